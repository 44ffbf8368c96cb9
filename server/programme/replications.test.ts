import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { type DecreeId, type EnrolmentId, type LibraryId, makeId } from '../../contract/ids.ts'
import {
  confirmReplication,
  endEnrolment,
  listEnrolments,
  openYear,
  replicate,
} from '../../contract/programme.ts'
import { cast, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import type { Tx } from '../platform/db.ts'
import { isExpected } from './enrolments.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, hasan, dewi, lukman, tiwi } = people
const { sepempang, sedanau, natuna, kepri, menteng } = people.places

beforeAll(() => app.send(ratna, openYear, { year: 2026, title: 'TPBIS 2026' }))
beforeEach(() =>
  app.look(async tx => {
    await tx.deleteFrom('enrolment').execute()
    await tx.deleteFrom('decree').execute()
  }),
)
afterAll(() => app.close())

type Declaration = Parameters<typeof app.send<typeof replicate>>[2]
const entry = (place: Place, learnedFrom: LibraryId | null = null) => ({
  id: makeId<EnrolmentId>(),
  libraryId: place.id,
  learnedFrom,
})
const declare = (actor: Actor, libraries: Declaration['libraries'], more: Partial<Declaration> = {}) =>
  app.send(actor, replicate, {
    libraries,
    year: 2026,
    funding: 'village-fund',
    budget: null,
    decree: null,
    startedOn: '2026-10-05',
    note: null,
    ...more,
  })
const confirm = (actor: Actor, ...ids: EnrolmentId[]) => app.send(actor, confirmReplication, { ids })
async function seen(actor: Actor, id: EnrolmentId) {
  const { enrolments } = await app.ask(actor, listEnrolments, {})
  return enrolments.find(enrolment => enrolment.id === id)
}
const decree = (number = 'SK 412/2026') => ({ id: makeId<DecreeId>(), number, date: '2026-10-01' })

test('Natuna enters a batch with its own decree and money, learned from a library far away', async () => {
  const one = entry(sepempang, menteng.id)
  const two = entry(sedanau)
  const more = { decree: decree(), budget: 250_000_000, funding: 'apbd-regency' } as const
  expect(await declare(yusuf, [one, two], more)).toEqual({ done: 2, left: [] })
  expect(await seen(maryam, one.id)).toMatchObject({
    kind: 'replication',
    state: 'active',
    funding: 'apbd-regency',
    budget: null,
    decree: { number: 'SK 412/2026', date: '2026-10-01', budget: 250_000_000 },
    learnedFrom: { libraryId: menteng.id, name: 'Perpustakaan Desa Menteng' },
    proposedOn: '2026-10-05',
    activeFrom: '2026-10-05',
    confirmedOn: null,
  })
  const [row] = await app.look(tx => tx.selectFrom('decree').selectAll().execute())
  expect(row).toMatchObject({ region_id: people.regions.natuna, budget: 250_000_000 })
  expect(await app.look(tx => isExpected(tx, sedanau.id, '2026-10-01'))).toBe(true)
})

test('a library enters itself, and its money stands with it', async () => {
  const one = entry(sepempang)
  await declare(maryam, [one], { budget: 12_500_000, decree: decree('SK Kades 7/2026') })
  expect(await seen(maryam, one.id)).toMatchObject({ budget: 12_500_000, decree: { budget: null } })
  expect(await refusal(declare(maryam, [entry(sedanau)]))).toBe('access.not-found')
})

test('the money of several libraries needs the decree that grants it', async () => {
  const batch = [entry(sepempang), entry(sedanau)]
  expect(await refusal(declare(yusuf, batch, { budget: 1_000_000 }))).toBe('request.invalid')
})

test('a replication is not paid by the programme, and nobody learns from oneself', async () => {
  expect(await refusal(declare(yusuf, [entry(sepempang)], { funding: 'apbn' }))).toBe(
    'enrolment.wrong-funding',
  )
  const self = entry(sepempang, sepempang.id)
  expect(await refusal(declare(yusuf, [self]))).toBe('enrolment.learned-from-self')
  expect(await refusal(declare(yusuf, [entry(sepempang)], { year: 2031 }))).toBe('year.unknown')
  const ahead = { ...decree(), date: '2026-11-21' }
  expect(await refusal(declare(yusuf, [entry(sepempang)], { decree: ahead }))).toBe('decree.date-ahead')
})

test('a library learned from must exist, and one out of sight makes the whole batch not found', async () => {
  expect(await refusal(declare(yusuf, [entry(sepempang, makeId())]))).toBe('access.not-found')
  expect(await refusal(declare(yusuf, [entry(sepempang), entry(menteng)]))).toBe('access.not-found')
  expect(await refusal(declare(rismarini, [entry(sepempang)]))).toBe('access.not-allowed')
  expect(await refusal(declare(ratna, [entry(sepempang)]))).toBe('access.not-allowed')
})

test('what takes part already, is closed or is named twice is left, and the rest goes in', async () => {
  const first = entry(sepempang)
  await declare(maryam, [first])
  const close = (on: string | null) =>
    app.look(tx => tx.updateTable('library').set({ closed_on: on }).where('id', '=', natuna.id).execute())
  await close('2026-09-01')
  const batch = [entry(sepempang), entry(sedanau), entry(sedanau), entry(natuna)]
  const left = [
    { id: batch[0]?.id, problem: 'enrolment.exists' },
    { id: batch[2]?.id, problem: 'enrolment.exists' },
    { id: batch[3]?.id, problem: 'library.closed' },
  ]
  expect(await declare(yusuf, batch)).toEqual({ done: 1, left })
  await close(null)
})

test('a batch of which nothing goes in leaves no decree behind, and a decree number is used once', async () => {
  await declare(yusuf, [entry(sepempang)], { decree: decree() })
  expect(await declare(yusuf, [entry(sepempang)], { decree: decree('SK 413/2026') })).toMatchObject({
    done: 0,
  })
  expect(await app.look(tx => tx.selectFrom('decree').select('number').execute())).toEqual([
    { number: 'SK 412/2026' },
  ])
  expect(await refusal(declare(yusuf, [entry(sedanau)], { decree: decree() }))).toBe('decree.number-taken')
})

test('a library starts again only in a month after its last one', async () => {
  const first = entry(sepempang)
  await declare(yusuf, [first])
  await app.send(ratna, endEnrolment, {
    id: first.id,
    on: '2026-11-10',
    outcome: 'independent',
    reason: 'Berjalan sendiri',
  })
  expect(await declare(yusuf, [entry(sepempang)], { startedOn: '2026-11-11' })).toMatchObject({ done: 0 })
  expect(await declare(yusuf, [entry(sepempang)], { startedOn: '2026-12-01' })).toMatchObject({ done: 1 })
})

test('the province confirms what a regency declared; the regency cannot confirm its own', async () => {
  const one = entry(sepempang)
  await declare(yusuf, [one])
  expect(await seen(yusuf, one.id)).toMatchObject({ confirmedOn: null, confirmer: 'province' })
  expect(await refusal(confirm(yusuf, one.id))).toBe('access.not-allowed')
  expect(await refusal(confirm(maryam, one.id))).toBe('access.not-allowed')
  expect(await refusal(confirm(ratna, one.id))).toBe('access.not-allowed')
  expect(await refusal(confirm(lukman, one.id))).toBe('access.not-found')
  expect(await confirm(rismarini, one.id)).toEqual({ done: 1, left: [] })
  expect(await seen(yusuf, one.id)).toMatchObject({ state: 'active', confirmedOn: '2026-11-20' })
  expect(await confirm(rismarini, one.id)).toEqual({
    done: 0,
    left: [{ id: one.id, problem: 'enrolment.wrong-state' }],
  })
})

test('the regency confirms what a village declared of itself, the province what the regency’s own library did', async () => {
  const village = entry(sepempang)
  const regency = entry(natuna)
  const province = entry(kepri)
  await declare(maryam, [village])
  await declare(hasan, [regency])
  await declare(dewi, [province])
  for (const [declared, confirmer] of [
    [village, 'regency'],
    [regency, 'province'],
    [province, 'national'],
  ] as const)
    expect(await seen(ratna, declared.id)).toMatchObject({ confirmer })
  expect(await refusal(confirm(rismarini, village.id))).toBe('access.not-allowed')
  expect(await confirm(yusuf, village.id, regency.id)).toEqual({
    done: 1,
    left: [{ id: regency.id, problem: 'access.not-allowed' }],
  })
  expect(await confirm(rismarini, regency.id, province.id)).toEqual({
    done: 1,
    left: [{ id: province.id, problem: 'access.not-allowed' }],
  })
  expect(await confirm(ratna, province.id)).toEqual({ done: 1, left: [] })
})

test('nobody confirms what they declared themselves, whatever roles they hold', async () => {
  const both = { ...yusuf, grants: [...yusuf.grants, ...rismarini.grants] }
  const one = entry(sepempang)
  await declare(both, [one])
  expect(await confirm(both, one.id)).toEqual({
    done: 0,
    left: [{ id: one.id, problem: 'report.own-report' }],
  })
})

test('a library that is entered twice at the same moment goes in once', async () => {
  const both = await Promise.allSettled([
    declare(yusuf, [entry(sepempang)]),
    declare(maryam, [entry(sepempang)]),
  ])
  const { total } = await app.ask(maryam, listEnrolments, {})
  expect(total).toBe(1)
  expect(both.some(each => each.status === 'fulfilled' && each.value.done === 1)).toBe(true)
})

test('a whole city goes in and is confirmed at once, with an event for each library', async () => {
  const libraries = await app.look(tx => villagesOf(tx, people.regions.palangkaRaya))
  const batch = libraries.map(libraryId => ({
    id: makeId<EnrolmentId>(),
    libraryId,
    learnedFrom: sepempang.id,
  }))
  expect(batch.length).toBeGreaterThan(20)
  expect(await declare(tiwi, batch)).toEqual({ done: batch.length, left: [] })
  expect(await confirm(lukman, ...batch.map(each => each.id))).toEqual({ done: batch.length, left: [] })
  const events = await app.look(tx =>
    tx
      .selectFrom('event')
      .select('subject_id')
      .where('name', '=', 'programme.replication-confirmed')
      .execute(),
  )
  expect(events.map(event => event.subject_id)).toEqual(expect.arrayContaining(batch.map(each => each.id)))
})

/** A library for every village of a regency that has none. */
async function villagesOf(tx: Tx, regencyId: number): Promise<LibraryId[]> {
  const { rows } = await sql<{ id: LibraryId }>`
    with v as materialized (
      select r.*, nextval('scope_id')::int as scope_id, gen_random_uuid() as library_id from region r
      where r.regency_id = ${regencyId} and r.level = 'village' and not exists (select from library where region_id = r.id)),
    scoped as (
      insert into scope (id, kind, parent_id, province_id, regency_id, name)
      select scope_id, 'library', regency_id, province_id, regency_id, name from v)
    insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, name, registered_at)
    select library_id, scope_id, 'village', id, province_id, regency_id, district_id, name, ${app.now.at} from v
    returning id`.execute(tx)
  return rows.map(row => row.id)
}
