import { expect, test } from 'vitest'
import { usualPeriod } from '../../contract/programme.ts'
import type { Zone } from '../../contract/zones.ts'
import { endpointOf, isWaking, meaningOf, nextTry, nextWaking, secondsOfDay, stepAt } from './rules.ts'

const october = usualPeriod('2026-10-01')

test.each<[string, string | undefined, string]>([
  ['2026-10-30', undefined, 'the month is not over'],
  ['2026-10-31', undefined, 'it can be sent, but five days are left'],
  ['2026-11-01', undefined, 'four days are left'],
  ['2026-11-02', 'soon', 'three days are left'],
  ['2026-11-04', 'soon', 'one day is left'],
  ['2026-11-05', 'today', 'the deadline'],
  ['2026-11-06', undefined, 'the day after is left in peace'],
  ['2026-11-07', 'late', 'two days after'],
  ['2026-11-13', 'late', 'eight days after'],
  ['2026-11-14', 'later', 'nine days after'],
  ['2026-11-27', 'later', 'four days before the lock'],
  ['2026-11-28', 'closing', 'three days before the lock'],
  ['2026-11-30', 'closing', 'the last day'],
  ['2026-12-01', undefined, 'locked'],
])('on %s October is reminded of as %s: %s', (day, step, _why) => {
  expect(stepAt(october, day)).toBe(step)
})

test('a deadline on the last day of the month is reminded of on that day, and not before the month is over', () => {
  const period = { ...october, submitBy: '2026-10-31', locksOn: '2026-11-02' }
  const days = ['2026-10-29', '2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02']
  expect(days.map(day => stepAt(period, day))).toEqual([undefined, undefined, 'today', 'closing', undefined])
})

test.each<[Zone, string, boolean]>([
  ['WIB', '2026-11-05T00:59:00Z', false],
  ['WIB', '2026-11-05T01:00:00Z', true],
  ['WIB', '2026-11-05T12:59:00Z', true],
  ['WIB', '2026-11-05T13:00:00Z', false],
  ['WITA', '2026-11-05T00:00:00Z', true],
  ['WIT', '2026-11-04T23:00:00Z', true],
  ['WIT', '2026-11-05T11:00:00Z', false],
])('in %s at %s one may be reminded: %s', (zone, at, may) => {
  expect(isWaking(zone, new Date(at))).toBe(may)
})

test('what comes at night waits for eight in the morning there; by day nothing waits', () => {
  const at = (zone: Zone, now: string) => nextWaking(zone, new Date(now)).toISOString()
  expect(at('WIB', '2026-11-05T13:20:30Z')).toBe('2026-11-06T01:00:00.000Z')
  expect(at('WIT', '2026-11-05T13:20:30Z')).toBe('2026-11-05T23:00:00.000Z')
  expect(at('WIB', '2026-11-05T12:20:30Z')).toBe('2026-11-05T12:20:30.000Z')
})

test('a push service keeps a message until eight in the evening there', () => {
  expect(secondsOfDay('WIB', new Date('2026-11-05T01:00:00Z'))).toBe(12 * 3600)
  expect(secondsOfDay('WITA', new Date('2026-11-05T11:30:00Z'))).toBe(30 * 60)
  expect(secondsOfDay('WITA', new Date('2026-11-05T11:59:50Z'))).toBe(60)
})

test('the rest between tries grows, as far as two hours, and is as long as was asked for', () => {
  const now = new Date('2026-11-05T02:00:00Z')
  const minutes = (tries: number, asked?: number) =>
    (nextTry(tries, now, asked).getTime() - now.getTime()) / 60_000
  expect([1, 2, 3, 8, 50].map(tries => minutes(tries))).toEqual([1, 2, 4, 120, 120])
  expect(minutes(1, 30 * 60_000)).toBe(30)
  expect(minutes(1, 1e12)).toBe(24 * 60)
})

test.each([
  [201, 'sent'],
  [404, 'gone'],
  [410, 'gone'],
  [429, 'again'],
  [503, 'again'],
  [400, 'refused'],
  [403, 'refused'],
  [302, 'refused'],
])('a push service that answers %i: %s', (status, meaning) => {
  expect(meaningOf(status)).toBe(meaning)
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['HTTPS://Web.Push.Apple.com/abc', true],
  ['http://fcm.googleapis.com/abc', false],
  ['https://user:secret@fcm.googleapis.com/abc', false],
  ['https://fcm.googleapis.com:8443/abc', false],
  ['https://127.0.0.1/abc', false],
  ['https://2130706433/abc', false],
  ['https://0x7f.1/abc', false],
  ['https://[::1]/abc', false],
  ['https://localhost/abc', false],
  ['https://router.local/abc', false],
  ['https://metadata.google.internal/abc', false],
  ['https://postgres/abc', false],
  ['https://push.example./abc', false],
  ['https://push.example.id/#abc', false],
  ['ftp://push.example.id/abc', false],
  ['nothing', false],
])('%s as the address of a push service: %s', (text, fits) => {
  expect(endpointOf(text) !== undefined).toBe(fits)
})
