import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { describe } from '../db/generate.ts'
import { backup } from '../server/backup/backup.ts'
import { leftOut } from '../server/backup/manifest.ts'
import { inspect } from '../server/backup/reading.ts'
import { restore } from '../server/backup/restore.ts'
import { asOwner } from '../server/backup/session.ts'
import { quoted, tablesOf } from '../server/backup/tables.ts'
import { sumsOff } from '../server/doctor/recount.ts'
import { actingSystem, type Address, openDb } from '../server/platform/db.ts'
import { useKeys } from '../server/platform/key-store.ts'
import { migrate, migrationNames } from '../server/platform/migrate.ts'
import { incomesOf } from '../server/products/incomes.ts'
import { sealOld } from '../server/products/sealing-old.ts'
import { addressOf, maintain, template } from './support/database.ts'
import { temporaryFolder } from './support/folder.ts'
import { memoryKeys } from './support/keys.ts'
import { fillFirstVersion, firstMigrations } from './upgrade/first-version.ts'
import { inTheClear, notePlainIncomes, plainMigrations, producers } from './upgrade/plain-incomes.ts'

// Holds every migration to keeping data. A new one needs no change here; one that renames or drops what the first
// version kept has to say in this file where it went.
const server = inject('server')
const folder = temporaryFolder()
const names = ['upgrade_from', 'upgrade_in_place', 'upgrade_restored']
const [first, upgraded, restored] = names.map(name => addressOf(server, name)) as [Address, Address, Address]
const quiet = () => undefined
type Earned = { producers: number; income: number; months: number; before: number }
/** What producers earned, as a version before incomes were sealed added it up. */
let earned: Earned | undefined
/** The keys of every row of the first version, by table. */
let keys: Map<string, string[]>

beforeAll(async () => {
  for (const name of names) await maintain(server, `drop database if exists ${name} with (force)`)
  await maintain(server, `create database ${names[0]}`)
  await owning(first, client => fillFirstVersion(first, client))
  keys = await owning(first, keysIn)
  await maintain(server, `create database ${names[1]} template ${names[0]}`, `create database ${names[2]}`)
})
afterAll(async () => {
  for (const name of names) await maintain(server, `drop database if exists ${name} with (force)`)
  folder.remove()
})

test('the first version has rows in every table, in all states', async () => {
  expect([...keys].filter(([, rows]) => rows.length === 0)).toEqual([])
  expect(await owning(first, client => sumsOff(client, null))).toBe(0)
})

test('brought to the newest version, every row is still there and the sums equal a recount', async () => {
  const applied = await migrate(upgraded, { only: plainMigrations })
  earned = await owning(upgraded, async client => {
    await notePlainIncomes(client)
    return (await client.query<Earned>(inTheClear)).rows[0]
  })
  applied.push(...(await migrate(upgraded)))
  expect(applied).toEqual(migrationNames().filter(name => !firstMigrations.includes(name)))
  await expectAllThere(upgraded, keys)
})

test('incomes that were noted in the clear are sealed by the starts of two servers, of which one is killed', async () => {
  const db = openDb(addressOf(server, names[1] ?? ''), { role: 'sinergi_app', size: 4 })
  const store = memoryKeys()
  let made = 0
  useKeys({
    ...store,
    async add(id, kept) {
      if (++made === 220) throw new Error('killed')
      await store.add(id, kept)
    },
  })
  await expect(sealOld(db, quiet)).rejects.toThrow('killed')
  const said: string[] = []
  const start = () => sealOld(db, line => said.push(line))
  await Promise.all([start(), start()])
  await start()
  // 200 of them before it was killed; one was forgotten
  expect(said).toEqual([
    `${producers - 201} producers have keys of their own, and what they earned is sealed.`,
  ])
  expect(await store.ids()).toHaveLength(producers - 1)
  const all = await db.transaction(actingSystem, async tx => {
    const { rows } = await sql<{ id: string }>`select id from product`.execute(tx)
    const { rows: plain } = await sql`
      select from product_income union all select from producer_before where income is not null`.execute(tx)
    expect(plain).toEqual([])
    return incomesOf(
      tx,
      rows.map(({ id }) => id),
      2026,
      '2026-11-20',
    )
  })
  await db.close()
  const total = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0)
  expect({
    producers: all.length,
    income: total(one => one.income),
    months: total(one => one.months),
    before: total(one => one.before ?? 0),
  }).toEqual(earned)
})

test('a backup of the first version restores on the newest, into the schema that the migrations make', async () => {
  const { file } = await backup(first, folder.path)
  await restore(restored, file, await inspect(file), quiet)
  const kept = new Map([...keys].filter(([table]) => !leftOut.includes(table)))
  await expectAllThere(restored, kept)
  expect(await describe(restored)).toEqual(await describe(addressOf(server, template)))
  await rm(file)
})

async function expectAllThere(address: Address, wanted: Map<string, string[]>): Promise<void> {
  await owning(address, async client => {
    const now = await keysIn(client)
    const lost = [...wanted].flatMap(([table, rows]) => {
      const there = new Set(now.get(table))
      return rows.filter(row => !there.has(row)).map(row => `${table} ${row}`)
    })
    expect(lost).toEqual([])
    expect(await sumsOff(client, null)).toBe(0)
  })
}

/** Waiting changes of sums are no facts: they come and go. */
async function keysIn(client: pg.Client): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const { name, order } of (await tablesOf(client)).filter(of => !of.name.startsWith('tally'))) {
    const { rows } = await client.query<{ key: string }>(
      `select row(${order})::text as key from ${quoted(name)} order by 1`,
    )
    found.set(
      name,
      rows.map(row => row.key),
    )
  }
  return found
}

const owning = <T>(address: Address, work: (client: pg.Client) => Promise<T>) => asOwner(address, work)
