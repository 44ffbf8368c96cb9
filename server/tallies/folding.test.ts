import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { testApp } from '../../tests/support/app.ts'
import type { Db } from '../platform/db.ts'
import { startFolding } from './folding.ts'
import * as tally from './tally.ts'

const app = await testApp()
afterAll(app.close)
const here = {
  regionId: 1,
  level: 'nation',
  from: '2026-01-01',
  to: '2026-01-01',
  codes: ['activities'],
} as const

const append = (n: number) =>
  app.look(tx =>
    sql`insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
      select 2, 3, '2026-01-01', m.id, 1, 0 from measure m, generate_series(1, ${n}) where m.code = 'activities'`.execute(
      tx,
    ),
  )
const waiting = () =>
  app.look(
    async tx => (await sql<{ n: number }>`select count(*) as n from tally_delta`.execute(tx)).rows[0]?.n,
  )

test('the clock folds all that waits, more than one helping too, and the sum stays the same', async () => {
  await append(12_000)
  const before = await app.look(tx => tally.read(tx, here))
  const folding = startFolding(app.db, () => undefined, 10)
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 20_000 })
  await folding.stop()
  expect(await app.look(tx => tally.read(tx, here))).toEqual(before)
  expect(before).toEqual([{ code: 'activities', month: '2026-01-01', reported: 12_000, verified: 0 }])
})

test('once stopped, nothing more is folded', async () => {
  const folding = startFolding(app.db, () => undefined, 10)
  await folding.stop()
  await append(3)
  await new Promise(resolve => setTimeout(resolve, 80))
  expect(await waiting()).toBe(3)
})

test('a database that is away is told of once, and folding goes on when it is back', async () => {
  const told: string[] = []
  let away = true
  const transaction: Db['transaction'] = (...of) =>
    away ? Promise.reject(new Error('no connection')) : app.db.transaction(...of)
  const folding = startFolding({ ...app.db, transaction }, line => told.push(line), 10)
  await vi.waitFor(() => expect(told).toHaveLength(1))
  await new Promise(resolve => setTimeout(resolve, 80))
  away = false
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 10_000 })
  await folding.stop()
  expect(told).toHaveLength(1)
})
