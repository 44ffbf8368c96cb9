import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as contract from '../../contract/indicators.ts'
import { type Cast, cast } from '../../tests/people.ts'
import { refusal, type TestApp, testApp } from '../../tests/support/app.ts'
import { sql } from 'kysely'
import { enrolled, held, reported, years } from './test-queries.ts'

let app: TestApp
let people: Cast
const october = '2026-10-01'
const september = '2026-09-01'

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  const { sepempang, sedanau, natuna, menteng } = people.places
  await app.look(async tx => {
    await years(tx, 2025, 2026)
    await enrolled(tx, sepempang)
    await enrolled(tx, sedanau)
    await enrolled(tx, natuna, {
      kind: 'replication',
      decreedOn: null,
      activeFrom: '2026-03-10',
      confirmedOn: '2026-04-01',
    })
    await enrolled(tx, menteng, { decreedOn: '2025-02-01', activeFrom: '2025-02-01' })
    const figures = { visits: 100, users: 60, 'new-members': 2, members: 40, 'internet-users': 5 }
    await reported(tx, sepempang, september, figures, 'verified')
    await reported(tx, sepempang, october, { ...figures, visits: 130 }, 'verified')
    await reported(tx, sedanau, october, { ...figures, visits: 70 })
    await reported(tx, natuna, october, figures, 'returned')
    await held(tx, sepempang, '2026-10-09', { attendances: 30, people: 24, female: 15, male: 9 }, 'verified')
    await held(tx, sepempang, '2026-10-16', { attendances: 10, people: 10, female: null })
    await held(tx, sedanau, '2026-10-16', { attendances: 99, people: 99 }, 'returned')
  })
})
afterAll(() => app.close())

const ask = (actor = people.rismarini, region = people.regions.kepri, month?: string) =>
  app.ask(actor, contract.dashboard, { region: String(region) as never, month })
const numberIn = (shown: contract.Dashboard, code: string) =>
  shown.numbers.find(number => number.code === code)
const monthIn = (shown: contract.Dashboard, code: string, month: string) =>
  shown.trend.find(series => series.code === code)?.months.find(value => value.month === month)?.value

test('the province sees its own dashboard, those above it, and not another province or the nation', async () => {
  const shown = await ask()
  expect(shown.place).toMatchObject({ code: '21', name: 'Kepulauan Riau', level: 'province' })
  expect(shown.above.map(place => place.name)).toEqual(['Indonesia'])
  expect(await refusal(ask(people.rismarini, people.regions.kalteng))).toBe('access.not-found')
  expect(await refusal(ask(people.rismarini, 1))).toBe('access.not-found')
})

test('the regency sees itself and not its province; the nation sees each of them', async () => {
  expect((await ask(people.yusuf, people.regions.natuna)).above.map(place => place.code)).toEqual([
    'ID',
    '21',
  ])
  expect(await refusal(ask(people.yusuf))).toBe('access.not-found')
  for (const region of [1, people.regions.kepri, people.regions.natuna]) {
    expect((await ask(people.ratna, region)).place.id).toBe(region)
  }
})

test('a library manager has no dashboard of a region, and a village has none at all', async () => {
  expect(await refusal(ask(people.maryam, people.regions.natuna))).toBe('access.not-found')
  const village = await app.look(tx =>
    tx.selectFrom('region').select('id').where('code', '=', '21.03.05.2007').executeTakeFirst(),
  )
  expect(await refusal(ask(people.ratna, village?.id ?? 0))).toBe('access.not-found')
  expect(await refusal(ask(people.ratna, 9_999_999))).toBe('access.not-found')
})

test('on 20 November the month shown is October, with its deadlines; on the fifth it is still September', async () => {
  expect(await ask()).toMatchObject({
    month: october,
    period: { submitBy: '2026-11-05', verifyBy: '2026-11-25' },
  })
  const now = app.now.at
  app.now.at = new Date('2026-11-05T03:00:00Z')
  expect((await ask()).month).toBe(september)
  app.now.at = now
})

test('a month before or after the programme is refused; the last one of its time is only empty', async () => {
  for (const month of ['2017-12-01', '9999-12-01', '0001-01-01', '2026-10-02']) {
    expect(await refusal(ask(people.ratna, 1, month))).toBe('request.invalid')
  }
  expect(await ask(people.ratna, 1, '2100-12-01')).toMatchObject({
    status: 'no-data',
    reason: { code: 'still-open' },
  })
})

test('months that can be chosen go from the last full one back to where the records begin', async () => {
  expect((await ask()).months).toEqual(
    [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map(n => `2026-${String(n).padStart(2, '0')}-01`),
  )
  expect((await ask(people.ratna, 1)).months.at(-1)).toBe('2025-02-01')
})

test('reported and verified stand apart, and every number says what it is', async () => {
  const shown = await ask()
  expect(numberIn(shown, 'beneficiary')).toMatchObject({ value: { reported: 2, verified: 2 }, month: null })
  expect(numberIn(shown, 'replication')).toMatchObject({ value: { reported: 1, verified: 1 } })
  expect(numberIn(shown, 'reports')).toMatchObject({
    value: { reported: 2, verified: 1 },
    outOf: 3,
    missing: 1,
  })
  expect(numberIn(shown, 'visits')).toMatchObject({
    value: { reported: 200, verified: 130 },
    unit: 'visits',
    missing: 1,
  })
  expect(numberIn(shown, 'activities')).toMatchObject({ value: { reported: 2, verified: 1 }, missing: null })
  expect(numberIn(shown, 'people')).toMatchObject({ value: { reported: 34, verified: 24 } })
  expect(numberIn(shown, 'members')).toMatchObject({ value: { reported: 80, verified: 40 }, month: october })
  for (const { label, definition } of [...shown.numbers, ...shown.trend]) {
    expect([label.id, label.en, definition.id, definition.en].every(text => text.length > 3)).toBe(true)
  }
})

test('a month in which nothing came is missing, not zero', async () => {
  const shown = await ask()
  expect(shown.trend.map(series => series.months.length)).toEqual([12, 12, 12, 12, 12, 12])
  expect(monthIn(shown, 'visits', october)).toEqual({ reported: 200, verified: 130 })
  expect(monthIn(shown, 'visits', september)).toEqual({ reported: 100, verified: 100 })
  expect(monthIn(shown, 'visits', '2026-08-01')).toBeNull()
  // in September one library reported and held nothing: that is an answer
  expect(monthIn(shown, 'activities', september)).toEqual({ reported: 0, verified: 0 })
  expect(monthIn(shown, 'activities', '2026-08-01')).toBeNull()
  expect(monthIn(shown, 'female', october)).toEqual({ reported: 15, verified: 15 })
  // reports were expected in August and none came; in December 2025 none was expected
  expect(monthIn(shown, 'reports', '2026-08-01')).toEqual({ reported: 0, verified: 0 })
  expect(monthIn(shown, 'reports', '2025-12-01')).toBeNull()
})

test('a question that is asked no longer is missing from then on', async () => {
  const until = (day: string | null) =>
    app.look(tx =>
      sql`update measure_version set valid_to = ${day} where measure_id = (select id from measure where code = 'new-members')`.execute(
        tx,
      ),
    )
  const now = app.now.at
  await until(september)
  app.now.at = new Date(now.getTime() + 10_000)
  const shown = await ask()
  expect(monthIn(shown, 'new-members', september)).toEqual({ reported: 2, verified: 2 })
  expect(monthIn(shown, 'new-members', october)).toBeNull()
  await until(null)
  app.now.at = now
})

test("the year's target stands beside what the year has reached", async () => {
  const { natuna, kepri } = people.regions
  await app.look(tx =>
    sql`insert into target (year, region_id, measure, value, set_at) values
      (2026, ${kepri}, 'beneficiary', 24, now()), (2026, ${kepri}, 'reporting-rate', 90, now()),
      (2025, ${kepri}, 'replication', 7, now()), (2026, ${natuna}, 'replication', 3, now())`.execute(tx),
  )
  const shown = await ask()
  expect(numberIn(shown, 'beneficiary')?.target).toEqual({
    year: 2026,
    value: 24,
    reached: { reported: 2, verified: 2 },
  })
  // ten months of two libraries and eight of a third were expected; three reports came, two are verified
  expect(numberIn(shown, 'reports')?.target).toEqual({
    year: 2026,
    value: 90,
    reached: { reported: 11, verified: 7 },
  })
  expect(numberIn(shown, 'replication')?.target).toBeNull()
})

test('the nation lists the provinces where reports are expected, worst first, and counts the others', async () => {
  const shown = await ask(people.ratna, 1)
  expect(shown.below.map(row => row.place.code)).toEqual(['62', '21'])
  expect(shown.others).toBe(36)
  expect(shown.below[1]).toMatchObject({
    expected: 3,
    reports: { reported: 2, verified: 1 },
    returned: 1,
    silent: 0,
    trend: [0, 0, 0, 0, 33, 67],
    status: 'watch',
    reason: { code: 'returned', params: { n: 1 } },
  })
  expect(shown.below[0]).toMatchObject({
    status: 'act',
    reason: { code: 'silent-most', params: { n: 1, place: 'Kota Palangka Raya' } },
  })
  expect(shown).toMatchObject({
    status: 'act',
    reason: { code: 'silent-most', params: { place: 'Kalimantan Tengah' } },
  })
  expect(shown.similar).toEqual([])
})

test('a province lists all its regencies; a regency has none below it', async () => {
  const shown = await ask()
  expect(shown.below).toHaveLength(7)
  expect(shown.others).toBe(0)
  expect(shown.below.map(row => row.status)).toEqual(['watch', ...Array(6).fill('no-data')])
  expect((await ask(people.yusuf, people.regions.natuna)).below).toEqual([])
})

test('a province is compared with those nearest in size, itself marked', async () => {
  const { similar } = await ask()
  expect(
    similar.map(row => [row.place.code, row.expected, row.reportingRate, row.visitsPerLibrary, row.self]),
  ).toEqual([
    ['21', 3, 67, 100, true],
    ['62', 1, 0, null, false],
  ])
})

test('a place where nobody takes part is empty and says so', async () => {
  const aceh = await app.look(tx =>
    tx.selectFrom('region').select('id').where('code', '=', '11').executeTakeFirst(),
  )
  const shown = await ask(people.ratna, aceh?.id ?? 0)
  expect(shown).toMatchObject({
    status: 'no-data',
    reason: { code: 'no-libraries' },
    similar: [],
    months: [october],
  })
  expect(numberIn(shown, 'reports')).toMatchObject({ value: null, outOf: 0, missing: 0 })
  expect(numberIn(shown, 'visits')?.value).toBeNull()
})

test('published facts stand with their place and are not added in', async () => {
  await app.look(tx =>
    sql`insert into figure (code, label_id, label_en, value, unit, as_of, source_name, region_id, published_at) values
      ('beneficiaries-2022-21', 'Desa penerima manfaat', 'Beneficiary villages', 24, 'villages', null, 'Siaran pers', ${people.regions.kepri}, now()),
      ('beneficiaries-2023', 'Desa penerima manfaat', 'Beneficiary villages', 1696, 'villages', '2023-08-03', 'Jabar Ekspres', 1, now())`.execute(
      tx,
    ),
  )
  expect((await ask()).published.map(figure => figure.value)).toEqual([24])
  const nation = await ask(people.ratna, 1)
  expect(nation.published.map(figure => figure.value)).toEqual([1696])
  expect(numberIn(nation, 'beneficiary')?.value).toEqual({ reported: 3, verified: 3 })
})

test('what has not been folded in counts, and folding changes nothing that is shown', async () => {
  const before = await ask(people.ratna, 1)
  await app.look(tx => sql`select fold_tallies(100000)`.execute(tx))
  expect(await app.look(tx => sql`select from tally_delta`.execute(tx))).toMatchObject({ rows: [] })
  expect(await ask(people.ratna, 1)).toEqual(before)
})

test("a year's target is reached by that year alone, in December too", async () => {
  await app.look(tx =>
    sql`insert into target (year, region_id, measure, value, set_at) values (2026, 1, 'beneficiary', 30, now())`.execute(
      tx,
    ),
  )
  for (const month of [october, '2026-12-01']) {
    const shown = await ask(people.ratna, 1, month)
    expect(numberIn(shown, 'beneficiary')?.target?.reached).toEqual({ reported: 2, verified: 2 })
  }
})

test('an enrolment that ended is counted no longer, and its months stay', async () => {
  const { menteng } = people.places
  await app.look(tx =>
    sql`update enrolment set ended_on = '2026-09-15', outcome = 'independent' where library_id = ${menteng.id}`.execute(
      tx,
    ),
  )
  const shown = await ask(people.ratna, people.regions.kalteng)
  expect(numberIn(shown, 'beneficiary')?.value).toEqual({ reported: 0, verified: 0 })
  expect(numberIn(shown, 'reports')).toMatchObject({ value: null, outOf: 0 })
  expect(numberIn(await ask(people.ratna, people.regions.kalteng, september), 'reports')).toMatchObject({
    outOf: 1,
    missing: 1,
  })
})

const steps = fc.array(
  fc.oneof(
    fc.record({ comes: fc.integer({ min: -20, max: 40 }), to: fc.constantFrom('sepempang', 'sedanau') }),
    fc.record({ folded: fc.integer({ min: 1, max: 3 }) }),
    fc.constantFrom('nation', 'province', 'regency'),
  ),
  { minLength: 4, maxLength: 12 },
)

test('whatever comes, is folded and is looked at in whatever order, each look is exact', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async all => {
      for (const step of all) {
        if (typeof step === 'string') {
          const [actor, region] = {
            nation: [people.ratna, 1] as const,
            province: [people.rismarini, people.regions.kepri] as const,
            regency: [people.yusuf, people.regions.natuna] as const,
          }[step]
          const counted = await app.look(tx =>
            sql<{ n: number }>`select sum((figures->>'visits')::int)::int as n from monthly_report
              where month = ${october} and is_counted`.execute(tx),
          )
          expect(numberIn(await ask(actor, region), 'visits')?.value?.reported).toBe(counted.rows[0]?.n)
        } else if ('folded' in step) {
          await app.look(tx => sql`select fold_tallies(${step.folded})`.execute(tx))
        } else {
          const place = people.places[step.to as 'sepempang' | 'sedanau']
          await app.look(tx =>
            sql`update monthly_report set figures = jsonb_set(figures, '{visits}', to_jsonb((figures->>'visits')::int + ${step.comes}::int))
              where month = ${october} and library_id = ${place.id}`.execute(tx),
          )
        }
      }
    }),
    { numRuns: 25 },
  )
})
