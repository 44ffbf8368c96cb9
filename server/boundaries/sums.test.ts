import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyDecree, type DecreeLine } from '../../contract/boundaries.ts'
import { makeId, type DecreeId } from '../../contract/ids.ts'
import { type Cast, cast, library, type Place } from '../../tests/people.ts'
import { refusal, type TestApp, testApp } from '../../tests/support/app.ts'
import type { Tx } from '../platform/db.ts'
import * as tally from '../tallies/tally.ts'

let app: TestApp
let people: Cast
let libraries: Place[]
const months = ['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
const span = { from: '2025-11-01', to: '2026-08-01' }
const flows = ['activities', 'people', 'reports', 'visits']
const levels = [
  'expected',
  'beneficiary',
  'beneficiary-ended',
  'replication',
  'replication-ended',
  'improving',
]

beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  libraries = await app.look(async tx => {
    // as if the register reached back to where the records begin
    await sql`update region set valid_from = '2018-01-01'`.execute(tx)
    await sql`insert into programme_year (year, title, opened_at) values (2026, 'Tahun 2026', now())`.execute(
      tx,
    )
    return [
      ...Object.values(people.places),
      await garden(tx, '21.03.07.2004'),
      await garden(tx, '62.71.01.1001'),
    ]
  })
})
afterAll(() => app.close())

async function garden(tx: Tx, code: string): Promise<Place> {
  const { id } = await tx.selectFrom('region').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  return library(tx, app.now.at, 'community', id, `Taman Baca ${code}`)
}

const which = fc.nat(30)
const month = fc.constantFrom(...months)
const state = fc.constantFrom('sent', 'verified', 'returned')
const figures = fc.record({ people: fc.option(fc.nat(30)), visits: fc.nat(400) })
const day = fc.constantFrom('2025-11-05', '2026-01-20', '2026-02-28', '2026-04-02')
const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('activity' as const), which, month, figures, state }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('report' as const), which, month, figures, state }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('enrol' as const),
      which,
      from: day,
      ended: fc.option(day),
      kind: fc.constantFrom('beneficiary', 'replication', 'improving'),
    }),
  },
  fc.record({ what: fc.constant('verify' as const), which }),
  fc.record({ what: fc.constant('correct' as const), which, figures }),
  fc.record({ what: fc.constant('another month' as const), which, month }),
  fc.record({ what: fc.constant('remove' as const), which }),
  fc.record({ what: fc.constant('lapse' as const), which, on: day }),
  fc.record({ what: fc.constant('register' as const), which }),
  fc.record({ what: fc.constant('fold' as const), n: fc.integer({ min: 1, max: 60 }) }),
  { weight: 4, arbitrary: fc.record({ what: fc.constant('decree' as const), which, to: which, month }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('merge' as const), which, to: which, month }) },
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

/** Where each library stood: what the decrees said, told by themselves. */
type Stay = { until: string | null; province: number; regency: number | null }
type Whereabouts = Map<string, Stay[]>

/** Other histories each time; more of them can be asked for. */
const runs = Number(process.env.BOUNDARY_RUNS ?? 10)

test('whatever happens in whatever order, both readings are what a recount gives, at each step', async () => {
  let decrees = 0
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 6, maxLength: 16 }), async happenings => {
      const world = await begin()
      for (const each of happenings) {
        if (await happen(world, each)) decrees++
        await app.look(tx => expectExact(tx, world))
      }
    }),
    { numRuns: runs },
  )
  expect(decrees).toBeGreaterThan(runs / 2)
}, 300_000)

type World = { libraries: Place[]; stays: Whereabouts }

async function begin(): Promise<World> {
  return app.look(async tx => {
    for (const table of ['activity', 'monthly_report', 'enrolment'])
      await sql`delete from ${sql.table(table)}`.execute(tx)
    await expectNothing(tx)
    // the tree stays as the run before left it, as if it had always been so
    for (const table of ['library_place', 'region_past'])
      await sql`delete from ${sql.table(table)}`.execute(tx)
    await sql`update region set valid_from = '2018-01-01' where valid_from <> '2018-01-01'`.execute(tx)
    const rows = await tx.selectFrom('library').select(['id', 'province_id', 'regency_id']).execute()
    const stays: Whereabouts = new Map(
      rows.map(row => [row.id, [{ until: null, province: row.province_id, regency: row.regency_id }]]),
    )
    return { libraries: [...libraries], stays }
  })
}

/** With no facts left there is nothing in either reading, whatever was moved. */
async function expectNothing(tx: Tx): Promise<void> {
  const { rows } = await sql`
    select region_id, measure_id, month from (
      select region_id, measure_id, month, reported, verified, 0 as kind from tally
      union all select region_id, measure_id, month, reported, verified, 1 + carried::int from tally_shift
      union all select r.id, measure_id, month, reported, verified, kind
        from tally_delta d cross join lateral (values (1), (province_id), (regency_id)) r (id)
        where r.id is not null) t
    group by 1, 2, 3, kind having sum(reported) <> 0 or sum(verified) <> 0`.execute(tx)
  expect(rows).toEqual([])
}

async function happen(world: World, each: Happening): Promise<boolean> {
  if (each.what === 'decree' || each.what === 'merge') return decree(world, each)
  await app.look(tx => fact(tx, world, each))
  return false
}

/** Moves a regency to another province, or a district to another regency; or merges one into the other. */
async function decree(
  world: World,
  { what, which: n, to, month: from }: Extract<Happening, { what: 'decree' | 'merge' }>,
): Promise<boolean> {
  const { rows } = await app.look(tx =>
    sql<{ id: number; code: string; level: string }>`
      select id, code, level from region where valid_to is null and (level in ('regency', 'district') and (
        id in (select regency_id from library) or id in (select district_id from library))
        or id = any(${[people.regions.natuna, people.regions.palangkaRaya, people.regions.kepri, people.regions.kalteng]}::int[]))
      order by id`.execute(tx),
  )
  const movable = rows.filter(({ level }) => level !== 'province')
  const what_ = movable[n % movable.length]
  if (!what_) return false
  const above = rows.filter(({ level, code }) =>
    what_.level === 'regency' ? level === 'province' && code !== what_.code.slice(0, 2) : level === 'regency',
  )
  const same = movable.filter(({ level, id }) => level === what_.level && id !== what_.id)
  const targets = what === 'merge' ? same : above
  const target = targets[to % Math.max(1, targets.length)]
  if (!target) return false
  const lines =
    what === 'merge' ? await merging(what_.code, target.code) : await shifting(what_.code, target.code)
  const version = await app.look(tx => decreesSoFar(tx))
  const id = makeId<DecreeId>()
  const said = await refusal(
    app.send(people.ratna, applyDecree, {
      id,
      number: id,
      on: '2026-10-01',
      effectiveFrom: from,
      version,
      lines,
    }),
  )
  expect(['done', 'boundary.lines-wrong']).toContain(said)
  if (said !== 'done') return false
  await follow(world, from)
  return true
}

async function decreesSoFar(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from boundary_decree`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Under a code that is free there. */
async function shifting(code: string, under: string): Promise<DecreeLine[]> {
  const taken = await below(under)
  const free = Array.from({ length: 99 }, (_, index) => `${under}.${String(index + 1).padStart(2, '0')}`)
  return [{ old: code, new: free.find(each => !taken.includes(each)) ?? '', name: null }]
}

/** With new numbers for what stands under the one that goes, so that all are told apart. */
async function merging(code: string, into: string): Promise<DecreeLine[]> {
  const [going, there] = [await below(code), await below(into)]
  const width = code.split('.').length === 2 ? 2 : 4
  const free = Array.from(
    { length: 9000 },
    (_, index) => `${into}.${String(index + 1).padStart(width, '0')}`,
  ).filter(each => !there.includes(each))
  return [
    { old: code, new: into, name: null },
    { old: into, new: into, name: null },
    ...going.map((child, index) => ({ old: child, new: free[index] ?? '', name: null })),
  ]
}

async function below(code: string): Promise<string[]> {
  const rows = await app.look(tx =>
    tx
      .selectFrom('region as r')
      .innerJoin('region as p', 'p.id', 'r.parent_id')
      .select('r.code')
      .where('p.code', '=', code)
      .where('p.valid_to', 'is', null)
      .where('r.valid_to', 'is', null)
      .execute(),
  )
  return rows.map(row => row.code)
}

/** Notes, from where the libraries stand after a decree, until when they stood elsewhere. */
async function follow({ stays }: World, from: string): Promise<void> {
  const rows = await app.look(tx =>
    tx.selectFrom('library').select(['id', 'province_id', 'regency_id']).execute(),
  )
  for (const { id, province_id: province, regency_id: regency } of rows) {
    const known = stays.get(id)
    const last = known?.at(-1)
    if (!known || !last || (last.province === province && last.regency === regency)) continue
    last.until = from
    known.push({ until: null, province, regency })
    // two decrees of one month: there was no month in between
    stays.set(
      id,
      known.filter((stay, index) => index === 0 || stay.until !== known[index - 1]?.until),
    )
    if (known.length > 1 && known[0]?.until === known[1]?.until)
      stays.set(
        id,
        known.filter((_, index) => index !== 1),
      )
  }
}

async function fact(
  tx: Tx,
  world: World,
  each: Exclude<Happening, { what: 'decree' | 'merge' }>,
): Promise<void> {
  if (each.what === 'fold') {
    await tally.fold(tx, each.n)
    return
  }
  const place = world.libraries[each.which % world.libraries.length]
  if (!place) return
  const nth = (
    table: string,
  ) => sql`(select ${sql.raw(table === 'monthly_report' ? 'ctid' : 'id')} from ${sql.table(table)}
    order by submitted_at, library_id, month limit 1 offset ${each.which % 6})`
  const judged = (
    is: string,
  ) => sql`${is === 'verified' ? sql`now()` : null}, ${is === 'returned' ? sql`now()` : null},
    ${is === 'returned' ? 'periksa' : null}`
  switch (each.what) {
    case 'activity':
      await sql`insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic,
          outreach, figures, submitted_at, verified_at, returned_at, return_reason)
        select ${makeId()}, id, province_id, regency_id, scope_id, ${each.month}::date + 3, 'Kelas', 'advocacy', 'health', false,
          ${JSON.stringify(each.figures)}::jsonb, clock_timestamp(), ${judged(each.state)} from library where id = ${place.id}`.execute(
        tx,
      )
      return
    case 'report':
      await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities,
          submitted_at, late, verified_at, returned_at, return_reason)
        select id, ${each.month}, province_id, regency_id, scope_id, ${JSON.stringify(each.figures)}::jsonb, '{}',
          clock_timestamp(), false, ${judged(each.state)} from library where id = ${place.id}
        on conflict (library_id, month) do update set figures = excluded.figures, verified_at = excluded.verified_at,
          returned_at = excluded.returned_at, return_reason = excluded.return_reason`.execute(tx)
      return
    case 'enrol':
      await sql`insert into enrolment (id, library_id, province_id, regency_id, scope_id, year, kind, proposed_on, decreed_on,
          active_from, ended_on, outcome)
        select ${makeId()}, id, province_id, regency_id, scope_id, 2026, ${each.kind}, ${each.from}, ${each.from}, ${each.from},
          case when ${each.ended}::date is null then null else greatest(${each.ended}::date, ${each.from}::date + 1) end, case when ${each.ended}::date is null then null else 'lapsed' end
        from library where id = ${place.id}
        on conflict do nothing`.execute(tx)
      return
    case 'verify':
      await sql`update activity set verified_at = now(), returned_at = null, return_reason = null where library_id = ${place.id}`.execute(
        tx,
      )
      await sql`update monthly_report set verified_at = now(), returned_at = null, return_reason = null where library_id = ${place.id}`.execute(
        tx,
      )
      return
    case 'correct':
      await sql`update activity set figures = ${JSON.stringify(each.figures)}::jsonb where id = ${nth('activity')}`.execute(
        tx,
      )
      await sql`update monthly_report set figures = ${JSON.stringify(each.figures)}::jsonb, verified_at = null where library_id = ${place.id}`.execute(
        tx,
      )
      return
    case 'another month':
      await sql`update activity set held_on = ${each.month} where id = ${nth('activity')}`.execute(tx)
      return
    case 'remove':
      await sql`delete from activity where id = ${nth('activity')}`.execute(tx)
      await sql`delete from monthly_report where library_id = ${place.id} and month = ${months[each.which % 6]}`.execute(
        tx,
      )
      return
    case 'lapse':
      await sql`update enrolment set ended_on = greatest(${each.on}::date, active_from), outcome = 'lapsed' where library_id = ${place.id}`.execute(
        tx,
      )
      return
    case 'register': {
      const { region_id: region } = await tx
        .selectFrom('library')
        .select('region_id')
        .where('id', '=', place.id)
        .executeTakeFirstOrThrow()
      const made = await library(tx, app.now.at, 'community', region, 'Taman Baca Baru')
      world.libraries.push(made)
      world.stays.set(made.id, await historyOf(tx, region))
    }
  }
}

/** Where a region stood, from its own past. */
async function historyOf(tx: Tx, region: number): Promise<Stay[]> {
  const { rows } = await sql<Stay>`
    select valid_to as until, province_id as province, regency_id as regency from region_past
    where region_id = ${region} and valid_from < valid_to
    union all select null, province_id, regency_id from region where id = ${region} order by 1 nulls last`.execute(
    tx,
  )
  return rows
}

type FactRow = {
  library: string
  code: string
  month: string
  reported: number
  verified: number
  level: boolean
}

async function expectExact(tx: Tx, { stays }: World): Promise<void> {
  const { rows } = await sql<FactRow>`
    select library_id as library, v.code, f.month, v.n as reported, case when f.is_verified then v.n else 0 end as verified, false as level
    from activity f cross join lateral (values ('activities', 1::bigint), ('people', (f.figures->>'people')::bigint)) v (code, n)
    where f.is_counted and v.n <> 0
    union all
    select library_id, v.code, f.month, v.n, case when f.is_verified then v.n else 0 end, false
    from monthly_report f cross join lateral (values ('reports', 1::bigint), ('visits', (f.figures->>'visits')::bigint)) v (code, n)
    where f.is_counted and v.n <> 0
    union all
    select e.library_id, c.code, c.month, c.reported, c.verified, true from enrolment e cross join lateral enrolment_counts(e) c`.execute(
    tx,
  )
  const { kepri, kalteng, natuna, palangkaRaya } = people.regions
  const { rows: regencies } = await sql<{ id: number }>`
    select distinct regency_id as id from library where regency_id is not null
    union select regency_id from library_place where regency_id is not null`.execute(tx)
  const places: tally.Place[] = [
    { regionId: 1, level: 'nation' },
    ...[kepri, kalteng].map(regionId => ({ regionId, level: 'province' as const })),
    ...[...new Set([natuna, palangkaRaya, ...regencies.map(row => row.id)])].map(regionId => ({
      regionId,
      level: 'regency' as const,
    })),
  ]
  const stayAt = (id: string, at: string, basis: 'now' | 'then') => {
    const all = stays.get(id) ?? []
    return basis === 'now' ? all.at(-1) : all.find(({ until }) => until === null || at < until)
  }
  const isIn = (stay: Stay | undefined, { regionId, level }: tally.Place) =>
    level === 'nation' || (level === 'province' ? stay?.province : stay?.regency) === regionId
  for (const place of places) {
    for (const basis of ['now', 'then'] as const) {
      const of = { ...place, ...span, basis }
      expect(
        sorted(await tally.read(tx, { ...of, codes: flows })),
        `${place.level} ${place.regionId} ${basis}`,
      ).toEqual(recount(rows.filter(row => !row.level && isIn(stayAt(row.library, row.month, basis), place))))
      // what began and ended in each month itself, wherever it was carried since
      expect(sorted(await tally.read(tx, { ...of, codes: levels }))).toEqual(
        recount(rows.filter(row => row.level && isIn(stayAt(row.library, row.month, basis), place))),
      )
      // how many there are at the end of each month, where they stand in that month
      const there = monthsOf().flatMap(at =>
        rows
          .filter(row => row.level && row.month <= at && isIn(stayAt(row.library, at, basis), place))
          .map(row => ({ ...row, month: at })),
      )
      const levelled = (await tally.cumulative(tx, { ...of, codes: levels })).filter(
        sum => sum.reported !== 0 || sum.verified !== 0,
      )
      expect(sorted(levelled), `${place.level} ${place.regionId} ${basis}, how many`).toEqual(recount(there))
    }
  }
}

function monthsOf(): string[] {
  return Array.from({ length: 10 }, (_, n) => {
    const at = 2025 * 12 + 10 + n
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`
  })
}

function recount(rows: readonly FactRow[]): tally.Sum[] {
  const sums = new Map<string, tally.Sum>()
  for (const { code, month: of, reported, verified } of rows) {
    const key = `${code} ${of}`
    const sum = sums.get(key) ?? { code, month: of, reported: 0, verified: 0 }
    sums.set(key, { ...sum, reported: sum.reported + reported, verified: sum.verified + verified })
  }
  return sorted([...sums.values()].filter(sum => sum.reported !== 0 || sum.verified !== 0))
}

const sorted = (sums: readonly tally.Sum[]) =>
  sums.toSorted((a, b) => (`${a.code} ${a.month}` < `${b.code} ${b.month}` ? -1 : 1))
