import { dirname, join, resolve } from 'node:path'
import { keysFile } from '../backup/keys.ts'
import { inspect } from '../backup/reading.ts'
import { restore, rowsIn } from '../backup/restore.ts'
import { filesOf, keysOf } from '../platform/files-of.ts'
import { startDatabase } from '../platform/database.ts'
import { print, settings } from './settings.ts'

export async function run(given: string | undefined, keys: unknown): Promise<void> {
  if (!given) throw new Error('Name the backup: npm run sinergi -- restore FILE')
  // an option without its value arrives as true
  if (keys !== undefined && typeof keys !== 'string') throw new Error('Give --keys a file; see --help.')
  const file = resolve(given)
  const from = keys === undefined ? join(dirname(file), keysFile) : resolve(keys)
  const config = settings()
  print(`Reading ${file} …`)
  const manifest = await inspect(file)
  const began = performance.now()
  const database = await startDatabase(config, print, owner =>
    restore(owner, file, manifest, print, {
      files: filesOf(config),
      keys: { store: keysOf(config), from },
    }),
  )
  await database.stop()
  print(
    `Restored: ${rowsIn(manifest).toLocaleString('en')} rows of ${manifest.tables.length} tables, as they were on ${manifest.madeAt}; read back and the same (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  )
  print('Everybody signs in again. What happened after that moment is not there.')
}
