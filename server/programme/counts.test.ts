import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Enrolment, enrolmentKinds, listEnrolments, openYear } from '../../contract/programme.ts'
import {
  type CountedAs,
  countedAs,
  countEnrolments,
  type ProgrammeCount,
} from '../../contract/programme-counts.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import { Refusal } from '../platform/problems.ts'
import { birth, full, historiesOf, history } from './for-tests.ts'

const app = await testApp()
const people = await cast(app)
const { ratna } = people
const { carryOut, reset } = historiesOf(app, people)
const places = [1, people.regions.kepri, people.regions.natuna, people.regions.palangkaRaya]

beforeAll(() => app.send(ratna, openYear, { year: 2026, title: 'TPBIS 2026' }))
afterAll(() => app.close())

type Change = { region: number; month: string; code: string; reported: number; verified: number }
type Sums = Record<string, [reported: number, verified: number]>

/** Everything in the tallies that the programme itself counts, folded in or not. */
async function tallies(): Promise<Change[]> {
  const { rows } = await app.look(tx =>
    sql<Change>`select t.region, t.month, m.code, sum(t.reported) as reported, sum(t.verified) as verified
      from (
        select region_id as region, month, measure_id, reported, verified from tally
        union all
        select r.region, month, measure_id, reported, verified
        from tally_delta cross join lateral (values (1), (province_id), (regency_id)) r (region)) t
      join measure m on m.id = t.measure_id where m.source = 'programme'
      group by 1, 2, 3 having sum(t.reported) <> 0 or sum(t.verified) <> 0`.execute(tx),
  )
  return rows
}

/** What they tell of a place in a month: sums up to it; what came to nothing is left out. */
function tallied(changes: readonly Change[], region: number, month: string): Sums {
  const sums: Sums = {}
  for (const change of changes) {
    if (change.region !== region || change.month > month) continue
    const [reported, verified] = sums[change.code] ?? [0, 0]
    sums[change.code] = [reported + change.reported, verified + change.verified]
  }
  return withoutZeros(sums)
}

/** The same, counted anew from the enrolments as a person would count them. */
function counted(enrolments: readonly Enrolment[], region: number, month: string): Sums {
  const here = enrolments.filter(e => e.path.includes(region))
  const by = (on: string | null) => on !== null && monthOf(on) <= month
  const of = (kind: Enrolment['kind']) => here.filter(e => e.kind === kind)
  const pair = (counting: Enrolment[], checked: (e: Enrolment) => boolean): [number, number] => [
    counting.length,
    counting.filter(checked).length,
  ]
  const active = (e: Enrolment) => e.activeFrom !== null
  const confirmed = (e: Enrolment) => e.confirmedOn !== null
  const isExpected = (e: Enrolment) =>
    e.kind !== 'improving' && by(e.activeFrom) && (e.endedOn === null || monthOf(e.endedOn) >= month)
  const expected = new Set(here.filter(isExpected).map(e => e.libraryId)).size
  return withoutZeros({
    expected: [expected, expected],
    beneficiary: pair(
      of('beneficiary').filter(e => by(e.decreedOn)),
      active,
    ),
    'beneficiary-ended': pair(
      of('beneficiary').filter(e => by(e.endedOn)),
      active,
    ),
    replication: pair(
      of('replication').filter(e => by(e.proposedOn)),
      confirmed,
    ),
    'replication-ended': pair(
      of('replication').filter(e => by(e.endedOn)),
      confirmed,
    ),
    improving: pair(
      of('improving').filter(e => by(e.proposedOn) && !by(e.endedOn)),
      () => false,
    ),
  })
}

const withoutZeros = (sums: Sums): Sums =>
  Object.fromEntries(
    Object.entries(sums).filter(([, [reported, verified]]) => reported !== 0 || verified !== 0),
  )

const days = fc.array(fc.nat({ max: 400 }), { minLength: 8, maxLength: 8 })

/** How an enrolment stood on a day, as a person would tell it from what is dated; null: it had not begun. */
function standing(e: Enrolment, day: string): CountedAs | null {
  const by = (on: string | null) => on !== null && on <= day
  const named = e.kind === 'beneficiary' && e.decreedOn !== null
  if (!by(named && by(e.decreedOn) ? e.decreedOn : e.proposedOn)) return null
  // one that was decreed takes part from its decree on, whatever else is dated before
  const is = !named || by(e.decreedOn)
  if (is && by(e.endedOn)) return e.outcome
  if (is && by(e.activeFrom)) return 'active'
  if (by(e.decreedOn)) return 'decreed'
  if (by(e.declinedOn)) return 'declined'
  return by(e.reviewedOn) ? 'reviewed' : 'proposed'
}

const takesPart: readonly (CountedAs | null)[] = ['decreed', 'active']
const tookPart: readonly (CountedAs | null)[] = [...takesPart, 'independent', 'lapsed']

/** Every count that is not nothing, by kind and what it counts. */
function recounted(enrolments: readonly Enrolment[], region: number, day: string) {
  const here = enrolments.filter(e => e.path.includes(region))
  return Object.fromEntries(
    enrolmentKinds.flatMap(kind =>
      countedAs.flatMap(as => {
        const fits = (state: CountedAs | null) =>
          as === 'going' ? takesPart.includes(state) : as === 'ever' ? tookPart.includes(state) : state === as
        const of = here.filter(e => e.kind === kind && fits(standing(e, day)))
        const different = (one: (e: Enrolment) => unknown, among = of) => new Set(among.map(one)).size
        const confirmed = of.filter(({ confirmedOn }) => confirmedOn !== null && confirmedOn <= day)
        const numbers = {
          villages: different(e => e.libraryId),
          inRegencies: different(e => e.regency),
          inProvinces: different(e => e.province),
          libraries: different(e => e.libraryId),
          confirmed: different(e => e.libraryId, confirmed),
        }
        return of.length === 0 ? [] : [[`${kind} ${as}`, numbers]]
      }),
    ),
  )
}

const byKind = (counts: readonly ProgrammeCount[]) =>
  Object.fromEntries(
    counts.map(({ kind, as, villages, inRegencies, inProvinces, libraries, confirmed }) => [
      `${kind} ${as}`,
      { villages, inRegencies, inProvinces, libraries, confirmed },
    ]),
  )

/** Of the kinds of which a library is one at a time, as it is one in the tallies. */
const goingOf = (counts: readonly ProgrammeCount[]) =>
  Object.fromEntries(
    (['beneficiary', 'replication'] as const).map(kind => [
      kind,
      counts.find(count => count.kind === kind && count.as === 'going')?.libraries ?? 0,
    ]),
  )
/** Those that the tallies take away in the month they ended, before the decree by which they would be counted. */
const beforeDecree = (enrolments: readonly Enrolment[], day: string) =>
  enrolments.filter(
    e => e.kind === 'beneficiary' && e.endedOn && e.decreedOn && e.endedOn <= day && e.decreedOn > day,
  ).length
const leftOf = (sums: Sums, early: number) => {
  const of = (code: string) => sums[code]?.[0] ?? 0
  return {
    beneficiary: of('beneficiary') - of('beneficiary-ended') + early,
    replication: of('replication') - of('replication-ended'),
  }
}
/** The last day of the month that comes so many after the first. */
function lastDay(n: number): string {
  const next = Date.parse(`${addMonths(monthOf(dayIn(birth)), n + 1)}T00:00:00Z`)
  return new Date(next - 86_400_000).toISOString().slice(0, 10)
}

test('whatever happens to enrolments, a recount from their facts tells what the tallies tell for every place and month, and what is counted as of any day', async () => {
  const met = new Set<string>()
  const fates = fc.asyncProperty(history, days, async (deedsDone, someDays) => {
    await reset()
    expect(await tallies()).toEqual([])
    for (const deed of deedsDone) {
      await carryOut(deed).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
    }
    const { enrolments } = await app.ask(ratna, listEnrolments, { limit: 200 })
    for (const { kind, state, confirmedOn } of enrolments)
      met.add(`${kind} ${state}${confirmedOn ? ' confirmed' : ''}`)
    const changes = await tallies()
    for (const region of places) {
      for (let n = -4; n <= 60; n++) {
        const month = addMonths(monthOf(dayIn(birth)), n)
        expect(tallied(changes, region, month), `${region} ${month}`).toEqual(
          counted(enrolments, region, month),
        )
      }
    }
    for (const ago of [0, ...someDays]) {
      const asOf = dayIn(new Date(app.now.at.getTime() - ago * 86_400_000))
      const place = places[ago % places.length] ?? 1
      const told = await app.ask(ratna, countEnrolments, { asOf, region: String(place) as never })
      expect(byKind(told.counts), `${place} on ${asOf}`).toEqual(recounted(enrolments, place, asOf))
    }
    // what dashboards add up month by month is what is counted as of the last day of a month
    for (let n = -4; lastDay(n) <= dayIn(app.now.at); n++) {
      const { counts } = await app.ask(ratna, countEnrolments, { asOf: lastDay(n) })
      expect(goingOf(counts), lastDay(n)).toEqual(
        leftOf(
          tallied(changes, 1, addMonths(monthOf(dayIn(birth)), n)),
          beforeDecree(enrolments, lastDay(n)),
        ),
      )
    }
  })
  await fc.assert(fates, { numRuns: 8, examples: [[full, [0, 1, 30, 45, 90, 110, 150, 171]]] })
  const always = [
    'beneficiary independent',
    'beneficiary declined',
    'replication lapsed confirmed',
    'improving independent',
  ]
  expect([...met]).toEqual(expect.arrayContaining(always))
})
