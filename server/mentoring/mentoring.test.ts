import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  type LibraryId,
  makeId,
  type MentoringRequestId,
  type MentoringStepId,
  type MentoringVisitId,
} from '../../contract/ids.ts'
import * as mentoring from '../../contract/mentoring.ts'
import { listNews } from '../../contract/talk.ts'
import { cast, type Cast, person } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { rismarini, ratna, yusuf, maryam, salmah, lukman } = people
const { sepempang, sedanau, menteng } = people.places
const { kepri, kalteng } = people.regions
type Actor = Cast['yusuf']
const trainerIn = (name: string, province: number) =>
  app.look(tx =>
    person(tx, app.now.at, name, 'trainer', { scopeId: province, path: [1, province], id: null }),
  )
const mukhtar = await trainerIn('Mukhtar', kepri)
const guntur = await trainerIn('Guntur', kepri)
const agus = await trainerIn('Agustinus', kalteng)
afterAll(app.close)
beforeEach(() => {
  app.now.at = new Date('2026-11-20T03:00:00Z')
})

const assign = (actor: Actor, trainer: Actor | null, places: { id: LibraryId }[], over: object = {}) =>
  app.send(actor, mentoring.assignMentoring, {
    libraryIds: places.map(({ id }) => id),
    trainerId: trainer?.personId ?? null,
    ...{ on: '2026-11-02', note: null },
    ...over,
  })
async function plan(actor: Actor, libraryId: LibraryId, over: object = {}): Promise<MentoringVisitId> {
  const id = makeId<MentoringVisitId>()
  const facts = { kind: 'visit', on: '2026-11-25', about: 'Laporan bulanan' } as const
  await app.send(actor, mentoring.planMentoring, { id, libraryId, ...facts, ...over })
  return id
}
const hold = (actor: Actor, libraryId: LibraryId, over: object = {}) =>
  app.send(actor, mentoring.holdMentoring, {
    ...{ id: makeId<MentoringVisitId>(), libraryId, version: null, kind: 'visit', on: '2026-11-20' },
    ...{ advice: 'Catat pengunjung setiap hari', planItemId: null, steps: [] },
    ...over,
  })
const step = (over: object = {}) => ({
  ...{ id: makeId<MentoringStepId>(), text: 'Buat buku tamu', due: '2026-12-04', by: 'library' as const },
  ...over,
})
const close = (actor: Actor, id: MentoringStepId, over: object = {}) =>
  app.send(actor, mentoring.closeMentoringStep, {
    ...{ id, version: 1, outcome: 'done', on: '2026-11-20', word: 'Sudah dipakai' },
    ...over,
  })
const ask = (actor: Actor, libraryId: LibraryId) => {
  const id = makeId<MentoringRequestId>()
  return app.send(actor, mentoring.askForMentoring, { id, libraryId, reason: 'Belum bisa mengisi laporan' })
}
const of = (actor: Actor, libraryId: LibraryId) => app.ask(actor, mentoring.libraryMentoring, { libraryId })
const news = async (actor: Actor) =>
  (await app.ask(actor, listNews, {})).news.flatMap(one => (one.kind === 'notice' ? [one.what] : []))

test('Rismarini gives Mukhtar two libraries; who asked stands first, with its reasons; others cannot record there', async () => {
  expect(await refusal(assign(yusuf, mukhtar, [sepempang]))).toBe('access.not-allowed')
  expect(await refusal(assign(rismarini, agus, [sepempang]))).toBe('mentoring.not-trainer')
  expect(await refusal(assign(lukman, mukhtar, [sepempang]))).toBe('access.not-found')
  expect(await refusal(assign(rismarini, mukhtar, [sepempang], { on: '2026-11-21' }))).toBe(
    'mentoring.date-ahead',
  )
  expect(await assign(rismarini, mukhtar, [sepempang, sedanau])).toMatchObject({ libraries: 2, visits: 0 })
  expect(await news(mukhtar)).toEqual(['mentoring-assigned'])
  expect(await news(guntur)).toEqual([])

  await ask(maryam, sepempang.id)
  expect(await refusal(ask(maryam, sepempang.id))).toBe('mentoring.asked-already')
  expect(await news(mukhtar)).toContain('mentoring-asked')
  const { libraries } = await app.ask(mukhtar, mentoring.nextMentoring, {})
  expect(libraries.map(({ libraryName, points }) => [libraryName, points])).toEqual([
    [sepempang.name, 50],
    [sedanau.name, 20],
  ])
  expect(libraries[0]).toMatchObject({
    reasons: [
      { rule: 'asked', value: 0, points: 30 },
      { rule: 'unvisited', value: null, points: 20 },
    ],
    request: { reason: 'Belum bisa mengisi laporan', state: 'open' },
    isVillagePoint: true,
  })
  expect((await app.ask(guntur, mentoring.nextMentoring, {})).libraries).toEqual([])
  expect(await refusal(plan(guntur, sepempang.id))).toBe('mentoring.not-yours')
  expect(await refusal(hold(guntur, sepempang.id))).toBe('mentoring.not-yours')
  expect(await refusal(hold(agus, sepempang.id))).toBe('access.not-found')
})

test('a visit is planned, held, and leaves next steps; the library says one is done, each in time to be told', async () => {
  const id = await plan(mukhtar, sepempang.id)
  expect(await news(maryam)).toEqual(['mentoring-planned'])
  expect((await of(maryam, sepempang.id)).requests[0]?.state).toBe('planned')
  expect(await refusal(plan(mukhtar, sepempang.id, { on: '2026-10-01' }))).toBe('mentoring.plan-past')
  expect(await refusal(plan(mukhtar, sepempang.id, { on: '2028-01-01' }))).toBe('mentoring.too-far')
  const facts = { kind: 'call', on: '2026-11-20', about: null } as const
  await app.send(mukhtar, mentoring.moveMentoring, { id, version: 1, ...facts })

  const [own, his] = [step(), step({ by: 'trainer', text: 'Kirim contoh buku tamu' })]
  const held = { id, version: 2, steps: [own, his] }
  expect(await refusal(hold(mukhtar, sepempang.id, { ...held, version: 1 }))).toBe('record.changed-meanwhile')
  expect(await refusal(hold(mukhtar, sepempang.id, { ...held, on: '2026-11-21' }))).toBe(
    'mentoring.date-ahead',
  )
  const early = step({ due: '2026-11-19' })
  expect(await refusal(hold(mukhtar, sepempang.id, { ...held, steps: [early] }))).toBe('mentoring.step-past')
  expect(await refusal(hold(mukhtar, sepempang.id, { ...held, planItemId: makeId() }))).toBe(
    'mentoring.plan-item-unknown',
  )
  await hold(mukhtar, sepempang.id, held)
  expect(await refusal(hold(mukhtar, sepempang.id, held))).toBe('mentoring.wrong-state')

  const seen = await of(maryam, sepempang.id)
  expect(seen).toMatchObject({ trainer: { name: 'Mukhtar', mine: false }, requests: [{ state: 'met' }] })
  expect(seen.visits[0]).toMatchObject({
    ...{ state: 'held', advice: 'Catat pengunjung setiap hari', trainer: 'Mukhtar', mine: false },
    steps: [
      { text: 'Buat buku tamu', by: 'library', state: 'open' },
      { by: 'trainer', state: 'open' },
    ],
  })
  expect(await news(maryam)).toEqual(['mentoring-steps'])
  expect(await refusal(close(maryam, his.id))).toBe('mentoring.step-not-yours')
  expect(await refusal(close(salmah, own.id))).toBe('access.not-found')
  // three days before it is due it is told, and not before
  app.now.at = new Date('2026-12-01T02:00:00Z')
  expect(await news(maryam)).toContain('mentoring-due')
  expect(await refusal(close(maryam, own.id, { on: '2026-11-19' }))).toBe('mentoring.date-before')
  await close(maryam, own.id, { on: '2026-12-01' })
  expect(await news(maryam)).toEqual(['mentoring-steps'])
  expect(await news(mukhtar)).toContain('mentoring-done')
  expect(await refusal(close(mukhtar, own.id, { version: 2 }))).toBe('mentoring.wrong-state')
})

test('handed over, what is open goes to Guntur with a note, and what was is kept; who left may still send what was held', async () => {
  const id = await plan(mukhtar, sepempang.id, { on: '2026-11-28' })
  await ask(maryam, sepempang.id)
  const over = { provinceId: kepri, fromId: mukhtar.personId, toId: guntur.personId, on: '2026-11-20' }
  const send = (actor: Actor, more: object = {}) =>
    app.send(actor, mentoring.handOverMentoring, { ...over, note: 'Maryam butuh bantuan laporan', ...more })
  expect(await refusal(assign(rismarini, guntur, [sepempang], { on: '2026-11-20' }))).toBe(
    'mentoring.note-missing',
  )
  expect(await refusal(send(rismarini, { on: '2026-11-01' }))).toBe('mentoring.date-before')
  expect(await refusal(send(rismarini, { toId: agus.personId }))).toBe('mentoring.not-trainer')
  expect(await send(rismarini)).toEqual({ libraries: 2, visits: 1, requests: 1, steps: 1 })
  expect(await refusal(send(rismarini))).toBe('mentoring.nothing-to-hand-over')

  const { libraries } = await app.ask(guntur, mentoring.nextMentoring, {})
  expect(libraries.find(({ libraryId }) => libraryId === sepempang.id)).toMatchObject({
    ...{ planned: { id, on: '2026-11-28' }, request: { state: 'planned' }, openSteps: 1 },
  })
  const { trainer, trainers, visits } = await of(guntur, sepempang.id)
  expect([trainer?.name, trainer?.mine, visits[0]?.trainer, visits[1]?.trainer]).toEqual([
    ...(['Guntur', true, 'Guntur', 'Mukhtar'] as const),
  ])
  expect(trainers).toMatchObject([
    { name: 'Guntur', from: '2026-11-20', until: null, note: 'Maryam butuh bantuan laporan' },
    { name: 'Mukhtar', from: '2026-11-02', until: '2026-11-20' },
  ])
  // held while it was his, sent when it was not any more
  await hold(mukhtar, sedanau.id, { on: '2026-11-15' })
  app.now.at = new Date('2026-11-22T03:00:00Z')
  expect(await refusal(hold(mukhtar, sedanau.id, { on: '2026-11-22' }))).toBe('mentoring.not-yours')
  await app.send(guntur, mentoring.cancelMentoring, { id, version: 2, reason: 'Kapal tidak berlayar' })
  expect((await of(maryam, sepempang.id)).requests[0]?.state).toBe('open')
  expect(await news(maryam)).toContain('mentoring-cancelled')
})

test('offices see who mentors whom, whose trainer has left, and what came of it; few libraries say nothing of figures', async () => {
  const { libraries, total } = await app.ask(yusuf, mentoring.listMentored, { q: 'sepempang' })
  expect([total, libraries[0]]).toMatchObject([
    1,
    { trainer: 'Guntur', isLeft: false, lastOn: '2026-11-20', openSteps: 1, asked: '2026-11-20' },
  ])
  const { trainers } = await app.ask(rismarini, mentoring.listTrainers, {})
  expect(trainers).toMatchObject([
    { name: 'Guntur', active: true, libraries: 2, visited: 2, never: 0, stepsOpen: 1, stepsDone: 1 },
    { name: 'Mukhtar', libraries: 0, visits: 2 },
  ])
  expect(await app.ask(ratna, mentoring.mentoringChanges, { region: kepri })).toMatchObject({
    ...{ libraries: 2, visited: 2, never: 0, visits: { visit: 2, call: 0, online: 0 } },
    steps: { set: 2, done: 1, inTime: 1 },
    changes: [
      { measure: 'visits', libraries: 0, before: null },
      { measure: 'activities', before: null },
    ],
  })
  await app.look(tx =>
    tx
      .updateTable('role_grant')
      .set({ ended_at: app.now.at.toISOString() })
      .where('person_id', '=', guntur.personId)
      .execute(),
  )
  const left = await app.ask(rismarini, mentoring.listMentored, { show: 'left' })
  expect(left.total).toBe(2)
  expect(await assign(rismarini, null, [sepempang], { on: '2026-11-20', note: 'Guntur pindah' })).toEqual({
    ...{ libraries: 1, visits: 0, requests: 1, steps: 1 },
  })
  expect((await of(maryam, sepempang.id)).trainer).toBeNull()
  expect((await app.ask(lukman, mentoring.listMentored, {})).libraries.map(one => one.libraryId)).toEqual([
    menteng.id,
  ])
})
