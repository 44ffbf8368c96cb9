import { createHash, randomUUID } from 'node:crypto'
import { copyFile, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { backup, type Made } from '../server/backup/backup.ts'
import { dropKeys, takeKeys } from '../server/backup/keys.ts'
import { inspect } from '../server/backup/reading.ts'
import { recordKeys } from '../server/doctor/keys.ts'
import { restore } from '../server/backup/restore.ts'
import { actingSystem, type Db, openDb, type Tx } from '../server/platform/db.ts'
import { empty as forgetProducer, forgetting, readyKey } from '../server/producers/forgetting.ts'
import { sealBefore } from '../server/producers/incomes.ts'
import { noteBefore } from '../server/producers/queries.ts'
import { filesOnDisk } from '../server/platform/files-on-disk.ts'
import { hasKey, makeKey, openWith, sealWith, useKeys } from '../server/platform/key-store.ts'
import { destroyAsked, forget, type Forgetting, takeBackAgain } from '../server/privacy/forgetting.ts'
import { cast } from './people.ts'
import { addressOf, copyOf, maintain } from './support/database.ts'
import { temporaryFolder } from './support/folder.ts'
import { memoryKeys } from './support/keys.ts'

const server = inject('server')
const folder = temporaryFolder()
const [from, to] = ['backup_files', 'backup_files_back'] as const
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const drop = async () => {
  for (const name of [from, to]) await maintain(server, `drop database if exists ${name} with (force)`)
}
const now = new Date('2026-11-20T03:00:00Z')
const store = filesOnDisk(join(folder.path, 'files'))
const photos = ['foto pertama', 'foto kedua'].map(text => Buffer.from(text))
const keys = memoryKeys()
const beside = join(folder.path, 'sinergi-keys')
const old = join(folder.path, 'an-old-copy')
const [hers, his] = [randomUUID(), randomUUID()]
/** Who makes what is sold: one is forgotten after the backup, one stays, one is of before producers had keys. */
const [forgotten, kept, unkeyed] = [randomUUID(), randomUUID(), randomUUID()]
let db: Db
let back: Db
let made: Made

/** Records of a noun that seals what it is told, in a table that every installation has. */
const records: Forgetting = {
  async sealed(tx) {
    const { rows } = await sql<{ id: string }>`
      select substr(name, 8) as id from setting where name like 'sealed/%'`.execute(tx)
    return rows.map(row => row.id).toSorted()
  },
  async empty(tx, ids) {
    await sql`delete from setting where name = any(${ids.map(id => `sealed/${id}`)}::text[])`.execute(tx)
  },
}

async function keep(tx: Tx, id: string, text: string): Promise<void> {
  await makeKey(id)
  const kept = JSON.stringify((await sealWith(id, 'text', text)).toString('base64'))
  await sql`insert into setting (name, value, changed_at) values (${`sealed/${id}`}, ${kept}::jsonb, ${now})`.execute(
    tx,
  )
}

async function makeProducers(tx: Tx, library: string): Promise<void> {
  for (const id of [forgotten, kept, unkeyed]) {
    await sql`insert into producer (id, library_id, province_id, regency_id, scope_id, kind, entered_at)
      select ${id}::uuid, id, province_id, regency_id, scope_id, 'person', ${now} from library where id = ${library}::uuid`.execute(
      tx,
    )
    await sql`insert into producer_person (producer_id, name) values (${id}::uuid, ${`Pembuat ${id}`})`.execute(
      tx,
    )
    if (id === unkeyed) continue
    await readyKey(tx, id)
    await noteBefore(tx, id, await sealBefore(id, 500_000), now)
  }
}

/** Of whom the name is there, and of whom what they earned. */
async function producersIn(tx: Tx): Promise<{ named: string[]; earning: string[] }> {
  const named = await sql<{ id: string }>`select producer_id as id from producer_person`.execute(tx)
  const earning = await sql<{ id: string }>`select producer_id as id from producer_before`.execute(tx)
  return {
    named: named.rows.map(({ id }) => id).toSorted(),
    earning: earning.rows.map(({ id }) => id).toSorted(),
  }
}

const read = (tx: Tx, id: string) =>
  sql<{ value: string }>`select value #>> '{}' as value from setting where name = ${`sealed/${id}`}`
    .execute(tx)
    .then(({ rows: [row] }) => row && openWith(id, 'text', Buffer.from(row.value, 'base64')))

beforeAll(async () => {
  await drop()
  await maintain(server, copyOf(from), `create database ${to}`)
  db = openDb(addressOf(server, from), { role: 'sinergi_app', size: 2 })
  useKeys(keys)
  const names = [...photos.map(sha256Of), sha256Of(Buffer.from('hilang'))]
  for (const bytes of photos) await store.put(sha256Of(bytes), bytes)
  const look = <T>(work: (tx: Tx) => Promise<T>) => db.transaction(actingSystem, work)
  const { places } = await cast({ look, now: { at: now } })
  await look(tx => makeProducers(tx, places.sepempang.id))
  await look(async tx => {
    await sql`insert into stored_file select unnest(${names}::text[]), 12, now()`.execute(tx)
    await keep(tx, hers, 'Ibu Salmah dulu tidak bisa membaca')
    await keep(tx, his, 'Pak Darno membuka bengkel')
  })
  made = await backup(addressOf(server, from), folder.path, { files: store, keys })
  await copyFile(beside, old)
  // what happens after the backup: she takes her words back, a producer is forgotten
  await look(async tx => {
    await forget(tx, hers, now)
    await records.empty(tx, [hers], now)
    await forgetProducer(tx, forgotten, { at: now, by: null })
  })
  await destroyAsked(db, ids => dropKeys(folder.path, ids))
}, 60_000)
afterAll(async () => {
  await db.close()
  await back?.close()
  await drop()
  folder.remove()
})

test('files in a folder go into the backup and come back with it; one that was changed on the way is refused', async () => {
  const { file, manifest } = made
  expect(manifest.files).toEqual({ count: 2, missing: 1 })

  const broken = join(folder.path, 'broken.tar.zst')
  const tar = zstdDecompressSync(await readFile(file))
  for (const told of ['Ibu Salmah', 'membuka bengkel']) expect(tar.includes(told), told).toBe(false)
  tar.write('FOTO', tar.indexOf('foto kedua'))
  await writeFile(broken, zstdCompressSync(tar))
  await expect(inspect(broken)).rejects.toThrow('a file is not what it was')

  const files = filesOnDisk(join(folder.path, 'back'))
  const there = memoryKeys()
  const taking = { files, keys: { store: there, from: beside } }
  await restore(addressOf(server, to), file, await inspect(file), () => undefined, taking)
  for (const bytes of photos) expect(await files.get(sha256Of(bytes))).toEqual(bytes)
  useKeys(there)
}, 60_000)

test('what was taken back after yesterday’s backup stays so when that backup is restored; the rest comes back', async () => {
  expect(made.keys).toBe(4)
  expect(await readFile(beside, 'utf8')).not.toContain(hers)
  back = openDb(addressOf(server, to), { role: 'sinergi_app', size: 2 })
  expect(await back.transaction(actingSystem, records.sealed)).toEqual([hers, his].toSorted())
  expect(await back.transaction(actingSystem, tx => read(tx, hers))).toBeUndefined()
  const all = [forgotten, kept, unkeyed].toSorted()
  expect(await back.transaction(actingSystem, producersIn)).toMatchObject({ named: all })
  expect(await takeBackAgain(back, [records, forgetting], now, () => undefined)).toBe(2)
  expect(await takeBackAgain(back, [records, forgetting], now, () => undefined)).toBe(0)
  expect(await back.transaction(actingSystem, producersIn)).toEqual({
    named: [kept, unkeyed].toSorted(),
    earning: [kept],
  })
  expect(await back.transaction(actingSystem, records.sealed)).toEqual([his])
  expect(await back.transaction(actingSystem, tx => read(tx, his))).toBe('Pak Darno membuka bengkel')
})

test('keys that outlived their database stay as they are, and without any keys nothing is taken for withdrawn', async () => {
  useKeys(keys)
  expect(await takeKeys(keys, old)).toBe('store')
  expect([await hasKey(hers), await hasKey(his)]).toEqual([false, true])
  expect(await takeKeys(memoryKeys(), join(folder.path, 'nowhere'))).toBeUndefined()
  // a restore that was cut off between two keys goes on
  const cut = memoryKeys()
  await cut.add('00000000-0000-0000-0000-000000000000', Buffer.alloc(1))
  expect(await takeKeys(cut, beside)).toBe('file')
  expect((await cut.ids()).toSorted()).toEqual([his, kept].toSorted())
  const half = join(folder.path, 'half')
  await writeFile(half, (await readFile(beside, 'utf8')).slice(0, -30))
  await expect(takeKeys(memoryKeys(), half)).rejects.toThrow('is not whole')
})

test('the doctor says how many keys there are, whether each sealed record has its own, and whether they stand beside the backups', async () => {
  const looks = async (store = keys, backups = folder.path) => {
    const found = await recordKeys(addressOf(server, from), { store, backups, nouns: [records] })
    return found.map(({ level, about, says }) => `${level} ${about}: ${says}`)
  }
  expect(await looks()).toEqual([
    'ok keys of records: 2 keys in memory, which can be read and written',
    'ok sealed records: 1 record is sealed, each has its key',
    `ok keys beside the backups: 2 keys in ${beside}, as new as the last backup`,
  ])
  const lost = await looks(memoryKeys())
  expect(lost[1]).toContain(
    'bad sealed records: 1 record is sealed, 1 of them without a key: nobody can read',
  )
  const foreign = memoryKeys()
  await foreign.add(his, Buffer.alloc(61, 7))
  expect((await looks(foreign))[1]).toContain('their keys do not open: give the SINERGI_SECRET_KEY')
  const readOnly = { ...keys, check: () => Promise.reject(new Error('EROFS')) }
  expect(await looks(readOnly)).toEqual([expect.stringContaining('bad keys of records: memory cannot be')])
  const half = memoryKeys()
  await half.add('00000000-0000-0000-0000-000000000000', Buffer.alloc(1))
  expect(await looks(half)).toEqual([expect.stringContaining('a restore did not put all of them back')])

  const yesterday = new Date(Date.now() - 86_400_000)
  await utimes(beside, yesterday, yesterday)
  expect((await looks())[2]).toContain('is older than the last backup')
  await writeFile(beside, 'sinergi-keys 1\n')
  expect((await looks())[2]).toContain('bad keys beside the backups: ')
  await rm(beside)
  expect((await looks())[2]).toContain('is not there')
  expect((await looks(keys, join(folder.path, 'files')))[2]).toContain(
    'ok keys beside the backups: the last backup',
  )
  for (const line of await looks()) expect(line).not.toContain(his)
})
