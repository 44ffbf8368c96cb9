import { photoSizes } from '../../contract/photos.ts'

/** Bytes of a photo that is sent, at the most. */
export const mostPhotoBytes = 300 * 1024

/** The longer side in pixels and the quality, from the best on. */
const tries = [
  [photoSizes.large, 0.82],
  [photoSizes.large, 0.68],
  [1280, 0.68],
  [1280, 0.5],
  [960, 0.5],
  [720, 0.4],
  [480, 0.3],
] as const

/**
 * A photo made smaller on this device, upright, in at most 300 KB; what the camera wrote into it stays behind.
 * @throws where the device cannot open it as a picture
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file)
  try {
    for (const [side, quality] of tries) {
      const made = await drawn(picture, side, quality)
      if (made.size <= mostPhotoBytes) return made
    }
  } finally {
    picture.close()
  }
  throw new Error('the photo cannot be made small enough')
}

async function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this device cannot draw')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const webp = await encoded(canvas, 'image/webp', quality)
  // a browser that cannot write WebP gives PNG
  return webp.type === 'image/webp' ? webp : encoded(canvas, 'image/jpeg', quality)
}

function encoded(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))),
      type,
      quality,
    ),
  )
}
