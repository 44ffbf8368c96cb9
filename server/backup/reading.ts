import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { partSize } from './backup.ts'
import { format, type Manifest, manifestSchema, type TableSum } from './manifest.ts'
import { unpacked } from './tar.ts'

export type Part = { table: string; data: Buffer }

const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])
// a part ends with the piece that filled it, and a row may be large
const mostBytes = partSize + 256 * 1024 * 1024

/**
 * Reads a backup from its beginning to its end, so that nothing is begun with a file that is not whole.
 * @returns what it says of itself, every sum of which was counted again
 * @throws a sentence: no such file, no backup, cut off or damaged, of a newer Sinergi
 */
export async function inspect(file: string): Promise<Manifest> {
  await requireBackup(file)
  const counted = new Map<string, { bytes: number; hash: ReturnType<typeof createHash> }>()
  let files = 0
  const countFile = async () => void files++
  const manifest = await whole(
    file,
    async parts => {
      for await (const { table, data } of parts) {
        const of = counted.get(table) ?? { bytes: 0, hash: createHash('sha256') }
        of.bytes += data.length
        of.hash.update(data)
        counted.set(table, of)
      }
    },
    countFile,
  )
  const empty = createHash('sha256').digest('hex')
  const wrong = manifest.tables.filter(({ name, bytes, sha256 }) => {
    const of = counted.get(name)
    return (of?.bytes ?? 0) !== bytes || (of?.hash.digest('hex') ?? empty) !== sha256
  })
  const strange = [...counted.keys()].some(name => manifest.tables.every(table => table.name !== name))
  if (wrong.length > 0 || strange || files !== manifest.files.count) throw damaged(file)
  return manifest
}

/**
 * Hands the rows of a backup to `work`, part by part and table by table, and its files to `keep`; then gives its
 * manifest.
 */
export async function whole(
  file: string,
  work: (parts: AsyncGenerator<Part>) => Promise<void>,
  keep: (sha256: string, data: Buffer) => Promise<void>,
): Promise<Manifest> {
  const manifests: unknown[] = []
  await pipeline(createReadStream(file), createZstdDecompress(), async chunks => {
    const parts = partsOf(chunks as AsyncIterable<Buffer>, keep, manifest => manifests.push(manifest))
    await work(parts)
  }).catch((error: Error & { code?: string }) => {
    if (error instanceof FromWork) throw error.cause
    throw damaged(file, error)
  })
  return manifestOf(manifests[0], file)
}

/** Wraps what goes wrong with the rows and not with the file. */
export class FromWork extends Error {}

/** Whether two sums are of the same rows. */
export function isSame(a: TableSum, b: TableSum): boolean {
  return a.rows === b.rows && a.bytes === b.bytes && a.sha256 === b.sha256
}

async function* partsOf(
  chunks: AsyncIterable<Buffer>,
  keep: (sha256: string, data: Buffer) => Promise<void>,
  found: (manifest: unknown) => void,
): AsyncGenerator<Part> {
  let ended = false
  for await (const { name, data } of unpacked(chunks, mostBytes)) {
    const table = /^tables\/([^/]+)\/\d+\.copy$/.exec(name)?.[1]
    if (table !== undefined) yield { table, data }
    const sha256 = /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
    if (sha256 !== undefined) {
      if (createHash('sha256').update(data).digest('hex') !== sha256)
        throw new Error('a file is not what it was')
      await keep(sha256, data)
    }
    if (name === 'manifest.json') {
      found(JSON.parse(data.toString('utf8')))
      ended = true
    }
  }
  if (!ended) throw new Error('it has no manifest')
  // to the end, so that the compression's own checksum is looked at
  for await (const _ of chunks) continue
}

async function requireBackup(file: string): Promise<void> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`,
      { cause: error },
    )
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0).catch(() => {
      throw notOne(file)
    })
    if (bytesRead < 4 || !buffer.equals(magic)) throw notOne(file)
  } finally {
    await handle.close()
  }
}

function manifestOf(found: unknown, file: string): Manifest {
  const { format: formOf, sinergi } = (found ?? {}) as { format?: unknown; sinergi?: unknown }
  if (typeof formOf === 'number' && formOf > format)
    throw new Error(
      `${file} was made by a newer Sinergi (${String(sinergi)}), whose backups this one cannot read. Restore it with that version or a newer one.`,
    )
  const parsed = manifestSchema.safeParse(found)
  if (!parsed.success) throw damaged(file)
  return parsed.data
}

function notOne(file: string): Error {
  return new Error(`${file} is not a backup of Sinergi. Choose a file that npm run sinergi -- backup made.`)
}

function damaged(file: string, cause?: Error): Error {
  return new Error(
    `${file} is damaged or was cut off${cause ? ` (${cause.message})` : ''}: nothing was restored from it. Copy it again from where it was kept, or take an older backup.`,
    { cause },
  )
}
