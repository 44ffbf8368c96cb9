import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as contract from '../../contract/indicators.ts'
import { type Cast, cast, type Place } from '../../tests/people.ts'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import { enrolled, held, type Judged, reported, years } from './test-queries.ts'

let app: TestApp
let people: Cast
let places: Place[]
const month = '2026-10-01'

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  places = Object.values(people.places)
  await app.look(tx => years(tx, 2026))
})
afterAll(() => app.close())

const judged = fc.constantFrom<Judged>('submitted', 'verified', 'returned')
const count = fc.option(fc.nat(500))
const ofPlace = <Fact extends object>(fact: fc.Arbitrary<Fact>) =>
  fc.array(fc.record({ place: fc.nat(4), fact }), { maxLength: 12 })
const facts = fc.record({
  enrolments: fc.uniqueArray(
    fc.record({
      place: fc.nat(4),
      fact: fc.record({
        kind: fc.constantFrom('beneficiary' as const, 'replication' as const),
        active: fc.boolean(),
        began: fc.constantFrom('2026-02-03', '2026-09-28', '2026-10-15', '2026-11-10'),
        ended: fc.option(fc.constantFrom('2026-11-12', '2026-11-19')),
      }),
    }),
    { selector: enrolment => enrolment.place },
  ),
  reports: fc.uniqueArray(
    fc.record({
      place: fc.nat(4),
      fact: fc.record({ of: fc.constantFrom('2026-09-01', month), visits: count, members: count, judged }),
    }),
    { selector: ({ place, fact }) => `${place} ${fact.of}` },
  ),
  activities: ofPlace(
    fc.record({
      on: fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-31'),
      people: count,
      female: count,
      judged,
    }),
  ),
  /** What is judged anew afterwards, what is taken away, and how many deltas are folded in between. */
  verified: fc.nat(4),
  removed: fc.nat(4),
  folded: fc.nat(40),
})
type Facts = typeof facts extends fc.Arbitrary<infer F> ? F : never

test('whatever happened, the nation shows the sum of its provinces, and that is what counting the facts anew gives', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async given => {
      await app.look(async tx => {
        await sql`delete from activity`.execute(tx)
        await sql`delete from monthly_report`.execute(tx)
        await sql`delete from enrolment`.execute(tx)
      })
      await happen(given)
      const nation = await numbersOf(people.ratna, 1)
      const { kepri, kalteng } = people.regions
      const provinces = [await numbersOf(people.rismarini, kepri), await numbersOf(people.lukman, kalteng)]
      expect(nation).toEqual(summed(provinces))
      expect(nation).toEqual(await recounted())
    }),
    { numRuns: 40 },
  )
})

const at = (place: number): Place => {
  const found = places[place]
  if (!found) throw new Error(`there is no place ${place}`)
  return found
}

async function happen(given: Facts): Promise<void> {
  await app.look(async tx => {
    for (const { place, fact } of given.enrolments) {
      await enrolled(tx, at(place), {
        kind: fact.kind,
        proposedOn: fact.began,
        decreedOn: fact.kind === 'beneficiary' ? fact.began : null,
        activeFrom: fact.active ? fact.began : null,
        endedOn: fact.ended,
        outcome: fact.ended ? 'lapsed' : null,
      })
    }
    for (const { place, fact } of given.reports) {
      await reported(tx, at(place), fact.of, { visits: fact.visits, members: fact.members }, fact.judged)
    }
    for (const { place, fact } of given.activities) {
      await held(tx, at(place), fact.on, { people: fact.people, female: fact.female }, fact.judged)
    }
    await sql`select fold_tallies(${given.folded})`.execute(tx)
    const verified = at(given.verified).id
    const removed = at(given.removed).id
    await sql`update monthly_report set verified_at = now(), returned_at = null, return_reason = null where library_id = ${verified}`.execute(
      tx,
    )
    await sql`delete from activity where library_id = ${removed}`.execute(tx)
  })
}

type Counts = Record<string, { reported: number; verified: number }>

async function numbersOf(actor: typeof people.ratna, region: number): Promise<Counts> {
  const shown = await app.ask(actor, contract.dashboard, { region: String(region) as never })
  const expected = shown.numbers.find(number => number.code === 'reports')?.outOf ?? 0
  const none = { reported: 0, verified: 0 }
  return {
    ...Object.fromEntries(shown.numbers.map(({ code, value }) => [code, value ?? none])),
    female: shown.trend.find(series => series.code === 'female')?.months.at(-1)?.value ?? none,
    expected: { reported: expected, verified: expected },
  }
}

function summed(all: readonly Counts[]): Counts {
  const codes = Object.keys(all[0] ?? {})
  const sum = (code: string, key: 'reported' | 'verified') =>
    all.reduce((total, counts) => total + (counts[code]?.[key] ?? 0), 0)
  return Object.fromEntries(
    codes.map(code => [code, { reported: sum(code, 'reported'), verified: sum(code, 'verified') }]),
  )
}

/** The same numbers straight from the facts, without a tally. */
async function recounted(): Promise<Counts> {
  const { rows } = await app.look(tx =>
    sql<{ code: string; reported: number; verified: number }>`
      select 'beneficiary' as code, count(*) as reported, count(active_from) as verified
      from enrolment where kind = 'beneficiary' and ended_on is null
      union all
      select 'replication', count(*), count(confirmed_on) from enrolment where kind = 'replication' and ended_on is null
      union all
      select 'expected', count(*), count(*) from library_expected
      where from_month <= ${month} and (to_month is null or to_month >= ${month})
      union all
      select 'reports', count(*), count(verified_at) from monthly_report where month = ${month} and returned_at is null
      union all
      select code, coalesce(sum(value), 0), coalesce(sum(value) filter (where verified_at is not null), 0)
      from (values ('visits'), ('members')) c (code) left join (
        select verified_at, key, value::bigint from monthly_report, jsonb_each_text(figures)
        where month = ${month} and returned_at is null) f on f.key = c.code
      group by 1
      union all
      select code, coalesce(sum(value), 0), coalesce(sum(value) filter (where verified_at is not null), 0)
      from (values ('activities'), ('people'), ('female')) c (code) left join (
        select verified_at, key, value::bigint from activity, jsonb_each_text(figures || '{"activities": 1}')
        where held_on between ${month} and '2026-10-31' and returned_at is null) f on f.key = c.code
      group by 1`.execute(tx),
  )
  return Object.fromEntries(rows.map(({ code, ...counts }) => [code, counts]))
}
