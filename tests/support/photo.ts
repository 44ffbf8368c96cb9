import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** A photo of some 250 KB, as large as a phone makes it before it is sent; another one for each number. */
export async function noisyPhoto(n = 0): Promise<Uint8Array> {
  const raw = { width: 720, height: 540, channels: 3 } as const
  const bytes = Buffer.alloc(raw.width * raw.height * 3)
  // no encoder makes noise much smaller
  for (let at = 0; at < bytes.length; at += 32)
    createHash('sha256').update(`${n}/${at}`).digest().copy(bytes, at)
  return sharp(bytes, { raw }).jpeg({ quality: 80 }).toBuffer()
}
