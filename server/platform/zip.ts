import { crc32, deflateRawSync } from 'node:zlib'

/** What is smaller than this gains nothing by the room that is taken for each file else, which costs more than the packing. */
const small = 8192
const smallWindow = { windowBits: 13, memLevel: 5 }

/**
 * Packs files by Node's own compression, which takes a fifth of the time of one in JavaScript.
 * @param files by their paths
 * @param as `stored`: not compressed, where each is packed in itself; `at`: when they were made, in the server's time
 */
export function zipped(
  files: Readonly<Record<string, Uint8Array>>,
  as: { stored?: boolean; at?: Date } = {},
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const time = dosTime(as.at ?? new Date())
  let at = 0
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path)
    const packed = as.stored
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      : deflateRawSync(bytes, bytes.length < small ? smallWindow : {})
    // what is told of it both before it and in the directory (PKWARE APPNOTE, 4.3.7); names are UTF-8
    const said = Buffer.alloc(26)
    said.writeUInt16LE(20, 0)
    said.writeUInt16LE(0x0800, 2)
    said.writeUInt16LE(as.stored ? 0 : 8, 4)
    said.writeUInt32LE(time, 6)
    said.writeUInt32LE(crc32(bytes), 10)
    said.writeUInt32LE(packed.length, 14)
    said.writeUInt32LE(bytes.length, 18)
    said.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    parts.push(Buffer.from('PK\u0003\u0004'), said, name, packed)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), said, place, name)
    at += 30 + name.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length / 4, 4)
  end.writeUInt16LE(parts.length / 4, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, entries, Buffer.from('PK\u0005\u0006'), end])
}

/** Two seconds to a step, from 1980 on. */
const dosTime = (at: Date): number =>
  (((at.getFullYear() - 1980) << 25) |
    ((at.getMonth() + 1) << 21) |
    (at.getDate() << 16) |
    (at.getHours() << 11) |
    (at.getMinutes() << 5) |
    (at.getSeconds() >> 1)) >>>
  0
