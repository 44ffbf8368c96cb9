import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Door, Noted } from '../../../contract/attendance.ts'
import {
  type Arrival,
  arrivalState,
  guestsNow,
  hashOf,
  inNow,
  nextToNote,
  plain,
  searched,
  tokenIn,
} from './rules.ts'

const token = 'u7Jq-2bWkYx_0PzM3nLd8RfA'
test.each([
  ['a link of an invitation', `https://sinergi.example/u/${token}`, token],
  ['a link with more behind it', `https://sinergi.example/u/${token}/?dari=wa#x`, token],
  ['a link without https', `http://localhost:3000/hadir/${token}`, token],
  ['the token itself', ` ${token} `, token],
  ['a link to another page', 'https://sinergi.example/pertemuan', undefined],
  ['a wireless network', 'WIFI:S:Aula;T:WPA;P:rahasia;;', undefined],
  ['a link that is none', 'https://', undefined],
  ['nothing', '', undefined],
])('what a code holds: %s', (_, text, expected) => {
  expect(tokenIn(text)).toBe(expected)
})
test('a phone keeps the same hash of a token as the server', async () => {
  expect(await hashOf(token)).toBe(createHash('sha256').update(token).digest('base64url'))
})

const day = '2026-08-11'
const session = { day, agendaItemId: null }
const guest = (id: string, name: string, agency: string | null = null) => ({
  ...{ id, name, agency, position: null, region: null, part: 'participant', state: 'sent', walkIn: false },
  ...{ deputyOf: null, code: '' },
})
const door = (ins: object[] = []): Door =>
  ({
    asOf: '2026-08-11T01:30:00.000Z',
    guests: [guest('a', 'Siti Aminah', 'Dinas Koperasi'), guest('b', 'Budi Santoso', 'Bank Sumut')],
    in: ins.map(one => ({ ...session, at: '2026-08-11T01:10:00.000Z', ...one })),
  }) as never
let seq = 0
function arrival(record: object, answer: { at: string; result: object | null } | null = null): Arrival {
  const usual = { kind: 'check-in', way: 'name', at: '2026-08-11T01:20:00.000Z', signature: null, ...session }
  return {
    ...{ seq: ++seq, owner: 'maryam', meetingId: 'm', name: '' },
    ...{ record: { ...usual, ...record } as Noted, answer: answer as Arrival['answer'] },
  }
}
const done = (at: string, result: object = {}) => ({
  at,
  result: { outcome: 'in', guestId: null, ...result },
})
const ins = (of: Door, arrivals: Arrival[]) =>
  Object.fromEntries(
    [...inNow(of, arrivals, session)].map(([id, one]) => [id, [one.at.slice(11, 16), one.here]]),
  )

test.each([
  ['what the server told, of another phone', [{ id: 'x', guestId: 'a' }], [], { a: ['01:10', false] }],
  ['what waits here', [], [arrival({ id: 'r1', guestId: 'a' })], { a: ['01:20', true] }],
  [
    'the earlier of both',
    [{ id: 'x', guestId: 'a' }],
    [arrival({ id: 'r2', guestId: 'a' })],
    { a: ['01:10', false] },
  ],
  ['not of another session', [], [arrival({ id: 'r3', guestId: 'a', agendaItemId: 'line' })], {}],
  [
    'what was answered after the server told',
    [],
    [arrival({ id: 'r4', guestId: 'a' }, done('2026-08-11T01:31:00.000Z'))],
    { a: ['01:20', true] },
  ],
  [
    'not what was answered long before, and is not there any more',
    [],
    [arrival({ id: 'r5', guestId: 'a' }, done('2026-08-11T01:25:00.000Z'))],
    {},
  ],
  [
    'not what was taken back here',
    [{ id: 'x', guestId: 'b' }],
    [
      ...[arrival({ id: 'r6', guestId: 'a' }), arrival({ kind: 'undo', id: 'r6', all: false })],
      arrival({ kind: 'undo', id: 'x', all: true }),
    ],
    {},
  ],
  [
    'not what was refused',
    [],
    [arrival({ id: 'r7', guestId: 'a' }, { at: '2026-08-11T01:31:00.000Z', result: { outcome: 'refused' } })],
    {},
  ],
  [
    'a walk-in under whom the server knows them',
    [],
    [
      arrival(
        { kind: 'walk-in', id: 'r8', guestId: 'q' },
        done('2026-08-11T01:31:00.000Z', { guestId: 'p' }),
      ),
    ],
    { p: ['01:20', true] },
  ],
] as [string, object[], Arrival[], object][])('who is in: %s', (_, told, arrivals, expected) => {
  expect(ins(door(told), arrivals)).toEqual(expected)
})

test('walk-ins of this phone are on its list at once; a name is found by any of its words', () => {
  const all = guestsNow(door(), [
    arrival({ kind: 'walk-in', id: 'w', guestId: 'c', name: 'Rohani', agency: 'PKK' }),
  ])
  expect(all.map(({ name }) => name)).toEqual(['Budi Santoso', 'Rohani', 'Siti Aminah'])
  expect(searched(all, 'SANTOSO').map(({ id }) => id)).toEqual(['b'])
  expect(searched(all, 'bank').map(({ id }) => id)).toEqual(['b'])
  expect(searched(all, 'zzz')).toEqual([])
})

test('a hundred of one meeting go together, in their order; signatures make it fewer, and stay with the server alone', () => {
  const many = Array.from({ length: 150 }, (_, n) => arrival({ id: `n${n}`, guestId: 'a' }))
  const other = { ...arrival({ id: 'o', guestId: 'a' }), meetingId: 'other' }
  expect(nextToNote([other, ...many].toReversed(), new Set()).map(({ record }) => record.id)).toEqual(
    many.slice(0, 100).map(({ record }) => record.id),
  )
  expect(nextToNote([other, ...many], new Set(['m']))).toEqual([other])
  const signed = many.map(one => ({
    ...one,
    record: { ...one.record, signature: 'M1 1'.repeat(5000) } as Noted,
  }))
  expect(nextToNote(signed, new Set())).toHaveLength(24)
  expect(plain(signed[0]?.record as Noted)).toMatchObject({ signature: null })
  expect(arrivalState(other)).toBe('waiting')
})
