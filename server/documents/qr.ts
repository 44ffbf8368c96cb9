import { encode } from 'uqr'

/** A QR code as a drawing of one path; a fixed mask, since trying all eight would take ten times as long and read no better. */
export function qrDrawing(url: string): string {
  const { data, size } = encode(url, { ecc: 'M', border: 1, maskPattern: 2 })
  let path = ''
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x++) {
      let width = 0
      while (row[x + width]) width += 1
      if (width === 0) continue
      path += `M${x} ${y}h${width}v1h-${width}z`
      x += width
    }
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path d="${path}"/></svg>`
}

/** What was drawn with a finger, in a box of 600 by 200. */
export const signatureDrawing = (path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200" viewBox="0 0 600 200"><path fill="none" stroke="#10171E" stroke-width="7" stroke-linecap="round" stroke-linejoin="round" d="${path}"/></svg>`
