import { expect, test } from 'vitest'
import { killing } from './kill/rounds.ts'

test('what was acknowledged is there once, however often server and database are killed', async () => {
  const { acknowledged, faults: _, resent: __, ...rest } = await killing(3)
  expect(rest).toEqual({ rounds: 3, lost: 0, twice: 0, unasked: 0, sumsOff: 0 })
  expect(acknowledged).toBeGreaterThan(0)
}, 180_000)
