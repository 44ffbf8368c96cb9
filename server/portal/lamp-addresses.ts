/** Where the map of lights stands as a picture: of the country (`ID`) or a place, by its code. */
export const lampPicture = (code: string, width: number): string => `/gambar/lampu-${code}-${width}.webp`

export const lampWidths = [640, 960, 1280, 2200]
