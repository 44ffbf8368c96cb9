import encodeQr from 'qr'

const look = { ecc: 'medium', border: 1 } as const

/** The squares of a QR code with its quiet zone; a fixed mask, since trying all eight takes longer and reads no better. */
export function qrModules(text: string): { side: number; modules: boolean[][] } {
  const modules = encodeQr(text, 'raw', { ...look, mask: 2 })
  return { side: modules.length, modules }
}

/** The same, a bit to a square, row after row, each filled up to whole bytes; what is light is set. */
export function qrBits(text: string): { side: number; bits: Uint8Array } {
  const { side, modules } = qrModules(text)
  const wide = Math.ceil(side / 8)
  const bits = new Uint8Array(wide * side)
  for (let y = 0; y < side; y++) {
    const row = modules[y]
    for (let x = 0; x < side; x++)
      if (!row?.[x]) bits[y * wide + (x >> 3)] = (bits[y * wide + (x >> 3)] ?? 0) | (128 >> (x & 7))
  }
  return { side, bits }
}

/** A QR code as a drawing: the dark squares, on whatever ground is light. */
export const qrSvg = (text: string): string => encodeQr(text, 'svg', look)
