import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { lastBackup } from '../backup/backup.ts'
import { countOfKeys, keysFile, unfinishedKeys } from '../backup/keys.ts'
import { asOwner } from '../backup/session.ts'
import { actingSystem, type Address, openDb } from '../platform/db.ts'
import { hasKey, type KeyStore, useKeys } from '../platform/key-store.ts'
import type { Forgetting } from '../privacy/forgetting.ts'
import { bad, type Finding, ok, warn } from './finding.ts'

type Place = {
  store: KeyStore
  /** Where backups go. */
  backups: string
  /** Nouns whose records are sealed. */
  nouns: readonly Pick<Forgetting, 'sealed'>[]
}

/** So many are tried whether they open. */
const tried = 5

/** The keys of records: whether they can be read and written, open, stand beside the backups, and none is missing. After `useKey`. */
export async function recordKeys(owner: Address, { store, backups, nouns }: Place): Promise<Finding[]> {
  let ids: Set<string>
  try {
    ids = new Set(await store.ids())
    await store.check()
  } catch (error) {
    const { message } = error as Error
    return [
      bad(
        'keys of records',
        `${store.name} cannot be read and written (${message}): start Sinergi as its owner, or mend SINERGI_FILES and its key; until then nothing that people told can be read or recorded`,
      ),
    ]
  }
  if (ids.has(unfinishedKeys))
    return [bad('keys of records', 'a restore did not put all of them back: run it again, it goes on')]
  return [
    ok('keys of records', `${counted(ids.size)} in ${store.name}, which can be read and written`),
    ...(await sealed(owner, { store, nouns }, ids)),
    await asOwner(owner, async client => besideBackups(await lastBackup(client), backups, ids.size)),
  ]
}

/** Whether what is sealed has its key, and one that opens. */
async function sealed(
  owner: Address,
  { store, nouns }: Omit<Place, 'backups'>,
  ids: ReadonlySet<string>,
): Promise<Finding[]> {
  useKeys(store)
  const db = openDb(owner, { size: 1 })
  try {
    const records: string[] = []
    await db.transaction(actingSystem, async tx => {
      for (const noun of nouns) records.push(...(await noun.sealed(tx)))
    })
    const known = records.filter(id => ids.has(id))
    // one whose key was made since they were listed is not missing
    let lost = 0
    for (const id of records) if (!ids.has(id) && (await store.get(id)) === undefined) lost++
    const shut: string[] = []
    for (const id of known.slice(-tried)) if (!(await hasKey(id))) shut.push(id)
    const says = records.length === 1 ? '1 record is sealed' : `${records.length} records are sealed`
    if (shut.length > 0)
      return [
        bad(
          'sealed records',
          `${says}, but their keys do not open: give the SINERGI_SECRET_KEY that they were sealed with`,
        ),
      ]
    if (lost > 0)
      return [
        bad(
          'sealed records',
          `${says}, ${lost} of them without a key: nobody can read those. Copy ${keysFile} beside the backups away before the next backup writes it anew, then put the lost files of ${store.name} back from a copy`,
        ),
      ]
    return [ok('sealed records', records.length === 0 ? 'none yet' : `${says}, each has its key`)]
  } finally {
    await db.close()
  }
}

/** A backup without the keys beside it cannot be read where this machine is lost. */
async function besideBackups(
  last: { at: string; file: string } | undefined,
  folder: string,
  keys: number,
): Promise<Finding> {
  const about = 'keys beside the backups'
  if (!last)
    return keys === 0
      ? ok(about, 'there is nothing to keep yet')
      : warn(about, `there was no backup yet: ${counted(keys)} would be lost with this machine`)
  const path = join(folder, keysFile)
  const [written, backup] = await Promise.all([
    stat(path).catch(() => undefined),
    stat(join(folder, last.file)).catch(() => undefined),
  ])
  if (!backup)
    return ok(
      about,
      `the last backup (${last.file}) is not in ${folder}: wherever it is, ${keysFile} of the same time has to stand beside it`,
    )
  const renew = 'make a backup, which writes it anew'
  if (!written)
    return bad(about, `${path} is not there: what is sealed in the backups opens nowhere else; ${renew}`)
  if (written.mtimeMs < Date.parse(last.at))
    return bad(about, `${path} is older than the last backup: take the newer one, or ${renew}`)
  try {
    return ok(about, `${counted((await countOfKeys(path)) ?? 0)} in ${path}, as new as the last backup`)
  } catch {
    return bad(about, `${path} is not whole: ${renew}`)
  }
}

const counted = (keys: number) => (keys === 1 ? '1 key' : `${keys.toLocaleString('en')} keys`)
