import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { UploadedFile } from './endpoint.ts'
import { Refusal } from './problems.ts'

/** Bytes of an upload at the most. */
export const mostBytes = 40 * 1024 * 1024

const folder = join(tmpdir(), 'sinergi-uploads')

/** Writes a request's body to a file as it comes, counting; `drop` removes the file unless somebody kept it. */
export async function receive(body: Readable): Promise<UploadedFile & { drop(): Promise<void> }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomUUID())
  const hash = createHash('sha256')
  let size = 0
  let kept = false
  const counting = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      hash.update(chunk)
      done(size > mostBytes ? new Refusal('request.too-large') : null, chunk)
    },
  })
  const drop = async () => {
    if (!kept) await rm(path, { force: true })
  }
  try {
    await pipeline(body, counting, createWriteStream(path, { mode: 0o600 }))
  } catch (error) {
    await drop()
    throw error
  }
  const keep = () => {
    kept = true
  }
  return { path, size, sha256: hash.digest('hex'), keep, drop }
}

/** Removes a file that was kept. */
export async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true })
}

/** Removes files that nobody asked for in so many milliseconds: left over where a process was killed. */
export async function sweepUploads(olderThan: number, now: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const { mtimeMs = now.getTime() } = await stat(join(folder, name)).catch(
      () => ({}) as { mtimeMs?: number },
    )
    if (now.getTime() - mtimeMs > olderThan) await rm(join(folder, name), { force: true })
  }
}
