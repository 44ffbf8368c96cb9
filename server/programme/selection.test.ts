import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { type DecreeId, type EnrolmentId, makeId } from '../../contract/ids.ts'
import { closeLibrary, getLibrary, reopenLibrary } from '../../contract/libraries.ts'
import {
  decreeEnrolments,
  endEnrolment,
  listEnrolments,
  openYear,
  proposeEnrolment,
  reviewEnrolments,
  startImproving,
} from '../../contract/programme.ts'
import { cast, type Place } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { isExpected } from './enrolments.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, dewi, lukman, tiwi } = people
const { sepempang, sedanau, natuna, kepri, menteng } = people.places
const both = { ...yusuf, grants: [...yusuf.grants, ...rismarini.grants] }

beforeAll(async () => {
  await app.send(ratna, openYear, { year: 2026, title: 'TPBIS 2026' })
  await app.send(ratna, openYear, { year: 2027, title: 'TPBIS 2027' })
})
beforeEach(async () => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
  await app.look(async tx => {
    await tx.deleteFrom('enrolment').execute()
    await tx.deleteFrom('decree').execute()
  })
})
afterAll(() => app.close())

type Proposal = Parameters<typeof app.send<typeof proposeEnrolment>>[2]
async function propose(actor: Actor, place: Place, more: Partial<Proposal> = {}): Promise<EnrolmentId> {
  const asked = { id: makeId<EnrolmentId>(), year: 2026, criteria: [], letter: null, note: null }
  const { id } = await app.send(actor, proposeEnrolment, { ...asked, libraryId: place.id, ...more })
  return id
}
const review = (actor: Actor, ids: EnrolmentId[], forward: boolean, note: string | null = null) =>
  app.send(actor, reviewEnrolments, { ids, forward, note })
const decree = (
  actor: Actor,
  ids: EnrolmentId[],
  more: { number?: string; date?: string; activeFrom?: string } = {},
) =>
  app.send(actor, decreeEnrolments, {
    ids,
    decreeId: makeId<DecreeId>(),
    number: '88/1/PPM/XI/2026',
    date: '2026-11-20',
    activeFrom: '2026-12-01',
    ...more,
  })
const end = (actor: Actor, id: EnrolmentId, on: string) =>
  app.send(actor, endEnrolment, { id, on, outcome: 'lapsed', reason: 'Ruangnya dipakai balai desa' })
async function seen(actor: Actor, id: EnrolmentId) {
  const { enrolments } = await app.ask(actor, listEnrolments, {})
  return enrolments.find(enrolment => enrolment.id === id)
}
const versionOf = async (place: Place) =>
  (await app.ask(ratna, getLibrary, { libraryId: place.id })).library.version
async function enrolled(place: Place, activeFrom = '2026-11-20'): Promise<EnrolmentId> {
  const id = await propose(yusuf, place)
  await review(rismarini, [id], true)
  await decree(ratna, [id], { activeFrom, number: `n-${id}` })
  return id
}

test('Natuna proposes Sepempang with the criteria it meets, and the score is the sum of their weights', async () => {
  const letter = { number: '141/27/2026', date: '2026-11-02', signedBy: 'Kepala Desa Sepempang' }
  const id = await propose(yusuf, sepempang, {
    criteria: ['head-commitment', 'room', 'room', 'internet'],
    letter,
  })
  expect(await seen(maryam, id)).toMatchObject({
    libraryName: 'Perpustakaan Desa Sepempang',
    regency: 'Kabupaten Natuna',
    province: 'Kepulauan Riau',
    path: sepempang.path,
    kind: 'beneficiary',
    state: 'proposed',
    criteria: ['head-commitment', 'room', 'internet'],
    score: 45,
    letter,
    proposedOn: '2026-11-20',
  })
})

test('the commitment of the village head counts only with its letter', async () => {
  const without = propose(yusuf, sepempang, { criteria: ['head-commitment'] })
  expect(await refusal(without)).toBe('enrolment.letter-missing')
})

test('a library is proposed once, until that is declined or has ended', async () => {
  const id = await propose(yusuf, sepempang)
  expect(await refusal(propose(yusuf, sepempang))).toBe('enrolment.exists')
  await review(rismarini, [id], false, 'Listrik belum ada')
  expect(await propose(yusuf, sepempang)).not.toBe(id)
})

test('nobody proposes for a year that is not open, or a library that is closed', async () => {
  expect(await refusal(propose(yusuf, sepempang, { year: 2031 }))).toBe('year.unknown')
  const close = (on: string | null) =>
    app.look(tx => tx.updateTable('library').set({ closed_on: on }).where('id', '=', sedanau.id).execute())
  await close('2026-10-01')
  expect(await refusal(propose(yusuf, sedanau))).toBe('library.closed')
  await close(null)
})

test('a regency proposes its own library too, never the province’s, and nobody else proposes', async () => {
  await propose(yusuf, natuna)
  expect(await refusal(propose(yusuf, kepri))).toBe('access.not-found')
  expect(await refusal(propose(both, kepri))).toBe('access.not-allowed')
  expect(await refusal(propose(maryam, sepempang))).toBe('access.not-allowed')
  expect(await refusal(propose(rismarini, sepempang))).toBe('access.not-allowed')
  expect(await refusal(propose(ratna, sepempang))).toBe('access.not-allowed')
  expect(await refusal(propose(tiwi, sepempang))).toBe('access.not-found')
})

test('the province forwards what it holds good and declines the rest with a reason, in bulk', async () => {
  const one = await propose(yusuf, sepempang, { note: 'Ruang baru dibangun' })
  const two = await propose(yusuf, sedanau)
  expect(await refusal(review(rismarini, [one, two], false))).toBe('report.reason-missing')
  expect(await review(rismarini, [one], true)).toEqual({ done: 1, left: [] })
  expect(await review(rismarini, [two, two, one], false, 'Anggaran belum masuk APBDes')).toEqual({
    done: 2,
    left: [],
  })
  expect(await seen(yusuf, one)).toMatchObject({
    state: 'declined',
    note: 'Anggaran belum masuk APBDes',
    version: 3,
  })
  expect(await review(rismarini, [one], true)).toEqual({
    done: 0,
    left: [{ id: one, problem: 'enrolment.wrong-state' }],
  })
})

test('a forwarded proposal keeps the note of the regency where the province adds none', async () => {
  const id = await propose(yusuf, sepempang, { note: 'Ruang baru dibangun' })
  await review(rismarini, [id], true)
  expect(await seen(yusuf, id)).toMatchObject({ state: 'reviewed', note: 'Ruang baru dibangun' })
})

test('one proposal out of sight makes the whole review not found, and nothing is written', async () => {
  const near = await propose(yusuf, sepempang)
  const far = await propose(tiwi, menteng)
  expect(await refusal(review(rismarini, [near, far], true))).toBe('access.not-found')
  expect(await refusal(review(lukman, [near], true))).toBe('access.not-found')
  expect(await refusal(review(yusuf, [near], true))).toBe('access.not-allowed')
  expect(await refusal(review(ratna, [near], true))).toBe('access.not-allowed')
  expect(await seen(ratna, near)).toMatchObject({ state: 'proposed' })
})

test('the nation decrees what was forwarded; the others are left as they are', async () => {
  const one = await propose(yusuf, sepempang)
  const two = await propose(yusuf, sedanau)
  const three = await propose(tiwi, menteng)
  await review(rismarini, [one], true)
  await review(lukman, [three], true)
  const left = [{ id: two, problem: 'enrolment.wrong-state' }]
  expect(await decree(ratna, [one, two, three])).toEqual({ done: 2, left })
  expect(await seen(maryam, one)).toMatchObject({
    state: 'active',
    decree: { number: '88/1/PPM/XI/2026', date: '2026-11-20', budget: null },
    decreedOn: '2026-11-20',
    activeFrom: '2026-12-01',
  })
  const events = await app.look(tx =>
    tx
      .selectFrom('event')
      .select(['subject_id', 'scope_id'])
      .where('name', '=', 'programme.decreed')
      .execute(),
  )
  expect(events).toEqual(
    expect.arrayContaining([
      { subject_id: one, scope_id: sepempang.scopeId },
      { subject_id: three, scope_id: menteng.scopeId },
    ]),
  )
  expect(events).toHaveLength(2)
})

test('a decree is not dated ahead, its number is used once a year, and it is of one year', async () => {
  const one = await propose(yusuf, sepempang)
  const two = await propose(yusuf, sedanau)
  const next = await propose(tiwi, menteng, { year: 2027 })
  await review(rismarini, [one, two], true)
  await review(lukman, [next], true)
  expect(await refusal(decree(ratna, [one], { date: '2026-11-21' }))).toBe('decree.date-ahead')
  expect(await refusal(decree(ratna, [one, next]))).toBe('request.invalid')
  await decree(ratna, [one])
  expect(await refusal(decree(ratna, [two]))).toBe('decree.number-taken')
  expect(await decree(ratna, [next])).toEqual({ done: 1, left: [] })
})

test('a decree that finds nothing to decree leaves no trace of itself', async () => {
  const id = await propose(yusuf, sepempang)
  expect(await decree(ratna, [id])).toMatchObject({ done: 0 })
  expect(await app.look(tx => tx.selectFrom('decree').select('id').execute())).toEqual([])
})

test('only the nation decrees', async () => {
  const id = await propose(yusuf, sepempang)
  await review(rismarini, [id], true)
  expect(await refusal(decree(rismarini, [id]))).toBe('access.not-allowed')
  expect(await refusal(decree(lukman, [id]))).toBe('access.not-found')
})

test('an enrolment ends on a day from its first to today, for a reason that is kept', async () => {
  const id = await enrolled(sepempang, '2026-11-10')
  expect(await refusal(end(rismarini, id, '2026-11-21'))).toBe('request.invalid')
  expect(await refusal(end(rismarini, id, '2026-11-09'))).toBe('request.invalid')
  expect(await end(rismarini, id, '2026-11-19')).toEqual({ version: 4 })
  expect(await seen(yusuf, id)).toMatchObject({
    state: 'lapsed',
    endedOn: '2026-11-19',
    note: 'Ruangnya dipakai balai desa',
    version: 4,
  })
  expect(await refusal(end(rismarini, id, '2026-11-19'))).toBe('enrolment.wrong-state')
})

test('what goes on at a library ends with it, and what was proposed there is declined', async () => {
  const active = await enrolled(sepempang, '2026-09-10')
  const proposed = await propose(yusuf, sedanau)
  for (const place of [sepempang, sedanau]) {
    const closing = { libraryId: place.id, on: '2026-11-18', reason: 'Gedung roboh' }
    const { version } = await app.send(yusuf, closeLibrary, { ...closing, version: await versionOf(place) })
    await app.send(yusuf, reopenLibrary, { libraryId: place.id, version })
  }
  expect(await seen(yusuf, active)).toMatchObject({ state: 'lapsed', endedOn: '2026-11-18' })
  expect(await seen(yusuf, proposed)).toMatchObject({ state: 'declined' })
  expect(await app.look(tx => isExpected(tx, sepempang.id, '2026-12-01'))).toBe(false)
})

test('what was only proposed cannot end, and regencies end nothing', async () => {
  const proposed = await propose(yusuf, sepempang)
  expect(await refusal(end(rismarini, proposed, '2026-11-20'))).toBe('enrolment.wrong-state')
  const active = await enrolled(sedanau)
  expect(await refusal(end(yusuf, active, '2026-11-20'))).toBe('access.not-allowed')
  expect(await refusal(end(lukman, active, '2026-11-20'))).toBe('access.not-found')
})

test('a library is expected to report from the month it is active to the month that ends', async () => {
  const id = await enrolled(sepempang, '2026-09-15')
  await end(ratna, id, '2026-11-03')
  const months = ['2026-08-01', '2026-09-01', '2026-11-01', '2026-12-01']
  const expected: boolean[] = []
  for (const month of months) expected.push(await app.look(tx => isExpected(tx, sepempang.id, month)))
  expect(expected).toEqual([false, true, true, false])
})

test('a library is never expected twice in a month: it becomes active again from the month after', async () => {
  const first = await enrolled(sepempang, '2026-09-15')
  await end(ratna, first, '2026-11-03')
  const again = await propose(yusuf, sepempang)
  await review(rismarini, [again], true)
  const left = [{ id: again, problem: 'enrolment.exists' }]
  expect(await decree(ratna, [again], { number: '2', activeFrom: '2026-11-30' })).toEqual({ done: 0, left })
  expect(await decree(ratna, [again], { number: '2', activeFrom: '2026-12-01' })).toEqual({
    done: 1,
    left: [],
  })
})

type Beginning = Parameters<typeof app.send<typeof startImproving>>[2]
const improve = (actor: Actor, place: Place, more: Partial<Beginning> = {}) =>
  app.send(actor, startImproving, {
    id: makeId<EnrolmentId>(),
    libraryId: place.id,
    year: 2026,
    startedOn: '2026-11-01',
    note: null,
    ...more,
  })

test('a village that has begun by itself goes on so when it is enrolled, and owes no report before', async () => {
  const { id } = await improve(maryam, sepempang)
  expect(await app.look(tx => isExpected(tx, sepempang.id, '2026-11-01'))).toBe(false)
  expect(await refusal(improve(yusuf, sepempang))).toBe('enrolment.exists')
  await enrolled(sepempang, '2026-12-01')
  expect(await seen(yusuf, id)).toMatchObject({ kind: 'improving', state: 'active', endedOn: null })
  expect(await app.look(tx => isExpected(tx, sepempang.id, '2026-12-01'))).toBe(true)
})

test('what takes part in the programme is not recorded as beginning by itself', async () => {
  await enrolled(sepempang)
  expect(await refusal(improve(yusuf, sepempang))).toBe('enrolment.exists')
})

test('only a village begins, not before today is over, and its regency or itself records it', async () => {
  expect(await refusal(improve(yusuf, natuna))).toBe('request.invalid')
  expect(await refusal(improve(yusuf, sedanau, { startedOn: '2026-11-21' }))).toBe('request.invalid')
  expect(await refusal(improve(yusuf, sedanau, { year: 2031 }))).toBe('year.unknown')
  expect(await refusal(improve(rismarini, sedanau))).toBe('access.not-allowed')
  expect(await refusal(improve(dewi, sedanau))).toBe('access.not-found')
})
