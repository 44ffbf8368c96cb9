import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Noted } from '../../contract/attendance.ts'
import { isAlike, nameKey } from '../../contract/attendance-names.ts'
import { type Claim, type Fact, fold, type Known, timeOf } from './rules.ts'

const day = '2026-08-11'
const now = new Date('2026-08-11T03:00:00Z')

test.each([
  ['as the phone says', '2026-08-11T01:12:00.000Z', '2026-08-11T01:12:00.000Z'],
  ['a phone that is a little ahead has it now', '2026-08-11T03:02:00.000Z', '2026-08-11T03:00:00.000Z'],
  ['a phone that is an hour ahead', '2026-08-11T04:00:00.000Z', '2026-08-11T03:00:00.000Z'],
  ['a phone that is a year behind', '2025-08-11T01:12:00.000Z', '2026-08-11T03:00:00.000Z'],
  ['just after midnight there', '2026-08-10T17:00:00.000Z', '2026-08-10T17:00:00.000Z'],
  ['just before it', '2026-08-10T16:59:59.000Z', '2026-08-11T03:00:00.000Z'],
])('the time of a check-in, %s', (_, at, expected) => {
  expect(timeOf({ at, day }, 'WIB', now)).toBe(expected)
})

test.each([
  ['Hj. SITI Aminah, S.Pd.', 'siti aminah', true],
  ['Siti Aminah', 'Siti Aminnah', true],
  ['Siti Aminah Lubis', 'Siti Aminah', true],
  ['Siti Aminah', 'Siti Rahmah', false],
  ['Budi', 'Budu', false],
  ['Bapak Tarmizi Karim', 'Tarmizi Karim, M.Si.', true],
])('whether two at the door may be one: %s, %s', (a, b, alike) => {
  expect(isAlike({ name: a, agency: null }, { name: b, agency: 'Bank Sumut' })).toBe(alike)
})
test('another agency makes another person, unless the name is the very same', () => {
  expect(isAlike({ name: 'Siti Aminah', agency: 'BRI' }, { name: 'Siti Aminnah', agency: 'PKK' })).toBe(false)
  expect(isAlike({ name: 'Siti Aminah', agency: 'BRI' }, { name: 'SITI AMINAH', agency: 'PKK' })).toBe(true)
})
test('a single name without an agency is never taken for another', () => {
  expect(nameKey({ name: 'Siti', agency: null })).toBeUndefined()
  expect(nameKey({ name: 'Ibu Siti', agency: 'PKK  Medan' })).toBe(
    nameKey({ name: 'SITI', agency: 'Pkk, Medan' }),
  )
})

/** A server with one meeting: takes in batches and keeps what they write. */
function server(guests = ['a', 'b', 'c']) {
  let known: Known = {
    ...{
      zone: 'WIB',
      days: [day],
      lines: new Map([['line', day]]),
      aliases: new Map(),
      facts: [],
      claims: [],
    },
    guests: guests.map(id => ({ id, name: `Tamu ${id}`, agency: null, state: 'sent', walkIn: false })),
  }
  return {
    take(records: readonly Noted[]) {
      const { results, writes } = fold(known, records, now)
      const put = <T extends { id: string }>(old: readonly T[], fresh: readonly T[]): T[] => [
        ...new Map([...old, ...fresh].map(row => [row.id, row])).values(),
      ]
      known = {
        ...known,
        facts: put<Fact>(known.facts, writes.facts),
        claims: put<Claim>(known.claims, writes.claims),
        aliases: new Map([
          ...known.aliases,
          ...writes.aliases.map(({ id, guestId }) => [id, guestId] as const),
        ]),
        guests: [
          ...known.guests,
          ...writes.guests.map(of => ({ ...of, id: of.guestId, state: 'accepted', walkIn: true })),
        ],
      }
      return results
    },
    live: () => known.facts.filter(fact => !fact.undone),
    guests: () => known.guests,
  }
}

let made = 0
const come = (guestId: string, over: object = {}): Noted =>
  ({
    ...{
      kind: 'check-in',
      id: `r${++made}`,
      guestId,
      day,
      agendaItemId: null,
      at: '2026-08-11T01:30:00.000Z',
    },
    ...{ way: 'name', signature: null, ...over },
  }) as never
const undo = (id: string, all = false): Noted =>
  ({ kind: 'undo', id, all, at: now.toISOString(), reason: 'Salah orang' }) as never
const walkIn = (guestId: string, name: string, over: object = {}): Noted =>
  come(guestId, {
    kind: 'walk-in',
    name,
    agency: 'PKK',
    position: null,
    phone: null,
    another: false,
    ...over,
  })

test('two phones note the same guest: in once, since the earlier of the two, whichever arrives first', () => {
  const s = server()
  const [late, early] = [come('a'), come('a', { at: '2026-08-11T01:12:00.000Z' })]
  expect(s.take([late])[0]).toMatchObject({ outcome: 'in' })
  expect(s.take([early])[0]).toMatchObject({ outcome: 'already', since: '2026-08-11T01:12:00.000Z' })
  // sent again, it changes nothing
  expect(s.take([late, early]).map(({ outcome }) => outcome)).toEqual(['in', 'already'])
  // one phone takes its own back: the other one saw them
  expect(s.take([undo(early.id)])[0]).toMatchObject({ outcome: 'undone', since: '2026-08-11T01:30:00.000Z' })
  expect(s.live()).toHaveLength(1)
  expect(s.take([undo(late.id), late]).map(({ outcome }) => outcome)).toEqual(['undone', 'undone'])
  expect(s.live()).toHaveLength(0)
})

test('what cannot be taken in is refused with its reason, and what comes with it is taken in', () => {
  const s = server()
  const records = [
    ...[
      come('nobody'),
      come('a', { day: '2026-08-12' }),
      come('b'),
      undo('never'),
      come('b', { agendaItemId: 'line' }),
    ],
    come('c', { agendaItemId: 'gone' }),
  ]
  expect(s.take(records).map(({ outcome, why }) => why ?? outcome)).toEqual([
    ...['guest-unknown', 'day-outside', 'in', 'nothing', 'in', 'in'],
  ])
  expect(s.live().map(fact => fact.agendaItemId)).toEqual([null, 'line', null])
})

test('a walk-in at two phones is one guest, under whatever id each knows them; two of one name are two if so said', () => {
  const s = server()
  s.take([walkIn('p', 'Ibu Rohani Siregar')])
  const [second] = s.take([walkIn('q', 'ROHANI Siregar, S.E.')])
  expect(second).toMatchObject({ outcome: 'already', guestId: 'p' })
  expect(s.take([come('q', { agendaItemId: 'line' })])[0]).toMatchObject({ outcome: 'in', guestId: 'p' })
  s.take([walkIn('r', 'Rohani Siregar', { another: true })])
  expect(
    s
      .guests()
      .filter(guest => guest.walkIn)
      .map(({ id }) => id),
  ).toEqual(['p', 'r'])
})

test('whatever order phones check in, take back and send again: as many are there as somebody still says', () => {
  const step = fc.record({
    phone: fc.nat(3),
    guest: fc.constantFrom('a', 'b', 'c', 'p', 'q'),
    do: fc.constantFrom(
      'come' as const,
      'come' as const,
      'undo' as const,
      'undo-all' as const,
      'again' as const,
    ),
    at: fc.nat(30),
    send: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), steps => {
      const s = server()
      const queues: Noted[][] = [[], [], [], []]
      const sent: Noted[] = []
      /** Who says what, as the server got it; `stay`: from when they came until all took it back. */
      const says = new Map<string, { guest: string; stay: string; standing: boolean }>()
      const send = (phone: number) => {
        const batch = queues[phone]?.splice(0) ?? []
        if (batch.length === 0) return
        s.take(batch)
        for (const record of batch) {
          if (record.kind !== 'undo') {
            const guest = 'pq'.includes(record.guestId) ? 'p' : record.guestId
            const there = [...says.values()].find(one => one.standing && one.guest === guest)
            if (!says.has(record.id))
              says.set(record.id, { guest, stay: there?.stay ?? record.id, standing: true })
            continue
          }
          const own = says.get(record.id)
          for (const one of says.values())
            if (one === own || (record.all && one.stay === own?.stay)) one.standing = false
        }
        sent.push(...batch)
      }
      for (const one of steps) {
        const queue = queues[one.phone] ?? []
        const isWalkIn = 'pq'.includes(one.guest)
        if (one.do === 'come') queue.push(isWalkIn ? walkIn(one.guest, 'Rohani Siregar') : come(one.guest))
        else if (one.do === 'again') queue.push(...sent.slice(one.at, one.at + 2))
        else {
          const standing = [...says].filter(([, { standing }]) => standing)
          const of = standing[one.at % Math.max(1, standing.length)]
          if (of) queue.push(undo(of[0], one.do === 'undo-all'))
        }
        if (one.send) send(one.phone)
        const there = new Set([...says.values()].filter(({ standing }) => standing).map(({ guest }) => guest))
        expect(new Set(s.live().map(fact => fact.guestId)).size).toBe(s.live().length)
        expect(s.live().length).toBe(there.size)
      }
    }),
    { numRuns: 300 },
  )
})
