import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { testApp } from '../../tests/support/app.ts'
import { maintain } from '../../tests/support/database.ts'
import { actingSystem } from './db.ts'
import { isOutOfReach } from './http-problem.ts'

const app = await testApp()
afterAll(app.close)

test('a database that goes away in the middle of the work is out of reach, whatever is asked of it next', async () => {
  const errors: unknown[] = []
  const note = (error: unknown) => void errors.push(error)
  await app.db
    .transaction(actingSystem, async tx => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await maintain(inject('server'), `select pg_terminate_backend(${rows[0]?.pid}, 5000)`)
      await sql`select 1`.execute(tx).catch(note)
      await sql`select 2`.execute(tx).catch(note)
    })
    .catch(note)
  // two statements, and the commit
  expect(errors).toHaveLength(3)
  expect(errors.filter(error => !isOutOfReach(error))).toEqual([])
})

test.each([
  [{ code: '57P02' }, true],
  [{ code: '08006' }, true],
  [{ code: 'ECONNREFUSED' }, true],
  [{ code: 'ENOENT', syscall: 'connect' }, true],
  [{ code: 'ENOENT', syscall: 'open' }, false],
  [{ code: '23505' }, false],
  [{ code: '42P01' }, false],
  [new TypeError('x is not a function'), false],
  [undefined, false],
])('%j out of reach: %s', (error, expected) => {
  expect(isOutOfReach(error)).toBe(expected)
})
