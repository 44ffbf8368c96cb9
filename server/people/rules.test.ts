import { expect, test } from 'vitest'
import { neverReasons, reasonOf } from '../../contract/accounts.ts'
import { endOfDay, inTheWay } from './rules.ts'

const no = { waiting: false, unused: false, expired: false, left: false }

test.each([
  ['nobody was ever asked', no, 'never'],
  ['a slip is on its way', { ...no, waiting: true }, 'waiting'],
  ['the slip was left lying', { ...no, expired: true }, 'expired'],
  ['the manager moved away', { ...no, left: true }, 'left'],
  ['the manager moved away, and the successor was asked', { ...no, left: true, waiting: true }, 'waiting'],
  ['the successor did not come either', { ...no, left: true, expired: true }, 'expired'],
  ['an account was made for them at the office', { ...no, unused: true }, 'unused'],
  ['an account, and a slip that ran out', { ...no, unused: true, expired: true }, 'unused'],
  ['an account, and a slip that waits', { ...no, unused: true, waiting: true }, 'waiting'],
] as const)('%s: %o is %s', (_, facts, reason) => {
  expect(reasonOf(facts)).toBe(reason)
  expect(neverReasons).toContain(reason)
})

test.each([
  [{ used: false, waiting: false }, false, undefined],
  [{ used: false, waiting: true }, false, 'invited'],
  [{ used: false, waiting: true }, true, undefined],
  [{ used: true, waiting: false }, false, 'account'],
  [{ used: true, waiting: true }, false, 'account'],
  [{ used: true, waiting: true }, true, 'account'],
] as const)('%o, again %s: in the way is %s', (facts, again, why) => {
  expect(inTheWay(facts, again)).toBe(why)
})

test('a day ends at midnight in Jakarta', () => {
  expect(endOfDay('2026-12-31').toISOString()).toBe('2026-12-31T17:00:00.000Z')
})
