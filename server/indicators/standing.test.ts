import { expect, test } from 'vitest'
import { usualPeriod } from '../../contract/programme.ts'
import { addMonths } from '../platform/clock.ts'
import { type Doings, standingOf } from './standing.ts'

const month = '2026-10-01'
const period = { ...usualPeriod(month), locked: false }
/** After the time to report, before the time to verify is over; and after that. */
const between = '2026-11-20'
const verifyDue = '2026-11-26'

/** Six months of a place with a hundred libraries, of which so many reported; the last month's in detail. */
function place(reported: readonly number[], last: { verified?: number; returned?: number } = {}): Doings {
  const months = reported.map((n, index) => ({
    month: addMonths(month, index + 1 - reported.length),
    expected: 100,
    reports: { reported: n, verified: index === reported.length - 1 ? (last.verified ?? n) : n },
  }))
  return { months, returned: last.returned ?? 0, mostSilent: 'Alor' }
}
const told = (doings: Doings, today = between) => {
  const { status, reason } = standingOf(doings, period, today)
  return { status, ...reason }
}

test('where every library reported, that is said', () => {
  expect(told(place([100, 100, 100, 100, 100, 100]))).toEqual({
    status: 'good',
    code: 'all-reported',
    params: { n: 100 },
  })
})

test('where nearly all reported, it is told how many did not', () => {
  expect(told(place([90, 90, 90, 90, 90, 91]))).toMatchObject({
    code: 'all-well',
    params: { n: 91, missing: 9 },
  })
})

test('many silent libraries are told with the place where most of them are', () => {
  expect(told(place([50, 50, 50, 50, 50, 50]))).toEqual({
    status: 'act',
    code: 'silent-most',
    params: { n: 50, place: 'Alor' },
  })
  expect(told({ ...place([50, 50, 50, 50, 50, 50]), mostSilent: undefined })).toMatchObject({
    code: 'silent',
    params: { n: 50 },
  })
})

test('reports that were given back are not silent ones, and are the reason where they are more', () => {
  const standing = standingOf(place([70, 70, 70, 70, 70, 70], { returned: 20 }), period, between)
  expect(standing).toMatchObject({
    silent: 10,
    returned: 20,
    status: 'watch',
    reason: { code: 'returned', params: { n: 20 } },
  })
})

test('a fall is told from the best of the three months before', () => {
  expect(told(place([90, 90, 75, 82, 80, 73]))).toEqual({
    status: 'watch',
    code: 'dropped',
    params: { points: 9, since: '2026-08-01', from: 82, to: 73 },
  })
  expect(told(place([90, 90, 90, 90, 90, 70]))).toMatchObject({
    status: 'act',
    code: 'dropped',
    params: { points: 20 },
  })
})

test('slow verification counts once its time is over, not before', () => {
  const slow = place([90, 90, 90, 90, 90, 90], { verified: 60 })
  expect(told(slow, between)).toMatchObject({ status: 'good', code: 'all-well' })
  expect(told(slow, verifyDue)).toEqual({ status: 'watch', code: 'slow-verification', params: { n: 30 } })
})

test('a month that can still be reported has no status yet', () => {
  expect(told(place([90, 90, 90, 90, 90, 3]), '2026-11-05')).toEqual({
    status: 'no-data',
    code: 'still-open',
    params: { until: '2026-11-05' },
  })
  expect(told(place([90, 90, 90, 90, 90, 3]), '2026-11-06').status).toBe('act')
})

test('where nobody is expected to report there is nothing to judge, and months without libraries have no rate', () => {
  const none = {
    months: [{ month, expected: 0, reports: { reported: 0, verified: 0 } }],
    returned: 0,
    mostSilent: undefined,
  }
  expect(standingOf(none, period, between)).toMatchObject({
    status: 'no-data',
    rates: [null],
    reason: { code: 'no-libraries' },
  })
})
