import { resolve } from 'node:path'
import { inspect } from '../backup/reading.ts'
import { restore, rowsIn } from '../backup/restore.ts'
import { filesOf } from '../platform/files-of.ts'
import { startDatabase } from '../platform/database.ts'
import { print, settings } from './settings.ts'

export async function run(given: string | undefined): Promise<void> {
  if (!given) throw new Error('Name the backup: npm run sinergi -- restore FILE')
  const file = resolve(given)
  const config = settings()
  print(`Reading ${file} …`)
  const manifest = await inspect(file)
  const began = performance.now()
  const database = await startDatabase(config, print, owner =>
    restore(owner, file, manifest, print, filesOf(config)),
  )
  await database.stop()
  print(
    `Restored: ${rowsIn(manifest).toLocaleString('en')} rows of ${manifest.tables.length} tables, as they were on ${manifest.madeAt}; read back and the same (${((performance.now() - began) / 1000).toFixed(1)} s)`,
  )
  print('Everybody signs in again. What happened after that moment is not there.')
}
