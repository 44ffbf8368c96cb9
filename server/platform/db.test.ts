import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../tests/support/app.ts'
import { actingSystem } from './db.ts'

const app = await testApp()
afterAll(app.close)

test('work that passes over a statement that failed is not told that it was written', async () => {
  const work = app.db.transaction(actingSystem, async tx => {
    await sql`insert into setting (name, value, changed_at) values ('half', 'true', now())`.execute(tx)
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    return 'done'
  })
  await expect(work).rejects.toThrow(/rolled back/)
  const { rows } = await app.look(tx => sql`select 1 from setting where name = 'half'`.execute(tx))
  expect(rows).toEqual([])
})
