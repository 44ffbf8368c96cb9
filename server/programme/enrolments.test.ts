import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { GivenOf } from '../../contract/endpoint.ts'
import { type DecreeId, type EnrolmentId, makeId } from '../../contract/ids.ts'
import {
  decreeEnrolments,
  type EnrolmentState,
  enrolmentStates,
  exportEnrolments,
  listEnrolments,
  openYear,
  proposeEnrolment,
  replicate,
  reviewEnrolments,
  stateOf,
} from '../../contract/programme.ts'
import { cast, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { csvOf } from '../platform/download.ts'
import { stateSql } from './list-queries.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, hasan, lukman, tiwi, bayu } = people
const { sepempang, sedanau, natuna, menteng } = people.places
afterAll(() => app.close())

/** Sepempang active, Sedanau proposed, Natuna's own library declined and replicating since, Menteng reviewed. */
beforeAll(async () => {
  await app.send(ratna, openYear, { year: 2025, title: 'TPBIS 2025' })
  await app.send(ratna, openYear, { year: 2026, title: 'TPBIS 2026' })
  const one = await propose(yusuf, sepempang, ['room', 'staff'])
  await propose(yusuf, sedanau, ['room'])
  const three = await propose(yusuf, natuna, [])
  const four = await propose(tiwi, menteng, ['room', 'staff', 'internet'])
  await app.send(rismarini, reviewEnrolments, { ids: [one], forward: true, note: null })
  await app.send(rismarini, reviewEnrolments, { ids: [three], forward: false, note: '=tunda' })
  await app.send(lukman, reviewEnrolments, { ids: [four], forward: true, note: null })
  const decree = {
    decreeId: makeId<DecreeId>(),
    number: '88/2026',
    date: '2026-11-20',
    activeFrom: '2026-11-20',
  }
  await app.send(ratna, decreeEnrolments, { ids: [one], ...decree })
  await app.send(hasan, replicate, {
    libraries: [{ id: makeId(), libraryId: natuna.id, learnedFrom: menteng.id }],
    year: 2025,
    funding: 'apbd-regency',
    budget: 75_000_000,
    decree: null,
    startedOn: '2026-10-01',
    note: null,
  })
})

async function propose(
  actor: Actor,
  place: Place,
  criteria: ('room' | 'staff' | 'internet')[],
): Promise<EnrolmentId> {
  const asked = {
    id: makeId<EnrolmentId>(),
    libraryId: place.id,
    year: 2026,
    criteria,
    letter: null,
    note: null,
  }
  return (await app.send(actor, proposeEnrolment, asked)).id
}
async function names(actor: Actor, filter: GivenOf<typeof listEnrolments> = {}) {
  const { enrolments } = await app.ask(actor, listEnrolments, filter)
  return enrolments.map(e => `${e.libraryName.split(' ').at(-1)} ${e.state}`)
}

test('everyone sees the enrolments of their own scope and no other', async () => {
  const all = ['Menteng reviewed', 'Sedanau proposed', 'Sepempang active', 'Natuna declined', 'Natuna active']
  expect(await names(ratna)).toEqual(all)
  expect(await names(rismarini)).toEqual(all.filter(name => !name.startsWith('Menteng')))
  expect(await names(maryam)).toEqual(['Sepempang active'])
  expect(await names(tiwi)).toEqual(['Menteng reviewed'])
  expect(await names(bayu)).toEqual(['Menteng reviewed'])
})

test('a partner has no place in the list', async () => {
  const partner = { ...ratna, grants: ratna.grants.map(grant => ({ ...grant, role: 'partner' as const })) }
  expect(await refusal(app.ask(partner, listEnrolments, {}))).toBe('access.not-allowed')
})

test('the counts by state are over the filter without its states, and the total is over the filter', async () => {
  const { total, byState, enrolments } = await app.ask(ratna, listEnrolments, {
    year: 2026,
    state: ['active', 'reviewed'],
    limit: 1,
  })
  const none = Object.fromEntries(enrolmentStates.map(state => [state, 0]))
  expect(byState).toEqual({ ...none, proposed: 1, reviewed: 1, declined: 1, active: 1 })
  expect(total).toBe(2)
  expect(enrolments).toHaveLength(1)
})

test('filters narrow the list: year, kind, funding, library, region and state', async () => {
  expect(await names(ratna, { year: 2025 })).toEqual(['Natuna active'])
  expect(await names(ratna, { kind: 'replication' })).toEqual(['Natuna active'])
  expect(await names(ratna, { funding: 'apbd-regency' })).toEqual(['Natuna active'])
  expect(await names(ratna, { libraryId: sedanau.id })).toEqual(['Sedanau proposed'])
  expect(await names(ratna, { region: people.regions.kalteng })).toEqual(['Menteng reviewed'])
  expect(await names(ratna, { region: people.regions.natuna, state: ['proposed'] })).toEqual([
    'Sedanau proposed',
  ])
  expect(await names(ratna, { region: 1, state: ['lapsed'] })).toEqual([])
  expect(await names(ratna, { state: [] })).toHaveLength(5)
})

test('a library is found by its name, small slips forgiven', async () => {
  expect(await names(ratna, { q: 'Sepempang' })).toEqual(['Sepempang active'])
  expect(await names(ratna, { q: 'sedanu' })).toEqual(['Sedanau proposed'])
  expect(await names(ratna, { q: 'desa sepempang, natuna' })).toEqual(['Sepempang active'])
  expect(await names(ratna, { q: 'tidakada' })).toEqual([])
})

test('the list is sorted by score, day or state, and paged without gaps', async () => {
  const scores = await app.ask(ratna, listEnrolments, { sort: 'score', order: 'desc' })
  expect(scores.enrolments.map(e => e.score)).toEqual([40, 30, 15, 0, 0])
  expect((await names(ratna, { sort: 'proposed' }))[0]).toBe('Natuna active')
  const byState = await names(ratna, { sort: 'state' })
  expect(byState.map(name => name.split(' ')[1])).toEqual([
    'proposed',
    'reviewed',
    'declined',
    'active',
    'active',
  ])
  const pages = await Promise.all([0, 2, 4].map(offset => names(ratna, { sort: 'state', limit: 2, offset })))
  expect(pages.flat()).toEqual(byState)
})

test('a manager sees from whom the library learned, though that library is out of sight', async () => {
  const { enrolments } = await app.ask(hasan, listEnrolments, { kind: 'replication' })
  expect(enrolments[0]?.learnedFrom).toEqual({ libraryId: menteng.id, name: 'Perpustakaan Desa Menteng' })
})

async function file(actor: Actor, input: GivenOf<typeof exportEnrolments>) {
  const route = routes.find(each => each.endpoint === exportEnrolments)
  let text = ''
  if (!route) return text
  await app.engine.download(route, { actor, input, caller: { address: '', device: '' } }, async sheet => {
    for await (const part of csvOf(sheet, actor.language)) text += part
  })
  return text
}

test('the file holds what the list holds, in its order and in the reader’s language, formulas harmless', async () => {
  const [head, ...rows] = (await file(rismarini, { sort: 'score', order: 'desc' })).trim().split('\r\n')
  expect(head).toContain('Perpustakaan,Kabupaten/kota,Provinsi,Tahun,Jenis keikutsertaan,Tahap,Nilai')
  expect(rows.map(row => row.split(',')[0])).toEqual([
    'Perpustakaan Desa Sepempang',
    'Perpustakaan Desa Sedanau',
    'Perpustakaan Kabupaten Natuna',
    'Perpustakaan Kabupaten Natuna',
  ])
  expect(rows[0]).toContain('Penerima manfaat,Aktif,30,Ruang; Tenaga pengelola')
  expect(rows.join()).toContain("'=tunda")
  const english = await file({ ...rismarini, language: 'en' }, { kind: 'replication' })
  expect(english).toContain(
    'Replication,Active,,,,,Regency or city budget (APBD),75000000,Perpustakaan Desa Menteng',
  )
})

test('the state derived in the database is the state derived in the contract, for every combination of facts', async () => {
  const days = [null, '2026-01-01']
  const combinations = days.flatMap(reviewedOn =>
    days.flatMap(declinedOn =>
      days.flatMap(decreedOn =>
        days.flatMap(activeFrom =>
          [
            { endedOn: null, outcome: null },
            { endedOn: '2026-02-01', outcome: 'independent' as const },
            { endedOn: '2026-02-01', outcome: 'lapsed' as const },
          ].map(end => ({ reviewedOn, declinedOn, decreedOn, activeFrom, ...end })),
        ),
      ),
    ),
  )
  const { rows } = await app.look(tx =>
    sql<{ state: EnrolmentState }>`select ${stateSql} as state
      from jsonb_array_elements(${JSON.stringify(combinations)}::jsonb) with ordinality c (facts, place)
      cross join lateral jsonb_populate_record(null::enrolment, jsonb_build_object('reviewed_on', facts -> 'reviewedOn',
        'declined_on', facts -> 'declinedOn', 'decreed_on', facts -> 'decreedOn', 'active_from', facts -> 'activeFrom',
        'ended_on', facts -> 'endedOn', 'outcome', facts -> 'outcome')) e
      order by place`.execute(tx),
  )
  expect(rows.map(row => row.state)).toEqual(combinations.map(stateOf))
  expect(new Set(rows.map(row => row.state))).toEqual(new Set(enrolmentStates))
})
