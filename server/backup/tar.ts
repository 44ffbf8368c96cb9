const block = 512

/** One file of an archive, as ustar (POSIX.1-1988) writes it: a header, the bytes, and zeros up to a whole block. */
export function packed(name: string, data: Buffer, at: Date): Buffer[] {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100, 'utf8')
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${octal(data.length, 11)}\0`, 124)
  header.write(`${octal(Math.floor(at.getTime() / 1000), 11)}\0`, 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${octal(sumOf(header), 6)}\0 `, 148)
  return [header, data, Buffer.alloc((block - (data.length % block)) % block)]
}

/** What ends an archive. */
export const ending = Buffer.alloc(2 * block)

/**
 * The files of an archive, one after the other, each as a whole: they are small by agreement.
 * @param most bytes of a file at the most
 * @throws NotAnArchive where the bytes are no archive, or end too early
 */
export async function* unpacked(
  chunks: AsyncIterable<Buffer>,
  most: number,
): AsyncGenerator<{ name: string; data: Buffer }> {
  const take = taker(chunks)
  for (;;) {
    const header = await take(block)
    if (header.every(byte => byte === 0)) return
    const size = Number.parseInt(header.toString('latin1', 124, 136), 8)
    const isHeader = Number.parseInt(header.toString('latin1', 148, 156), 8) === sumOf(header)
    if (!isHeader || !(size <= most)) throw new NotAnArchive('a header is not one')
    const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '')
    const data = await take(size)
    await take((block - (size % block)) % block)
    yield { name, data }
  }
}

export class NotAnArchive extends Error {}

/** Hands out exactly so many bytes of a stream at a time. */
function taker(chunks: AsyncIterable<Buffer>): (size: number) => Promise<Buffer> {
  const source = chunks[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  return async size => {
    const parts = [rest]
    let length = rest.length
    while (length < size) {
      const { value, done } = await source.next()
      if (done) throw new NotAnArchive('it ends too early')
      parts.push(value)
      length += value.length
    }
    const all = parts.length === 1 ? rest : Buffer.concat(parts)
    rest = all.subarray(size)
    return all.subarray(0, size)
  }
}

/** The sum of a header's bytes, its own place counted as blanks. */
function sumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0)
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0')
}
