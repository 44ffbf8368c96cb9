import { expect, test } from 'vitest'
import { standingOf, type Now } from './rules.ts'

const sent = '2026-11-03T03:00:00.000Z'
const later = '2026-11-05T08:00:00.000Z'
const now = (over: Partial<Now> = {}): Now => ({
  submitted_at: sent,
  verified_at: null,
  returned_at: null,
  ...over,
})

test.each<[string, Now | undefined, ReturnType<typeof standingOf>]>([
  ['as it was sent', now(), { standing: 'waiting', since: sent }],
  ['verified', now({ verified_at: later }), { standing: 'verified', since: later }],
  ['given back', now({ returned_at: later }), { standing: 'returned', since: later }],
  ['sent anew', now({ submitted_at: later }), { standing: 'sent-anew', since: later }],
  [
    'sent anew, and verified',
    now({ submitted_at: later, verified_at: later }),
    { standing: 'sent-anew', since: later },
  ],
  ['taken away', undefined, { standing: 'removed', since: null }],
])('a record that is %s', (_, record, told) => {
  expect(standingOf(new Date(sent), record)).toEqual(told)
})
