import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordActivity } from '../../contract/activities.ts'
import { applyDecree, type DecreeLine, listDecrees, previewDecree } from '../../contract/boundaries.ts'
import { type ActivityId, type DecreeId, makeId } from '../../contract/ids.ts'
import { dashboard } from '../../contract/indicators.ts'
import { listLibraries } from '../../contract/libraries.ts'
import { listMeetings } from '../../contract/meetings.ts'
import { listSignatories } from '../../contract/signatories.ts'
import { listViews } from '../../contract/views.ts'
import { getRegion, searchRegions } from '../../contract/regions.ts'
import { factsOfActivity } from '../../tests/inputs.ts'
import { type Cast, cast, library, type Place } from '../../tests/people.ts'
import { refusal, type TestApp, testApp } from '../../tests/support/app.ts'
import type { Tx } from '../platform/db.ts'
import * as tally from '../tallies/tally.ts'
import { factTables, placedTables } from './moving-queries.ts'

let app: TestApp
let people: Cast
beforeAll(async () => {
  app = await testApp()
  people = await cast(app)
  await app.look(tx => sql`update region set valid_from = '2018-01-01'`.execute(tx))
})
afterAll(() => app.close())

let numbers = 0
const line = (old: string | null, next: string, name: string | null = null): DecreeLine => ({
  old,
  new: next,
  name,
})
const version = async () => (await app.ask(people.ratna, listDecrees, {})).total
const decree = async (
  lines: DecreeLine[],
  more: { number?: string; version?: number; effectiveFrom?: string } = {},
) =>
  app.send(people.ratna, applyDecree, {
    ...{ id: makeId<DecreeId>(), number: `${++numbers}/2026`, on: '2026-03-01', effectiveFrom: '2026-04-01' },
    ...{ lines, version: await version(), ...more },
  })

test('every table that carries a place of a library is moved with it', async () => {
  const { rows } = await app.look(tx =>
    sql<{ name: string }>`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('library_id', 'province_id', 'regency_id')) = 3
      order by 1`.execute(tx),
  )
  // searches and the score are written by triggers of their own, and where it stood is what the decree notes
  const others = ['library_place', 'library_search', 'practice_search', 'standard_score']
  expect(rows.map(row => row.name)).toEqual([...factTables, ...placedTables, ...others].sort())
})

test('a region that is renamed is found by either name, and so are its libraries by the new one', async () => {
  const { counts } = await decree([line('21.03.07', '21.03.07', 'Bunguran Elok')])
  expect(counts).toMatchObject({ renamed: 1, following: 0, libraries: 0 })
  const { region } = await app.ask(people.maryam, getRegion, { code: '21.03.07' })
  expect(region).toMatchObject({ name: 'Bunguran Elok', was: null })
  const found = async (q: string) =>
    (await app.ask(people.maryam, searchRegions, { q, level: 'district' })).regions[0]
  expect(await found('Bunguran Timur')).toMatchObject({ name: 'Bunguran Elok', was: { until: '2026-04-01' } })
  expect(await found('Bunguran Elok')).toMatchObject({ name: 'Bunguran Elok', was: null })
  const { libraries } = await app.ask(people.ratna, listLibraries, { q: 'sepempang elok' })
  expect(libraries.map(each => each.name)).toEqual([people.places.sepempang.name])
})

test('of a regency that goes into another, links, roles, libraries and numbers go there; then it had its own', async () => {
  const anambas = await regionOf('21.05')
  const natuna = people.regions.natuna
  const tarempa = await app.look(async tx => {
    const { rows } = await sql<{
      id: number
    }>`select id from region where regency_id = ${anambas} and level = 'village' order by code limit 1`.execute(
      tx,
    )
    const made = await library(tx, app.now.at, 'village', rows[0]?.id ?? 0, 'Perpustakaan Tarempa')
    await reported(tx, made, 9)
    await reported(tx, people.places.sepempang, 4)
    await sql`insert into signatory (id, scope_id, province_id, regency_id, name, position, valid_from, recorded_at, recorded_by)
      select ${makeId()}, scope_id, province_id, regency_id, 'Kepala Tarempa', 'Kepala Desa', '2024-01-01', now(), ${people.yusuf.personId}
      from library where id = ${made.id}`.execute(tx)
    // Yusuf serves both; his colleague Anambas only
    for (const scope of [anambas]) {
      await sql`insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
        select ${makeId()}, ${people.yusuf.personId}, 'regency', id, province_id, regency_id, now() from scope where id = ${scope}`.execute(
        tx,
      )
      await sql`insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at)
        select ${makeId()}, ${people.salmah.personId}, 'regency', id, province_id, regency_id, now() from scope where id = ${scope}`.execute(
        tx,
      )
    }
    await sql`insert into list_view (id, list, name, settings, person_id, office_scope, office_role, changed_at)
      values (${makeId()}, 'libraries', 'Anambas', '{}', ${people.salmah.personId}, ${anambas}, 'regency', now())`.execute(
      tx,
    )
    await sql`insert into mapping (id, office_scope, office_role, name, system, rows_of, span, population, silence, dates,
        columns, compared, made_by, changed_at)
      values (${makeId()}, ${anambas}, 'regency', 'Rekap Anambas', 'Aplikasi lama', 'library', 'month', 'registry', 'blank', 'iso',
        '[]', true, ${people.salmah.personId}, now())`.execute(tx)
    await sql`insert into meeting (id, scope_id, province_id, regency_id, kind, title, mode, zone, starts_at, ends_at, changed_at, planned_at)
      select ${makeId()}, id, province_id, regency_id, 'training', 'Bimtek Anambas', 'room', 'WIB', '2026-06-01', '2026-06-02', now(), now()
      from region where id = ${anambas}`.execute(tx)
    await sql`insert into office_notice (id, office_scope, office_role, what, title, link, at)
      values (${makeId()}, ${anambas}, 'regency', 'export-ready', 'Rekap Anambas', '/pemetaan', now())`.execute(
      tx,
    )
    return made
  })
  const districts = await below('21.05')
  const lines = [
    line('21.05', '21.03'),
    line('21.03', '21.03'),
    ...districts.map((code, n) => line(code, `21.03.${60 + n}`)),
  ]
  const preview = await app.send(people.ratna, previewDecree, { effectiveFrom: '2026-05-01', lines })
  expect(preview.faults).toEqual([])
  expect(preview.fates[0]).toMatchObject({ what: 'ended', after: { code: '21.03' } })
  const { counts } = await decree(lines, { effectiveFrom: '2026-05-01' })
  expect(counts).toMatchObject({ ended: 1, moved: districts.length, libraries: 1, people: 2, reports: 1 })

  const { meetings } = await app.ask(people.yusuf, listMeetings, { region: natuna })
  expect(meetings.map(({ title, region }) => [title, region])).toEqual([
    ['Bimtek Anambas', 'Kabupaten Natuna'],
  ])

  const grants = await app.look(tx =>
    sql<{
      person_id: string
    }>`select person_id from role_grant where scope_id = ${natuna} and role = 'regency' and ended_at is null`.execute(
      tx,
    ),
  )
  expect(grants.rows.map(row => row.person_id).sort()).toEqual(
    [people.yusuf.personId, people.salmah.personId].sort(),
  )
  // who signs for the village is seen by the regency that it is in now
  const signing = await app.ask(
    { ...people.yusuf, grants: people.yusuf.grants.slice(0, 1) },
    listSignatories,
    {
      scopeId: tarempa.scopeId,
    },
  )
  expect(signing.signatories.map(one => one.name)).toEqual(['Kepala Tarempa'])
  // so do the views of its office
  const { views } = await app.ask(people.yusuf, listViews, { list: 'libraries' })
  expect(views).toMatchObject([{ name: 'Anambas', sharedBy: 'Salmah' }])
  // and what it exports to other systems, with what it was told of that
  const offices = await app.look(tx =>
    sql<{
      office: number
    }>`select office_scope as office from mapping union all select office_scope from office_notice`.execute(
      tx,
    ),
  )
  expect(offices.rows).toEqual([{ office: natuna }, { office: natuna }])
  // the link to the one that ended leads on
  const shown = await app.ask(people.yusuf, dashboard, {
    region: String(anambas) as never,
    month: '2026-02-01',
  })
  expect(shown).toMatchObject({
    place: { id: natuna },
    was: { name: 'Kabupaten Kepulauan Anambas', until: '2026-05-01' },
  })
  const visits = (of: typeof shown) => of.numbers.find(({ code }) => code === 'visits')?.value?.reported
  expect(visits(shown)).toBe(13)
  const then = await app.ask(people.yusuf, dashboard, {
    region: String(natuna) as never,
    month: '2026-02-01',
    basis: 'then',
  })
  expect(visits(then)).toBe(4)
  const province = await app.ask(people.rismarini, dashboard, {
    ...{ region: String(people.regions.kepri) as never, month: '2026-02-01', basis: 'then' as const },
  })
  expect(province.below.map(({ place, reports }) => [place.name, reports.reported])).toEqual(
    expect.arrayContaining([
      ['Kabupaten Kepulauan Anambas', 1],
      ['Kabupaten Natuna', 1],
    ]),
  )
  const { region } = await app.ask(people.maryam, getRegion, { code: '21.05' })
  expect(region).toMatchObject({ id: natuna, was: { code: '21.05' } })
  const stands = await app.look(tx =>
    tx.selectFrom('library').selectAll().where('id', '=', tarempa.id).executeTakeFirstOrThrow(),
  )
  expect([stands.regency_id, stands.province_id]).toEqual([natuna, people.regions.kepri])
})

test('two village libraries never come to stand in one village', async () => {
  const [sepempang, sedanau] = await Promise.all([
    codeOf(people.places.sepempang.id),
    codeOf(people.places.sedanau.id),
  ])
  const lines = [line(sedanau, sepempang), line(sepempang, sepempang)]
  const { faults } = await app.send(people.ratna, previewDecree, { effectiveFrom: '2026-06-01', lines })
  expect(faults).toEqual([
    expect.objectContaining({
      line: 1,
      code: 'two-libraries',
      params: { first: people.places.sepempang.name, second: people.places.sedanau.name },
    }),
  ])
  expect(await refusal(decree(lines, { effectiveFrom: '2026-06-01' }))).toBe('boundary.lines-wrong')
})

test('a decree is of a month that has come, numbered once, and of the tree that was looked at', async () => {
  const lines = [line('62.71', '62.71', 'Kota Palangkaraya')]
  expect(await refusal(decree(lines, { effectiveFrom: '2026-12-01' }))).toBe('boundary.date-ahead')
  const seen = await version()
  expect(await refusal(decree(lines, { effectiveFrom: '2026-07-01' }))).toBe('done')
  expect(
    await refusal(
      decree([line('62.71', '62.71', 'Palangka Raya')], { version: seen, effectiveFrom: '2026-07-01' }),
    ),
  ).toBe('record.changed-meanwhile')
  expect(
    await refusal(
      decree([line('62.71', '62.71', 'Palangka Raya')], {
        number: `${numbers - 1}/2026`,
        effectiveFrom: '2026-07-01',
      }),
    ),
  ).toBe('boundary.number-taken')
  // an earlier month would put the past in another order
  expect(
    await refusal(decree([line('62.71', '62.71', 'Palangka Raya')], { effectiveFrom: '2026-06-01' })),
  ).toBe('boundary.lines-wrong')
})

test('while a decree is applied, people record on; no activity is lost to either place', async () => {
  const { menteng } = people.places
  const { kalteng, kepri } = people.regions
  const record = (heldOn: string) =>
    app.send(people.bayu, recordActivity, {
      ...{ id: makeId<ActivityId>(), libraryId: menteng.id, revisionReason: 'Susulan' },
      ...{ ...factsOfActivity, strategy: 'advocacy' as const, topic: 'health' as const, heldOn },
    })
  const writing = Array.from({ length: 40 }, async (_, n) => {
    await new Promise(go => setTimeout(go, n * 15))
    await record(n % 2 ? '2026-11-03' : '2026-06-10')
  })
  const moved = decree([line('62.71', '21.99')], { effectiveFrom: '2026-08-01' })
  await Promise.all([...writing, moved])
  const activities = (regionId: number, basis: 'now' | 'then') =>
    app.look(async tx => {
      const span = { from: '2026-06-01', to: '2026-11-01', codes: ['activities'], basis }
      const sums = await tally.read(tx, { regionId, level: 'province', ...span })
      return sums.map(({ month, reported }) => `${month} ${reported}`)
    })
  expect(await activities(kepri, 'now')).toEqual(['2026-06-01 20', '2026-11-01 20'])
  expect(await activities(kalteng, 'now')).toEqual([])
  expect(await activities(kepri, 'then')).toEqual(['2026-11-01 20'])
  expect(await activities(kalteng, 'then')).toEqual(['2026-06-01 20'])
})

test('what was applied is told, the latest first', async () => {
  const { decrees } = await app.ask(people.ratna, listDecrees, {})
  expect(decrees[0]).toMatchObject({ effectiveFrom: '2026-08-01', appliedBy: 'Ratna Dewi', lines: 1 })
  expect(decrees.at(-1)).toMatchObject({ number: '1/2026', counts: { renamed: 1 } })
})

async function reported(tx: Tx, { id }: Place, visits: number): Promise<void> {
  await sql`insert into monthly_report (library_id, month, province_id, regency_id, scope_id, figures, from_activities, submitted_at, late)
    select id, '2026-02-01', province_id, regency_id, scope_id, ${JSON.stringify({ visits })}::jsonb, '{}', now(), false
    from library where id = ${id}`.execute(tx)
}

async function regionOf(code: string): Promise<number> {
  const row = await app.look(tx =>
    tx.selectFrom('region').select('id').where('code', '=', code).executeTakeFirstOrThrow(),
  )
  return row.id
}

async function below(code: string): Promise<string[]> {
  const { rows } = await app.look(tx =>
    sql<{
      code: string
    }>`select code from region where parent_id = (select id from region where code = ${code}) order by code`.execute(
      tx,
    ),
  )
  return rows.map(row => row.code)
}

async function codeOf(id: string): Promise<string> {
  const row = await app.look(tx =>
    tx
      .selectFrom('library')
      .innerJoin('region', 'region.id', 'library.region_id')
      .select('region.code')
      .where('library.id', '=', id)
      .executeTakeFirstOrThrow(),
  )
  return row.code
}
