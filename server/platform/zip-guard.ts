import { createInflateRaw } from 'node:zlib'
import { refuse } from './problems.ts'

/** Bounds of a workbook's archive: entries, bytes when inflated, and how many bytes one packed byte may become. */
export const zipBounds = { entries: 2000, inflated: 400 * 1024 * 1024, ratio: 150, smallest: 8 * 1024 * 1024 }

type Entry = { name: string; method: number; packed: number; inflated: number; at: number }

/**
 * Looks through an archive before anybody opens it: the directory must fit the file, and every entry is really
 * inflated, thrown away as it comes and counted, since what the directory says may be a lie.
 * @param wanted entries whose text is handed back
 * @throws import.broken-file, import.swollen-file
 */
export async function guardZip(file: Uint8Array, wanted: readonly string[]): Promise<Map<string, string>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const entries = directoryOf(bytes)
  const texts = new Map<string, string>()
  let total = 0
  for (const entry of entries) {
    const keep: Buffer[] | undefined = wanted.includes(entry.name) ? [] : undefined
    total += await inflate(bytes, entry, total, keep)
    if (keep) texts.set(entry.name, Buffer.concat(keep).toString('utf8'))
  }
  return texts
}

/** How the entries of an archive are called, as its directory has it. @throws import.broken-file, import.swollen-file */
export const namesIn = (bytes: Buffer): string[] => directoryOf(bytes).map(entry => entry.name)

function directoryOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) refuse('import.broken-file')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  // 64-bit archives are for files far above what is taken in
  if (count === 0xffff || at === 0xffffffff) refuse('import.broken-file')
  if (count > zipBounds.entries) refuse('import.swollen-file')
  const entries: Entry[] = []
  const starts = new Set<number>()
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) refuse('import.broken-file')
    const [nameLength, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset))
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      inflated: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    }
    // entries that share their bytes make much of little
    if (starts.has(entry.at)) refuse('import.swollen-file')
    starts.add(entry.at)
    entries.push(entry)
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  const told = entries.reduce((sum, entry) => sum + entry.inflated, 0)
  if (told > zipBounds.inflated) refuse('import.swollen-file')
  return entries
}

/** Inflates one entry, counting; stops as soon as a bound is passed. @returns its bytes */
async function inflate(
  bytes: Buffer,
  entry: Entry,
  before: number,
  keep: Buffer[] | undefined,
): Promise<number> {
  const { at, packed, method } = entry
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) refuse('import.broken-file')
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (start + packed > bytes.length) refuse('import.broken-file')
  const body = bytes.subarray(start, start + packed)
  if (method === 0) {
    keep?.push(body)
    return body.length
  }
  if (method !== 8) refuse('import.broken-file')
  const most = Math.min(zipBounds.inflated - before, Math.max(zipBounds.smallest, packed * zipBounds.ratio))
  let size = 0
  const stream = createInflateRaw({ chunkSize: 256 * 1024 })
  stream.end(body)
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) return refuse('import.swollen-file')
      keep?.push(chunk)
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'import.swollen-file') throw error
    refuse('import.broken-file')
  }
  return size
}
