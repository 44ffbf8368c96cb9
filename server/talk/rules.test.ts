import { expect, test } from 'vitest'
import { problemOfTakingBack } from './rules.ts'

test.each([
  ['at once', '2026-11-20T03:00:00Z', null, undefined],
  ['to the minute', '2026-11-20T03:30:00Z', null, undefined],
  ['a second later', '2026-11-20T03:30:01Z', null, 'talk.take-back-over'],
  ['twice', '2026-11-20T03:05:00Z', '2026-11-20T03:04:00Z', 'talk.taken-back'],
])('a message is taken back %s', (_, now, withdrawn_at, problem) => {
  expect(problemOfTakingBack({ at: '2026-11-20T03:00:00Z', withdrawn_at }, new Date(now))).toBe(problem)
})
