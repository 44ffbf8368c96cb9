import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { activityStates, getActivity, listActivities } from '../contract/activities.ts'
import { strategies, topics } from '../contract/themes.ts'
import type { Query } from '../contract/endpoint.ts'
import { makeId } from '../contract/ids.ts'
import { connections, getLibrary, libraryKinds, listLibraries } from '../contract/libraries.ts'
import { getReport, listReports, reportStates, yearOfReports } from '../contract/monthly-reports.ts'
import { getRegion } from '../contract/regions.ts'
import { addMonths, dayIn } from '../server/platform/clock.ts'
import type { Tx } from '../server/platform/db.ts'
import { answerFrom } from '../web/data/sync/answers.ts'
import type { Kept } from '../web/data/sync/kept.ts'
import { cast, library, type Place } from './people.ts'
import { testApp } from './support/app.ts'
import { phoneOf } from './support/kept-phone.ts'

const app = await testApp()
const { regions, places, yusuf } = await cast(app)
const villages = await app.look(tx =>
  tx
    .selectFrom('region')
    .select('id')
    .where('regency_id', '=', regions.natuna)
    .where('level', '=', 'village')
    .orderBy('code')
    .limit(14)
    .execute(),
)
const all = await app.look(async tx => {
  await sql`insert into programme_year (year, title, opened_at) values (2025, 'Tahun 2025', now())`.execute(
    tx,
  )
  const made = [places.sepempang, places.sedanau, places.natuna]
  for (const [n, { id }] of villages.entries()) {
    made.push(
      await library(tx, app.now.at, 'community', id, n % 3 ? `TBM Layar ${n % 4}` : `Taman Baca Ombak ${n}`),
    )
  }
  for (const [n, place] of made.entries()) await fillUp(tx, place, n)
  await sql`update library set titles = nullif(length(name) * 13 % 50, 7), internet = case when length(name) % 2 = 0 then 'fixed' end`.execute(
    tx,
  )
  return made
})
const phone = phoneOf(app, yusuf, regions.natuna)
await phone.sync()
const progress = phone.progress()
if (!progress?.frame || !progress.span) throw new Error('the phone is full')
const kept: Kept = {
  ...{ bundles: phone.bundles(), frame: progress.frame, span: progress.span, role: 'regency' },
  today: dayIn(app.now.at),
}
afterAll(app.close)

/** Some are expected, some report; some of that was verified, or given back. */
async function fillUp(tx: Tx, { id }: Place, n: number): Promise<void> {
  if (n % 4 !== 1) {
    await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, reviewed_on, decreed_on, active_from, ended_on, outcome)
      select ${makeId()}, id, province_id, regency_id, scope_id, 2025, 'beneficiary', '2025-02-01', '2025-03-01', '2025-04-01', '2025-05-01',
        ${n % 5 === 2 ? '2026-08-15' : null}::date, ${n % 5 === 2 ? 'lapsed' : null} from library where id = ${id}`.execute(
      tx,
    )
  }
  for (let back = 1; back <= 9; back++) {
    const kind = (n * 7 + back * 5) % 6
    if (kind === 0) continue
    const month = addMonths('2026-11-01', -back)
    const flags =
      kind === 3 ? [{ code: 'same-as-last', measures: ['visits'], kind: 'same-as-last', usual: null }] : []
    await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, flags, submitted_at, late, verified_at, returned_at, return_reason, version)
      select id, ${month}, province_id, regency_id, scope_id, ${JSON.stringify({ visits: (n * 37 + back) % 90, ...(n % 2 ? { loans: n } : {}) })}::jsonb,
        ${JSON.stringify({ activities: (n + back) % 5 })}::jsonb, ${JSON.stringify(flags)}::jsonb, ${`${addMonths(month, 1).slice(0, 8)}0${1 + (n % 5)}T03:00:00Z`}, ${n % 3 === 0},
        ${kind < 3 ? '2026-11-15T01:00:00Z' : null}::timestamptz, ${kind === 5 ? '2026-11-16T01:00:00Z' : null}::timestamptz, ${kind === 5 ? 'Periksa' : null}, 2
      from library where id = ${id}`.execute(tx)
  }
  for (let at = 1; at <= n % 4; at++) {
    await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, outreach, figures, submitted_at, verified_at)
      select ${makeId()}, id, province_id, regency_id, scope_id, ${`2026-11-${String(3 + ((n * at) % 15)).padStart(2, '0')}`}, ${['Kelas kerupuk', 'Dongeng anak', 'Pelatihan surel'][at - 1]},
        ${strategies[n % 4]}, ${topics[at]}, ${n % 2 === 0}, ${JSON.stringify({ attendances: n * 3 + at, people: n })}::jsonb, '2026-11-19T01:00:00Z', ${at === 2 ? '2026-11-19T05:00:00Z' : null}::timestamptz
      from library where id = ${id}`.execute(tx)
  }
}

/** Without the names of people, which a phone does not keep; a figure that was not counted is left out. */
const nameless = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (name, value: unknown) => {
      if (['submittedBy', 'verifiedBy', 'returnedBy'].includes(name)) return undefined
      if (name === 'figures' && value !== null && typeof value === 'object')
        return Object.fromEntries(Object.entries(value).filter(([, of]) => of !== null))
      return value
    }),
  )
async function expectAlike(query: Query, input: object): Promise<void> {
  const there = await app.ask(yusuf, query, input as never)
  expect([query.name, input, nameless(answerFrom(kept, query.name, input))]).toEqual([
    query.name,
    input,
    nameless(there),
  ])
}

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const page = { limit: fc.constantFrom(3, 50), offset: fc.constantFrom(0, 2) }
const order = fc.constantFrom('asc', 'desc')
const q = maybe('tbm', 'layar 2', 'desa sepempang', 'ombak', 'kerupuk')
const districts = kept.frame.districts.map(({ id }) => id)
const region = maybe(regions.natuna, ...districts)

test('a phone without a signal shows the lists as the server would', async () => {
  const lists = [
    [
      listLibraries,
      fc.record({
        ...{ ...page, order, q, region, kind: maybe(...libraryKinds), internet: maybe(...connections) },
        ...{ npp: maybe('true', 'false'), sort: fc.constantFrom('name', 'kind', 'titles', 'staff') },
      }),
    ],
    [
      listReports,
      fc.record({
        ...{ ...page, order, q, region, kind: maybe(...libraryKinds) },
        month: fc.constantFrom('2026-10-01', '2026-09-01', '2026-06-01', '2026-01-01', '2025-11-01'),
        state: maybe('silent', 'submitted,returned', ...reportStates),
        sort: fc.constantFrom('library', 'state', 'submitted', 'visits', 'activities', 'flags'),
      }),
    ],
    [
      listActivities,
      fc.record({
        ...{
          ...page,
          order,
          q,
          region,
          from: fc.constantFrom('2026-11-01', '2026-11-09'),
          to: maybe('2026-11-12'),
        },
        ...{ strategy: maybe(...strategies), topic: maybe(...topics), state: maybe(...activityStates) },
        ...{
          libraryId: maybe(places.sedanau.id),
          sort: fc.constantFrom('heldOn', 'library', 'attendances', 'state'),
        },
      }),
    ],
  ] as const
  for (const [query, inputs] of lists)
    await fc.assert(
      fc.asyncProperty(inputs as fc.Arbitrary<object>, input => expectAlike(query, input)),
      { numRuns: 14 },
    )
})

test('and one record as the server would', async () => {
  for (const { id: libraryId } of all.slice(0, 8)) {
    await expectAlike(getLibrary, { libraryId })
    await expectAlike(yearOfReports, { libraryId, year: 2026 })
  }
  const [activity] = kept.bundles.flatMap(({ activities }) => activities)
  await expectAlike(getActivity, { id: activity?.id })
  const asked = { libraryId: places.sedanau.id, month: '2026-10-01' }
  const [there, here] = [await app.ask(yusuf, getReport, asked), answerFrom(kept, 'reports.get', asked)]
  expect(nameless({ ...(here as typeof there), activities: null, past: null })).toEqual(
    nameless({ ...there, activities: null, past: null }),
  )
  const { past } = here as typeof there
  expect(nameless({ figures: past })).toEqual(nameless({ figures: there.past.slice(-past.length) }))
  const natuna = (await app.ask(yusuf, getRegion, { code: '21.03' })).below
  expect(
    (
      answerFrom(kept, 'regions.get', { code: '21.03' }) as { below: { id: number; name: string }[] }
    ).below.map(({ id, name }) => [id, name]),
  ).toEqual(natuna.map(({ id, name }) => [id, name]))
})

test('what is not kept is not answered', () => {
  expect(answerFrom(kept, 'reports.list', { month: '2025-10-01' })).toBeUndefined()
  expect(answerFrom(kept, 'libraries.get', { libraryId: places.menteng.id })).toBeUndefined()
  expect(answerFrom(kept, 'programme.enrolments', {})).toBeUndefined()
})

test('no name of a person is on the phone', () => {
  expect(JSON.stringify([kept.bundles, progress.frame])).not.toMatch(/Maryam|Salmah|Yusuf|Hasan/)
})
