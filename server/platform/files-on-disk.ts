import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from './files.ts'

/** A folder of files, in 256 folders by the first two signs of their names. */
export function filesOnDisk(folder: string): FileStore {
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not the name of a file')
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    name: folder,
    inBackups: true,
    async put(sha256, bytes) {
      const path = pathOf(sha256)
      const found = await stat(path).catch(() => undefined)
      if (found?.size === bytes.length) return
      const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // written aside: a kill leaves what nobody reads, and never half a file under its name
      const draft = `${path}.${randomUUID()}.part`
      try {
        await written(draft, bytes)
        await rename(draft, path)
        await settle(dirname(path))
        // a folder that is new stands in the one above it
        if (made !== undefined) for (const above of [folder, dirname(folder)]) await settle(above)
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined)
        throw error
      }
    },
    async get(sha256) {
      return readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
    },
    async read(sha256, from, to) {
      const handle = await open(pathOf(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      return handle?.createReadStream({ start: from, end: to })
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true })
    },
  }
}

/** A file that was not there, for its owner alone; on the disk when this answers. */
export async function written(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name is on disk too. */
export async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
