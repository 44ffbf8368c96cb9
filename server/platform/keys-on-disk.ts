import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { access, constants, link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { settle, written } from './files-on-disk.ts'
import { type KeyStore, requireKeyId } from './key-store.ts'

/** Milliseconds of reading after which others get a turn. */
const turn = 5

/** A folder of keys, for its owner alone, in folders by the last two signs of their ids. */
export function keysOnDisk(folder: string): KeyStore {
  const pathOf = (id: string) => join(folder, requireKeyId(id).slice(-2), id)
  return {
    name: folder,
    async add(id, kept) {
      const path = pathOf(id)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // written aside: a kill leaves no half key, and of two who make one the first counts
      const draft = `${path}.${randomUUID()}.part`
      try {
        await written(draft, kept)
        await link(draft, path)
        for (const above of [dirname(path), folder, dirname(folder)]) await settle(above)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      } finally {
        await rm(draft, { force: true }).catch(() => undefined)
      }
    },
    async get(id) {
      return readFile(pathOf(id)).catch(absent(undefined))
    },
    async many(ids) {
      const found: (Buffer | undefined)[] = []
      let since = performance.now()
      for (const id of ids) {
        if (performance.now() - since > turn) {
          await setImmediate()
          since = performance.now()
        }
        found.push(readNow(pathOf(id)))
      }
      return found
    },
    async remove(id) {
      const path = pathOf(id)
      const handle = await open(path, 'r+').catch(absent(undefined))
      if (!handle) return
      try {
        // written over before its name goes: what is left on the disk is not the key, where the disk writes in place
        const { size } = await handle.stat()
        await handle.write(Buffer.alloc(size), 0, size, 0)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rm(path, { force: true })
      await settle(dirname(path))
    },
    async ids() {
      const parts = await readdir(folder).catch(absent<string[]>([]))
      const names = await Promise.all(
        parts.map(part => readdir(join(folder, part)).catch(absent<string[]>([]))),
      )
      return names.flat().filter(name => !name.endsWith('.part'))
    },
    async check() {
      // the first key makes the folder
      let there = folder
      while (!existsSync(there) && dirname(there) !== there) there = dirname(there)
      await access(there, constants.R_OK | constants.W_OK | constants.X_OK)
    },
  }
}

/** At once, which takes a tenth of what it takes to wait for each of thousands of small files. */
function readNow(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    return absent(undefined)(error as NodeJS.ErrnoException)
  }
}

const absent =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return instead
    throw error
  }
