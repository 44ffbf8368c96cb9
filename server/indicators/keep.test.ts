import { expect, test } from 'vitest'
import { keepFor } from './keep.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 3, 0, seconds))

/** Counts how often it was worked out. */
function working() {
  let times = 0
  return async () => ++times
}

test('those who come within the time share one working out, later ones get a new one', async () => {
  const keep = keepFor<number>(3000)
  const make = working()
  const together = await Promise.all([keep('october', at(0), make), keep('october', at(0), make)])
  expect(together).toEqual([1, 1])
  expect(await keep('october', at(2), make)).toBe(1)
  expect(await keep('october', at(3), make)).toBe(2)
})

test('another month is worked out by itself, and a clock that was set back keeps nothing', async () => {
  const keep = keepFor<number>(3000)
  const make = working()
  expect(await keep('october', at(30), make)).toBe(1)
  expect(await keep('september', at(30), make)).toBe(2)
  expect(await keep('october', at(0), make)).toBe(3)
})

test('a failure is told to those who waited for it and not kept', async () => {
  const keep = keepFor<number>(3000)
  const fails = () => Promise.reject(new Error('the database is away'))
  const both = await Promise.allSettled([keep('october', at(0), fails), keep('october', at(0), fails)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await keep('october', at(0), working())).toBe(1)
})
