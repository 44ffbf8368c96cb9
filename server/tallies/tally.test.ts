import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { cast } from '../../tests/people.ts'
import { testApp } from '../../tests/support/app.ts'
import { actingSystem, type Tx } from '../platform/db.ts'
import * as tally from './tally.ts'

const app = await testApp()
const people = await cast(app)
afterAll(app.close)

const { regions } = people
const libraries = Object.values(people.places)
const months = ['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01']
const span = { from: '2025-01-01', to: '2026-12-01' }
const placesRead: tally.Place[] = [
  { regionId: 1, level: 'nation' },
  { regionId: regions.kepri, level: 'province' },
  { regionId: regions.kalteng, level: 'province' },
  { regionId: regions.natuna, level: 'regency' },
  { regionId: regions.palangkaRaya, level: 'regency' },
]

const library = fc.constantFrom(...libraries)
const month = fc.constantFrom(...months)
const count = fc.oneof(fc.nat(30), fc.constant(null))
const fromActivity = fc.record({
  attendances: fc.nat(30),
  people: count,
  female: count,
  outreach: count,
  visits: count,
  activities: count,
})
const fromReport = fc.record({
  visits: fc.nat(500),
  'visits-female': count,
  members: fc.nat(90),
  loans: count,
  people: count,
  reports: count,
  'no-such': count,
})
const state = fc.constantFrom('sent', 'verified', 'returned')
const which = fc.nat(20)

/** What can happen to the facts; updates and deletions take the n-th of what is there, or none. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('activity'), library, month, figures: fromActivity, state }),
  fc.record({ what: fc.constant('report'), library, month, figures: fromReport, state }),
  fc.record({ what: fc.constant('amend activity'), which, month, figures: fromActivity, state }),
  fc.record({ what: fc.constant('amend report'), which, figures: fromReport, state }),
  fc.record({ what: fc.constant('move report'), which, month }),
  fc.record({ what: fc.constant('remove activity'), which }),
  fc.record({ what: fc.constant('remove report'), which }),
  fc.record({ what: fc.constant('verify all'), place: fc.constantFrom(regions.kepri, regions.kalteng) }),
  fc.record({ what: fc.constant('touch all') }),
  fc.record({ what: fc.constant('fold'), n: fc.integer({ min: 1, max: 40 }) }),
)
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never

test('sums are what a recount of the facts gives, at each step and at every level, folded or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 12 }), async happenings => {
      for (const each of happenings) {
        await app.look(tx => happen(tx, each))
        await app.look(expectExact)
      }
      await app.look(async tx => {
        await sql`delete from activity`.execute(tx)
        await sql`delete from monthly_report`.execute(tx)
        await expectExact(tx)
      })
    }),
    { numRuns: Number(process.env.TALLY_RUNS ?? 25) },
  )
}, 180_000)

test('the places below add up to what each of them reads for itself', async () => {
  await app.look(async tx => {
    const figures = { attendances: 7, people: 5 }
    for (const [n, each] of libraries.entries()) {
      await happen(tx, {
        what: 'activity',
        library: each,
        month: months[n % 2] ?? '',
        figures,
        state: n % 2 ? 'verified' : 'sent',
      } as Happening)
      if (n === 2) await tally.fold(tx, 3)
    }
    const codes = ['activities', 'people']
    const provinces = await tally.readBelow(tx, { regionId: 1, level: 'nation', ...span, codes })
    for (const id of [regions.kepri, regions.kalteng]) {
      const own = await tally.read(tx, { regionId: id, level: 'province', ...span, codes })
      expect(provinces.filter(sum => sum.regionId === id).map(({ regionId: _, ...sum }) => sum)).toEqual(own)
      const regencies = await tally.readBelow(tx, { regionId: id, level: 'province', ...span, codes })
      const regency = id === regions.kepri ? regions.natuna : regions.palangkaRaya
      expect(regencies.every(sum => sum.regionId === regency)).toBe(true)
      expect(regencies.map(({ regionId: _, ...sum }) => sum)).toEqual(
        await tally.read(tx, { regionId: regency, level: 'regency', ...span, codes }),
      )
    }
    const activities = provinces.filter(sum => sum.code === 'activities')
    expect(activities.reduce((all, sum) => all + sum.reported, 0)).toBe(libraries.length)
    // the province's own library stands in no regency
    const inKepri = activities
      .filter(sum => sum.regionId === regions.kepri)
      .reduce((all, sum) => all + sum.reported, 0)
    expect(inKepri).toBe(4)
  })
})

test('a running sum tells how many there are in each month, also where nothing changed', async () => {
  await app.look(async tx => {
    await sql`insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
      select ${regions.kepri}, ${regions.natuna}, c.month, m.id, c.n, c.n
      from measure m, (values (date '2024-03-01', 5), ('2025-12-01', 2), ('2026-02-01', -3)) c (month, n) where m.code = 'expected'`.execute(
      tx,
    )
    await tally.fold(tx, 2)
    const there = { from: '2025-11-01', to: '2026-03-01', codes: ['expected', 'improving'] }
    const inNatuna = await tally.cumulative(tx, { regionId: regions.natuna, level: 'regency', ...there })
    expect(inNatuna.map(sum => [sum.month, sum.code, sum.verified])).toEqual([
      ['2025-11-01', 'expected', 5],
      ['2025-12-01', 'expected', 7],
      ['2026-01-01', 'expected', 7],
      ['2026-02-01', 'expected', 4],
      ['2026-03-01', 'expected', 4],
    ])
    const below = await tally.cumulativeBelow(tx, { regionId: 1, level: 'nation', ...there })
    expect(below).toEqual(inNatuna.map(sum => ({ ...sum, regionId: regions.kepri })))
  })
})

test('sums are exact while reports come in, are verified and are folded by two at once', async () => {
  let writing = true
  const write = async (seed: number) => {
    for (let n = 0; n < 40; n++) {
      const each = fc.sample(happening, { seed: seed * 1000 + n, numRuns: 1 })[0]
      if (each) await app.db.transaction(actingSystem, tx => happen(tx, each)).catch(ignoreDeadlock)
    }
  }
  const fold = async () => {
    while (writing) await app.db.transaction(actingSystem, tx => tally.fold(tx, 5)).catch(ignoreDeadlock)
  }
  const read = async () => {
    let reads = 0
    while (writing) {
      await app.db.transaction(actingSystem, expectExact, 'snapshot')
      reads++
    }
    return reads
  }
  const others = Promise.all([fold(), fold(), read()])
  await Promise.all([write(1), write(2), write(3)]).finally(() => {
    writing = false
  })
  const [, , reads] = await others
  expect(reads).toBeGreaterThan(3)
  await app.look(expectExact)
})

test('a bulk command that leaves many deltas folds them at once, and few it leaves to the clock', async () => {
  await app.look(async tx => {
    const waiting = async () =>
      (await sql<{ n: number }>`select count(*) as n from tally_delta`.execute(tx)).rows[0]?.n
    await sql`delete from activity`.execute(tx)
    await tally.fold(tx, 100_000)
    const append = (n: number) =>
      sql`insert into tally_delta (province_id, regency_id, month, measure_id, reported, verified)
      select ${regions.kepri}, ${regions.natuna}, '2026-01-01', 1, 1, 0 from generate_series(1, ${n})`.execute(
        tx,
      )
    await append(5000)
    await tally.foldIfMany(tx)
    expect(await waiting()).toBe(5000)
    await append(1)
    await tally.foldIfMany(tx)
    expect(await waiting()).toBe(0)
  })
})

function ignoreDeadlock(error: { code?: string }): void {
  // two writers may meet crosswise on the same facts, or on a report that goes to another year's partition; the engine
  // tries such commands again
  if (error.code !== '40P01' && error.code !== '40001') throw error
}

async function happen(tx: Tx, each: Happening): Promise<void> {
  const nth = (table: string, key: string) =>
    sql`(${sql.raw(key)}) = (select ${sql.raw(key)} from ${sql.raw(table)} order by ${sql.raw(key)} limit 1 offset ${'which' in each ? each.which : 0})`
  const activity = nth('activity', 'id')
  const report = sql`(library_id, month) = (select library_id, month from monthly_report order by library_id, month limit 1 offset ${'which' in each ? each.which : 0})`
  if (each.what === 'fold' && 'n' in each) await tally.fold(tx, each.n)
  if (each.what === 'touch all') {
    await sql`update activity set version = version + 1`.execute(tx)
    await sql`update monthly_report set version = version + 1`.execute(tx)
  }
  if (each.what === 'verify all' && 'place' in each) {
    const verify = (table: string) =>
      sql`update ${sql.table(table)} set verified_at = now() where province_id = ${each.place} and returned_at is null`.execute(
        tx,
      )
    await verify('activity')
    await verify('monthly_report')
  }
  if (each.what === 'remove activity') await sql`delete from activity where ${activity}`.execute(tx)
  if (each.what === 'remove report') await sql`delete from monthly_report where ${report}`.execute(tx)
  if (each.what === 'move report' && 'month' in each) {
    await sql`update monthly_report r set month = ${each.month}::date where ${report}
      and not exists (select from monthly_report o where o.library_id = r.library_id and o.month = ${each.month}::date)`.execute(
      tx,
    )
  }
  if (!('figures' in each)) return
  const figures = JSON.stringify(each.figures)
  const judged = sql`verified_at = ${each.state === 'verified' ? '2026-03-01' : null}::timestamptz,
    returned_at = ${each.state === 'returned' ? '2026-03-01' : null}::timestamptz, return_reason = ${each.state === 'returned' ? 'x' : null}`
  if (each.what === 'amend activity' && 'month' in each) {
    await sql`update activity set figures = ${figures}::jsonb, held_on = ${each.month}::date + 3, ${judged} where ${activity}`.execute(
      tx,
    )
  }
  if (each.what === 'amend report') {
    await sql`update monthly_report set figures = ${figures}::jsonb, ${judged} where ${report}`.execute(tx)
  }
  if (!('library' in each)) return
  const place = sql`select l.id, l.province_id, l.regency_id, l.scope_id from library l where l.id = ${each.library.id}`
  if (each.what === 'activity') {
    const id = makeId()
    await sql`insert into activity (library_id, province_id, regency_id, scope_id, id, held_on, title, strategy, topic, outreach, figures, submitted_at)
      select p.*, ${id}, ${each.month}::date + 10, 'x', 'advocacy', 'health', false, ${figures}::jsonb, now() from (${place}) p`.execute(
      tx,
    )
    await sql`update activity set ${judged} where id = ${id}`.execute(tx)
  } else {
    await sql`insert into monthly_report (library_id, province_id, regency_id, scope_id, month, figures, from_activities, submitted_at, late)
      select p.*, ${each.month}::date, ${figures}::jsonb, '{}', now(), false from (${place}) p
      on conflict (library_id, month) do update set figures = excluded.figures, ${judged}`.execute(tx)
  }
}

async function expectExact(tx: Tx): Promise<void> {
  const facts = await factsOf(tx)
  for (const place of placesRead) {
    const sums = await tally.read(tx, { ...place, ...span, codes: Object.values(counted).flat() })
    const there = facts.filter(
      fact => place.level === 'nation' || [fact.province_id, fact.regency_id].includes(place.regionId),
    )
    expect(sums).toEqual(recount(there))
  }
}

/** What each kind of fact counts; whatever else stands in its figures is not its to tell. */
const counted = {
  activities: ['activities', 'attendances', 'people', 'female', 'outreach'],
  reports: ['reports', 'visits', 'visits-female', 'members', 'loans'],
}

type Fact = {
  kind: keyof typeof counted
  province_id: number
  regency_id: number | null
  month: string
  figures: Record<string, number | null>
  verified: boolean
}

async function factsOf(tx: Tx): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select 'activities' as kind, province_id, regency_id, month, figures, verified_at is not null as verified
    from activity where returned_at is null
    union all
    select 'reports', province_id, regency_id, month, figures, verified_at is not null
    from monthly_report where returned_at is null`.execute(tx)
  return rows
}

/** The same sums straight from the facts, the long way. */
function recount(facts: readonly Fact[]): tally.Sum[] {
  const sums = new Map<string, tally.Sum>()
  for (const { kind, month, figures, verified } of facts) {
    for (const code of counted[kind]) {
      const value = code === kind ? 1 : (figures[code] ?? 0)
      if (value === 0) continue
      const before = sums.get(`${code} ${month}`) ?? { reported: 0, verified: 0 }
      sums.set(`${code} ${month}`, {
        code,
        month,
        reported: before.reported + value,
        verified: before.verified + (verified ? value : 0),
      })
    }
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum)
}
