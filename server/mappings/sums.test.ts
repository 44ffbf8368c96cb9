import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { MappingId } from '../../contract/ids.ts'
import * as indicators from '../../contract/indicators.ts'
import type { RowKind } from '../../contract/mappings.ts'
import { type Cast, cast, type Place } from '../../tests/people.ts'
import { type TestApp, testApp } from '../../tests/support/app.ts'
import { enrolled, held, type Judged, reported, years } from '../indicators/test-queries.ts'
import { exported, field, figure, mapped } from './for-tests.ts'

let app: TestApp
let people: Cast
let places: Place[]
let files: { actor: Actor; id: MappingId; rowsOf: RowKind; region: number }[]
const month = '2026-10-01'
const codes = ['visits', 'members', 'activities', 'people', 'female'] as const
const counts = ['reported', 'verified'] as const

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  places = Object.values(people.places)
  await app.look(async tx => {
    await years(tx, 2026)
    for (const place of places) await enrolled(tx, place)
  })
  const columns = Object.fromEntries(
    codes.flatMap(code => counts.map(count => [`${code} ${count}`, figure(code, count)])),
  )
  const make = async (actor: Actor, region: number, rowsOf: RowKind) => {
    const id = await mapped(
      app,
      actor,
      {
        ...columns,
        code: field('regionCode'),
        reports: field('reports'),
        'reports verified': field('reportsVerified'),
      },
      { rowsOf },
    )
    return { actor, id, rowsOf, region }
  }
  files = [
    await make(people.ratna, 1, 'library'),
    await make(people.ratna, 1, 'province'),
    await make(people.rismarini, people.regions.kepri, 'library'),
    await make(people.rismarini, people.regions.kepri, 'province'),
    await make(people.yusuf, people.regions.natuna, 'library'),
    await make(people.yusuf, people.regions.natuna, 'regency'),
  ]
})
afterAll(() => app.close())

const judged = fc.constantFrom<Judged>('submitted', 'verified', 'returned')
const count = fc.option(fc.nat(500))
const facts = fc.record({
  reports: fc.uniqueArray(
    fc.record({
      place: fc.nat(4),
      of: fc.constantFrom('2026-09-01', month),
      visits: count,
      members: count,
      judged,
    }),
    { selector: ({ place, of }) => `${place} ${of}` },
  ),
  activities: fc.array(
    fc.record({
      ...{ place: fc.nat(4), people: count, female: count, judged },
      on: fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-31'),
    }),
    { maxLength: 12 },
  ),
  folded: fc.nat(40),
})

test('whatever was reported, the sums of a file are what the dashboard shows, for libraries and for regions', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async ({ reports, activities, folded }) => {
      await app.look(async tx => {
        await sql`delete from activity`.execute(tx)
        await sql`delete from monthly_report`.execute(tx)
        for (const { place, of, judged: as, ...figures } of reports)
          await reported(tx, at(place), of, figures, as)
        for (const { place, on, judged: as, ...figures } of activities)
          await held(tx, at(place), on, figures, as)
        await sql`select fold_tallies(${folded})`.execute(tx)
      })
      for (const { actor, id, region } of files) {
        const lines = await exported(app, actor, id, month)
        expect(summed(lines)).toEqual(await shownTo(actor, region))
      }
    }),
    { numRuns: 8 },
  )
}, 120_000)

const at = (place: number): Place => {
  const found = places[place]
  if (!found) throw new Error(`there is no place ${place}`)
  return found
}

/** The sums of the columns; an empty cell adds nothing. */
function summed([headings = [], ...rows]: string[][]): Record<string, number> {
  const sums = headings.map(
    (heading, n) => [heading, rows.reduce((all, row) => all + Number(row[n] || 0), 0)] as const,
  )
  return Object.fromEntries(sums.filter(([heading]) => heading !== 'code'))
}

async function shownTo(actor: Actor, region: number): Promise<Record<string, number>> {
  const shown = await app.ask(actor, indicators.dashboard, { region: String(region) as never, month })
  const of = (code: string) =>
    (shown.numbers.find(one => one.code === code)?.value ??
      shown.trend.find(one => one.code === code)?.months.at(-1)?.value) || { reported: 0, verified: 0 }
  const reports = of('reports')
  return {
    ...Object.fromEntries(codes.flatMap(code => counts.map(one => [`${code} ${one}`, of(code)[one]]))),
    ...{ reports: reports.reported, 'reports verified': reports.verified },
  }
}
