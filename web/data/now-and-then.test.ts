import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nowAndThen } from './now-and-then.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the first is told at once, what follows together after a while, each noun once, and the rest when asked', () => {
  const told: string[][] = []
  const gathered = nowAndThen(nouns => told.push(nouns), 2_000)
  gathered.of(['activities'])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([['activities']])
  for (let n = 0; n < 50; n++) gathered.of(['activities', n % 2 === 0 ? 'photos' : 'outbox'])
  vi.advanceTimersByTime(1_500)
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(500)
  expect(told[1]).toEqual(['activities', 'photos', 'outbox'])
  gathered.of(['reports'])
  gathered.flush()
  gathered.flush()
  expect(told.slice(2)).toEqual([['reports']])
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(3)
})
