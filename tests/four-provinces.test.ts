import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../contract/access.ts'
import { applyDecree, previewDecree } from '../contract/boundaries.ts'
import { type DecreeId, type InvitationId, makeId } from '../contract/ids.ts'
import * as indicators from '../contract/indicators.ts'
import { getLibrary } from '../contract/libraries.ts'
import { listReports, submitReport } from '../contract/monthly-reports.ts'
import { acceptInvitation, invite } from '../contract/people.ts'
import { getRegion, searchRegions } from '../contract/regions.ts'
import { enrolled, held, reported, years } from '../server/indicators/test-queries.ts'
import { begin, type Device, goodPassword, recogniser, welcome } from '../server/people/for-tests.ts'
import type { Tx } from '../server/platform/db.ts'
import { before2022, made, treeOf } from './papua.ts'
import { library, person, type Place } from './people.ts'
import { refusal, type TestApp, testApp } from './support/app.ts'

let app: TestApp
let ratna: Actor
let ids: Record<'papua' | 'barat' | 'merauke' | 'jayapura' | 'sorong', number>
let places: Record<'urumb' | 'merauke' | 'nabire' | 'wamena' | 'sorong' | 'jayapura' | 'manokwari', Place>
/** Papua's office, Merauke's, and the manager of a village library there; with the devices they are signed in on. */
let people: Record<'papua' | 'merauke' | 'urumb', { actor: Actor; device: Device }>
let openLink: string
let present: Awaited<ReturnType<typeof treeOf>>
const selatan = async () =>
  (
    await app.look(tx =>
      tx.selectFrom('region').select('id').where('code', '=', '93').executeTakeFirstOrThrow(),
    )
  ).id
const before = '2022-06-01'
const after = '2022-09-01'

beforeAll(async () => {
  app = await testApp()
  const lines = await app.look(async tx => {
    present = await treeOf(tx)
    const decrees = await before2022(tx)
    await years(tx, 2022, 2023, 2026)
    ratna = await person(tx, app.now.at, 'Ratna Dewi', 'national', { scopeId: 1, path: [1], id: null })
    places = await libraries(tx)
    await facts(tx)
    return decrees
  })
  ids = {
    papua: await idOf('91'),
    barat: await idOf('92'),
    merauke: places.urumb.path[2] ?? 0,
    jayapura: places.jayapura.path[2] ?? 0,
    sorong: places.sorong.path[2] ?? 0,
  }
  people = await officers()
  const link = await app.send(ratna, invite, {
    ...{ id: makeId<InvitationId>(), role: 'library', scopeId: places.merauke.scopeId, name: 'Kepala baru' },
  })
  openLink = link.token
  expect(await provinces()).toBe(34)
  for (const { code, law, month } of made) await apply(law, month, lines.get(code) ?? [])
}, 120_000)
afterAll(() => app.close())

async function idOf(code: string): Promise<number> {
  const row = await app.look(tx =>
    tx
      .selectFrom('region')
      .select('id')
      .where('code', '=', code)
      .where('valid_to', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  return row.id
}

async function provinces(): Promise<number> {
  const { rows } = await app.look(tx =>
    sql<{
      n: number
    }>`select count(*) as n from region where level = 'province' and valid_to is null`.execute(tx),
  )
  return rows[0]?.n ?? 0
}

async function libraries(tx: Tx): Promise<typeof places> {
  const village = async (regency: string) => {
    const { rows } = await sql<{ id: number; name: string }>`
      select v.id, v.name from region v join region k on k.id = v.regency_id
      where k.name = ${regency} and v.level = 'village' order by v.code limit 1`.execute(tx)
    const [found] = rows
    if (!found) throw new Error(`no village in ${regency}`)
    return library(tx, app.now.at, 'village', found.id, `Perpustakaan Desa ${found.name}`)
  }
  const regency = await tx
    .selectFrom('region')
    .select('id')
    .where('name', '=', 'Kabupaten Merauke')
    .executeTakeFirstOrThrow()
  return {
    urumb: await village('Kabupaten Merauke'),
    merauke: await library(tx, app.now.at, 'regency', regency.id, 'Perpustakaan Kabupaten Merauke'),
    nabire: await village('Kabupaten Nabire'),
    wamena: await village('Kabupaten Jayawijaya'),
    sorong: await village('Kota Sorong'),
    jayapura: await village('Kabupaten Jayapura'),
    manokwari: await village('Kabupaten Manokwari'),
  }
}

/** Every library is in the programme from March 2022 and reports from May to next March; its visits are its own. */
const visits: Record<keyof typeof places, number> = {
  ...{ urumb: 1, merauke: 10, nabire: 100, wamena: 1000 },
  ...{ sorong: 10_000, jayapura: 100_000, manokwari: 1_000_000 },
}
const months = [
  '2022-05-01',
  before,
  '2022-07-01',
  '2022-08-01',
  after,
  '2022-12-01',
  '2023-01-01',
  '2023-03-01',
]
async function facts(tx: Tx): Promise<void> {
  for (const [name, place] of Object.entries(places)) {
    await enrolled(tx, place, { decreedOn: '2022-02-10', activeFrom: '2022-03-01' })
    for (const month of months) {
      const figures = { visits: visits[name as keyof typeof places], members: 5 }
      await reported(tx, place, month, figures, month < after ? 'verified' : 'submitted')
    }
    await held(tx, place, '2022-06-11', { people: 7, female: 4 }, 'verified')
    await held(tx, place, '2022-09-11', { people: 7, female: 4 })
  }
  await sql`select fold_tallies(50)`.execute(tx)
}

async function officers(): Promise<typeof people> {
  const to = async (role: 'province' | 'regency' | 'library', scopeId: number, login: string) => {
    const device = await welcome(app, ratna, { role, scopeId, name: login }, login)
    const actor = await recogniser(app)(device.token)
    if (!actor) throw new Error(`${login} is not known`)
    return { actor, device }
  }
  return {
    papua: await to('province', ids.papua, 'yohana'),
    merauke: await to('regency', ids.merauke, 'agustina'),
    urumb: await to('library', places.urumb.scopeId, 'melkior'),
  }
}

async function apply(
  law: string,
  month: string,
  lines: Parameters<typeof app.send<typeof applyDecree>>[2]['lines'],
) {
  const preview = await app.send(ratna, previewDecree, { effectiveFrom: month, lines })
  expect(preview.faults).toEqual([])
  const { counts } = await app.send(ratna, applyDecree, {
    ...{
      id: makeId<DecreeId>(),
      number: law,
      on: month,
      effectiveFrom: month,
      lines,
      version: preview.version,
    },
  })
  expect(counts).toEqual(preview.counts)
  if (law === 'UU 14/2022') {
    // what was told before it was done
    expect(preview.counts).toMatchObject({
      made: 1,
      moved: 4,
      ended: 0,
      libraries: 2,
      people: 2,
      invitations: 1,
    })
    expect(preview.sums).toEqual([
      {
        level: 'province',
        from: 'Papua',
        to: 'Papua Selatan',
        libraries: 2,
        enrolments: 2,
        reports: 16,
        activities: 4,
      },
    ])
    expect(preview.unserved).toEqual([{ code: '93', name: 'Papua Selatan' }])
    expect(preview.fates[1]).toMatchObject({ line: 2, what: 'moved', parent: 'Papua Selatan' })
  }
}

const dashboard = (actor: Actor, region: number, month: string, basis: indicators.Basis = 'now') =>
  app.ask(actor, indicators.dashboard, { region: String(region) as never, month, basis })
const sumsOf = (shown: indicators.Dashboard) => ({
  visits: shown.numbers.find(({ code }) => code === 'visits')?.value?.reported ?? 0,
  verified: shown.numbers.find(({ code }) => code === 'visits')?.value?.verified ?? 0,
  expected: shown.numbers.find(({ code }) => code === 'reports')?.outOf,
  people: shown.numbers.find(({ code }) => code === 'people')?.value?.reported ?? 0,
})
const of = (...names: (keyof typeof places)[]) => names.reduce((sum, name) => sum + visits[name], 0)

test('the tree is the one of today: 38 provinces, each region where it belongs', async () => {
  expect(await provinces()).toBe(38)
  expect(await app.look(treeOf)).toEqual(present)
})

describe('read as now, every month is in the place of today', () => {
  test('of the old province, only what stayed', async () => {
    expect(sumsOf(await dashboard(people.papua.actor, ids.papua, before))).toEqual({
      ...{ visits: of('jayapura'), verified: of('jayapura'), expected: 1, people: 7 },
    })
  })
  test('of the new one, also the months before it was made', async () => {
    const shown = await dashboard(ratna, await selatan(), before)
    expect(sumsOf(shown)).toEqual({ visits: 11, verified: 11, expected: 2, people: 14 })
    expect(shown.below.map(({ place }) => place.code)).toContain('93.01')
  })
})

describe('read as then, every month is in the place that was valid in it', () => {
  test('the old province has its whole in June, and what stayed in September', async () => {
    const june = await dashboard(people.papua.actor, ids.papua, before, 'then')
    expect(june).toMatchObject({ basis: 'then', changed: true })
    const whole = of('urumb', 'merauke', 'nabire', 'wamena', 'jayapura')
    expect(sumsOf(june)).toEqual({ visits: whole, verified: whole, expected: 5, people: 35 })
    const september = await dashboard(people.papua.actor, ids.papua, after, 'then')
    expect(sumsOf(september)).toEqual({ visits: of('jayapura'), verified: 0, expected: 1, people: 7 })
  })
  test('its regencies of June are named with the codes of June, and add up to it', async () => {
    const { below } = await dashboard(people.papua.actor, ids.papua, before, 'then')
    expect(below.find(({ place }) => place.name === 'Kabupaten Merauke')).toMatchObject({
      place: { code: '91.31', id: ids.merauke },
      expected: 2,
    })
    expect(below.reduce((sum, row) => sum + row.expected, 0)).toBe(5)
    const later = await dashboard(people.papua.actor, ids.papua, after, 'then')
    expect(later.below.map(({ place }) => place.name)).not.toContain('Kabupaten Merauke')
  })
  test('the new province has nothing before it was made, and from then on what it has now', async () => {
    const region = await selatan()
    expect(sumsOf(await dashboard(ratna, region, before, 'then'))).toEqual({
      visits: 0,
      verified: 0,
      expected: 0,
      people: 0,
    })
    for (const month of ['2022-08-01', after, '2023-03-01']) {
      expect(sumsOf(await dashboard(ratna, region, month, 'then'))).toEqual(
        sumsOf(await dashboard(ratna, region, month)),
      )
    }
  })
  test('the later decree moves its months later', async () => {
    const december = await dashboard(ratna, ids.barat, '2022-12-01', 'then')
    expect(sumsOf(december)).toMatchObject({ visits: of('sorong', 'manokwari'), expected: 2 })
    const january = await dashboard(ratna, ids.barat, '2023-01-01', 'then')
    expect(sumsOf(january)).toMatchObject({ visits: of('manokwari'), expected: 1 })
  })
  test('the nation and the regencies are the same in both readings; the nation of then has 34 provinces', async () => {
    for (const month of [before, after, '2023-03-01']) {
      for (const region of [1, ids.merauke, ids.sorong, ids.jayapura]) {
        expect(sumsOf(await dashboard(ratna, region, month, 'then'))).toEqual(
          sumsOf(await dashboard(ratna, region, month)),
        )
      }
    }
    const june = await dashboard(ratna, 1, before, 'then')
    expect([june.below.length + june.others, june.below.map(({ place }) => place.name).sort()]).toEqual([
      34,
      ['Papua', 'Papua Barat'],
    ])
  })
  test('how many were decreed in the year is no more for what a move brought along', async () => {
    await app.look(tx =>
      sql`insert into target (year, region_id, measure, value, set_at)
        select 2022, id, 'beneficiary', 9, now() from region where code in ('91', '93')`.execute(tx),
    )
    const reached = async (region: number) =>
      (await dashboard(ratna, region, '2022-12-01', 'then')).numbers.find(
        ({ code }) => code === 'beneficiary',
      )?.target?.reached.reported
    expect([await reached(ids.papua), await reached(await selatan())]).toEqual([5, 0])
  })
})

test('a place where nothing was moved says so, and is read as now', async () => {
  const elsewhere = await dashboard(ratna, await idOf('21'), before, 'then')
  expect(elsewhere).toMatchObject({ basis: 'now', changed: false })
})

describe('people', () => {
  test('who serves a regency that moved goes on serving it, under the new province', async () => {
    const known = await recogniser(app)(people.merauke.device.token)
    expect(known?.grants[0]?.path).toEqual([1, await selatan(), ids.merauke])
    const manager = await recogniser(app)(people.urumb.device.token)
    expect(manager?.grants[0]?.path).toEqual([1, await selatan(), ids.merauke, places.urumb.scopeId])
    expect((await app.ask(manager, getLibrary, { libraryId: places.urumb.id })).library.name).toBe(
      places.urumb.name,
    )
  })
  test('the old province sees what remains', async () => {
    const yohana = await recogniser(app)(people.papua.device.token)
    expect(yohana?.grants[0]?.path).toEqual([1, ids.papua])
    const { reports } = await app.ask(yohana, listReports, { month: after })
    expect(reports.map(({ libraryName }) => libraryName)).toEqual([places.jayapura.name])
    expect(await refusal(app.ask(yohana, getLibrary, { libraryId: places.urumb.id }))).toBe(
      'access.not-found',
    )
    expect(await refusal(dashboard(yohana as Actor, ids.merauke, after))).toBe('access.not-found')
  })
  test('row-level security says the same without any query of ours', async () => {
    const seen = (scope: number) =>
      app.db.transaction({ scopes: [scope], personId: null }, async tx => {
        const count = async (table: string) =>
          (
            await sql<{ n: number }>`select count(distinct library_id) as n from ${sql.table(table)}`.execute(
              tx,
            )
          ).rows[0]?.n
        const { rows } = await sql<{ n: number }>`
          select count(*) as n from role_grant where ended_at is null`.execute(tx)
        return [await count('monthly_report'), await count('activity'), await count('enrolment'), rows[0]?.n]
      })
    expect(await seen(ids.papua)).toEqual([1, 1, 1, 1])
    expect(await seen(await selatan())).toEqual([2, 2, 2, 2])
  })
  test('nobody serves the new province until somebody is invited; they see it whole', async () => {
    const office = await welcome(
      app,
      ratna,
      { role: 'province', scopeId: await selatan(), name: 'Apolo' },
      'apolo',
    )
    const apolo = await recogniser(app)(office.token)
    const { reports } = await app.ask(apolo, listReports, { month: after })
    expect(reports.map(({ libraryName }) => libraryName).sort()).toEqual(
      [places.merauke.name, places.urumb.name].sort(),
    )
    expect(sumsOf(await dashboard(apolo as Actor, await selatan(), after))).toMatchObject({ visits: 11 })
  })
  test('a link that was handed out before still lets in, to the new place', async () => {
    const account = { name: 'Kepala baru', login: 'kepala.baru', password: goodPassword }
    const device = await begin(app, acceptInvitation, { token: openLink, account, device: null })
    expect(device.me.grants[0]?.path).toEqual([1, await selatan(), ids.merauke, places.merauke.scopeId])
  })
})

test('a report of June that is corrected years later moves June in both readings, each in its place', async () => {
  const melkior = people.urumb.actor
  await app.send(melkior, submitReport, {
    ...{ libraryId: places.urumb.id, month: before, version: 1, revisionReason: 'Salah hitung' },
    figures: {
      visits: 5,
      'visits-female': null,
      'visits-male': null,
      users: 3,
      'new-members': 0,
      members: 5,
      'internet-users': 0,
      loans: null,
    },
    ...{ notes: {}, remark: null },
  })
  expect(sumsOf(await dashboard(ratna, await selatan(), before))).toMatchObject({ visits: 15, verified: 10 })
  expect(sumsOf(await dashboard(ratna, await selatan(), before, 'then'))).toMatchObject({ visits: 0 })
  const papua = of('merauke', 'nabire', 'wamena', 'jayapura')
  expect(sumsOf(await dashboard(ratna, ids.papua, before, 'then'))).toMatchObject({
    visits: papua + 5,
    verified: papua,
  })
  expect(sumsOf(await dashboard(ratna, ids.papua, before))).toMatchObject({ visits: of('jayapura') })
})

test('old codes lead on, and say what they were', async () => {
  const { region, above } = await app.ask(ratna, getRegion, { code: '91.31' })
  expect(region).toMatchObject({
    id: ids.merauke,
    code: '93.01',
    was: { code: '91.31', until: '2022-08-01' },
  })
  expect(above.map(({ name }) => name)).toEqual(['Indonesia', 'Papua Selatan'])
  const { regions } = await app.ask(ratna, searchRegions, { q: '91.31' })
  expect(regions[0]).toMatchObject({ code: '93.01', was: { code: '91.31' } })
})

test('libraries are found under the new province', async () => {
  const { rows } = await app.look(tx =>
    sql<{
      province_id: number
    }>`select province_id from library_search where library_id = ${places.urumb.id}`.execute(tx),
  )
  expect(rows[0]?.province_id).toBe(await selatan())
})
