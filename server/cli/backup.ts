import { resolve } from 'node:path'
import { backup } from '../backup/backup.ts'
import { check } from '../backup/check.ts'
import { keysFile } from '../backup/keys.ts'
import { rowsIn } from '../backup/restore.ts'
import { filesOf, keysOf } from '../platform/files-of.ts'
import { reachDatabase } from '../platform/database.ts'
import { print, settings } from './settings.ts'

export async function run(given: { to?: string; check?: string }): Promise<void> {
  // an option without its value arrives as true
  if ([given.to, given.check].some(value => value !== undefined && typeof value !== 'string'))
    throw new Error('Give --to a folder or file, and --check a file; see --help.')
  if (given.check !== undefined) return checked(resolve(given.check))
  const config = settings()
  const database = await reachDatabase(config, print)
  if (!database)
    throw new Error(`There is no installation in ${config.dataRoot}: there is nothing to back up.`)
  const files = filesOf(config)
  const began = performance.now()
  try {
    const made = await backup(database.owner, resolve(given.to ?? config.backup.to), {
      files,
      keys: keysOf(config),
    })
    const { manifest } = made
    const rows = rowsIn(manifest).toLocaleString('en')
    print(
      `Backup made: ${made.file} (${rows} rows of ${manifest.tables.length} tables, ${size(made.bytes)}, ${seconds(began)})`,
    )
    const { count, missing } = manifest.files
    if (count > 0) print(`With ${count.toLocaleString('en')} files of ${files.name}.`)
    if (missing > 0)
      print(
        `${missing} files that the database names are not in ${files.name}: their photos cannot be shown.`,
      )
    if (!files.inBackups) print(`The files in ${files.name} are not in it: they are kept there.`)
    if (made.keys > 0)
      print(
        `The keys of ${made.keys.toLocaleString('en')} records are in ${keysFile} beside it: one file for all backups there. Keep no older copy of it.`,
      )
    print('Sign-ins are not in it: after a restore everybody signs in again.')
    print(`To see that it can be restored: npm run sinergi -- backup --check ${made.file}`)
  } finally {
    await database.stop()
  }
}

async function checked(file: string): Promise<void> {
  const began = performance.now()
  const manifest = await check(file, print)
  print(
    `Checked by restoring: ${file} is whole, ${rowsIn(manifest).toLocaleString('en')} rows of ${manifest.tables.length} tables of ${manifest.madeAt} (${seconds(began)})`,
  )
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}

function seconds(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(1)} s`
}
