import encodeQr from 'qr'

const look = { ecc: 'medium', border: 1 } as const

/** The squares of a QR code with its quiet zone; a fixed mask, since trying all eight takes longer and reads no better. */
export function qrModules(text: string): { side: number; modules: boolean[][] } {
  const modules = encodeQr(text, 'raw', { ...look, mask: 2 })
  return { side: modules.length, modules }
}

/** A QR code as a drawing: the dark squares, on whatever ground is light. */
export const qrSvg = (text: string): string => encodeQr(text, 'svg', look)
