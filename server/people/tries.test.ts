import { expect, test } from 'vitest'
import { createTries } from './tries.ts'

const at = (second: number) => new Date(second * 1000)

test('the last try that is allowed counts, the next does not, until the time is over', () => {
  const tries = createTries(2, 60_000)
  expect([0, 1, 2].map(second => tries.take('maryam', at(second)))).toEqual([true, true, false])
  expect(tries.take('yusuf', at(3))).toBe(true)
  expect(tries.take('maryam', at(60))).toBe(true)
})

test('a right one clears those before', () => {
  const tries = createTries(1, 60_000)
  expect(tries.take('maryam', at(0))).toBe(true)
  tries.clear('maryam')
  expect(tries.take('maryam', at(1))).toBe(true)
})

test('no more keys are kept than there is room for', () => {
  const tries = createTries(1, 60_000, 2)
  for (const key of ['a', 'b', 'c']) tries.take(key, at(0))
  expect(tries.take('c', at(1))).toBe(false)
  expect(tries.take('a', at(1))).toBe(true)
})
