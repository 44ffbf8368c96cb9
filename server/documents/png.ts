import { crc32, deflateSync } from 'node:zlib'
import { qrModules } from '../platform/qr.ts'

/** Pixels to a side of a module. */
const scale = 6

/** A QR code as a PNG in black and white: Word shows it in every version, which it does no SVG. */
export function qrPicture(url: string): Buffer {
  const { side: count, modules } = qrModules(url)
  const side = count * scale
  const bytes = Math.ceil(side / 8)
  const rows = Buffer.alloc((bytes + 1) * side, 0xff)
  for (const [y, row] of modules.entries()) {
    const line = Buffer.alloc(bytes + 1, 0xff)
    line[0] = 0
    for (let x = 0; x < side; x++) {
      const at = 1 + (x >> 3)
      if (row[Math.floor(x / scale)]) line[at] = (line[at] ?? 0) & ~(0x80 >> (x & 7))
    }
    for (let n = 0; n < scale; n++) line.copy(rows, (y * scale + n) * (bytes + 1))
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  // one bit to a pixel, grey
  head[8] = 1
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
