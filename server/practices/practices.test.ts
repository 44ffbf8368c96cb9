import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  type ActivityFacts,
  recordActivity,
  removeActivity,
  verifyActivity,
} from '../../contract/activities.ts'
import { type ActivityId, makeId, type PhotoId, type PracticeId } from '../../contract/ids.ts'
import { attachPhoto } from '../../contract/photos.ts'
import {
  alikePractices,
  exportPractices,
  findPractices,
  listPractices,
} from '../../contract/practice-lists.ts'
import {
  correctPractice,
  discardPractice,
  getPractice,
  printPractice,
  publishPractice,
  putPractice,
  retirePractice,
  reviewPractice,
} from '../../contract/practices.ts'
import { factsOfActivity } from '../../tests/inputs.ts'
import { cast, type Cast, partnerIn, person } from '../../tests/people.ts'
import { practiceIn, practiceInput } from '../../tests/practices.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import { phonePhoto, photoServer } from '../photos/for-tests.ts'
import { csvOf } from '../platform/download.ts'
import type { MadePaper } from '../platform/endpoint.ts'
import { lockPublished } from './queries.ts'

type Actor = Cast['maryam']
const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, rismarini, ratna, bayu, lukman } = people
const { sepempang, sedanau, menteng } = people.places
const kepri = { scopeId: people.regions.kepri, path: [1, people.regions.kepri], id: null }
const usman = await app.look(tx => person(tx, app.now.at, 'Usman', 'trainer', kepri))
const bank = await app.look(tx => partnerIn(tx, app.now.at, people.regions.natuna, 'Bank Riau Kepri'))
const nurhayati = await app.look(tx => person(tx, app.now.at, 'Nurhayati', 'partner', { ...bank, id: null }))
const server = await photoServer(app, { maryam, usman, bayu, nurhayati })
afterAll(async () => {
  await server.close()
  await app.close()
})

let id: PracticeId
beforeEach(async () => {
  id = makeId<PracticeId>()
  await app.look(tx => tx.deleteFrom('practice').execute())
})

const put = (more: object = {}, as: Actor = maryam) =>
  app.send(as, putPractice, {
    ...{ id, libraryId: sepempang.id, version: 0, send: false, apartFrom: [], ...practiceInput },
    ...more,
  })
const get = async (as: Actor = maryam) => app.ask(as, getPractice, { id })
const review = (as: Actor, more: object = {}) =>
  app.send(as, reviewPractice, { id, version: 1, outcome: 'reviewed', remark: null, ...more })
async function publish(more: object = {}): Promise<void> {
  await put({ send: true, ...more })
  await review(usman)
  await app.send(rismarini, publishPractice, { id, version: 2 })
}
async function hold(verified: boolean, attendances = 10): Promise<ActivityId> {
  const activity = makeId<ActivityId>()
  const facts = factsOfActivity as ActivityFacts
  const reached = { ...facts.reached, attendances }
  await app.send(maryam, recordActivity, {
    ...{ ...facts, reached, id: activity, libraryId: sepempang.id, revisionReason: null },
  })
  if (verified) await app.send(yusuf, verifyActivity, { id: activity, version: 1 })
  return activity
}
const picture = async (about: 'practice' | 'activity', record: string) => {
  const photoId = makeId<PhotoId>()
  const upload = await server.upload('maryam', await phonePhoto())
  await app.send(maryam, attachPhoto, {
    id: photoId,
    about,
    record,
    upload,
    caption: 'Peti buku',
    place: null,
  })
  return photoId
}
const found = async (as: Actor, more: object = {}) =>
  (await app.ask(as, findPractices, { ...more })).practices.map(({ title }) => title)

test('a card is written on the phone, put right, reviewed by the trainer, published by the province, and read by all', async () => {
  const activity = await hold(true)
  await hold(false)
  await put({ steps: [], result: null, activities: [activity] })
  expect((await get()).practice).toMatchObject({
    state: 'draft',
    version: 1,
    figures: { activities: 1, attendances: 10 },
  })
  // a draft is for the library, its offices and trainers
  for (const as of [salmah, bayu, lukman, nurhayati]) expect(await refusal(get(as))).toBe('access.not-found')
  for (const as of [yusuf, usman, rismarini, ratna]) expect((await get(as)).can.review).toBe(false)

  expect(await refusal(put({ version: 1, send: true, steps: [], result: null }))).toBe('practice.incomplete')
  expect(await put({ version: 1, send: true, activities: [activity] })).toMatchObject({
    version: 2,
    state: 'submitted',
  })
  expect(
    (await app.ask(usman, listPractices, { state: 'submitted' } as never)).practices.map(row => row.id),
  ).toEqual([id])

  // the trainer gives it back, and looks at it again
  expect(await refusal(review(rismarini, { version: 2 }))).toBe('practice.trainer-reviews')
  expect(await refusal(review(usman, { version: 2, outcome: 'returned' }))).toBe('practice.reason-missing')
  await review(usman, { version: 2, outcome: 'returned', remark: 'Berapa lama sampai anak datang sendiri?' })
  expect((await get()).practice.state).toBe('returned')
  await put({ version: 3, send: true, days: 30, activities: [activity] })
  expect(await refusal(app.send(rismarini, publishPractice, { id, version: 4 }))).toBe('practice.wrong-state')
  await review(usman, { version: 4, remark: 'Jelas' })
  expect((await get(rismarini)).can).toMatchObject({ publish: true, review: false })
  await app.send(rismarini, publishPractice, { id, version: 5 })

  for (const as of [bayu, nurhayati, lukman]) {
    const { practice, activities, past, can } = await get(as)
    expect(practice).toMatchObject({ state: 'published', days: 30, libraryName: sepempang.name })
    expect(practice.steps).toHaveLength(3)
    // the figures, and nothing of the activities themselves or of what was said before it was published
    expect(practice.figures).toMatchObject({ activities: 1, attendances: 10, people: 8, from: '2026-11-12' })
    expect([activities, past.map(({ what, by }) => [what, by])]).toEqual([[], [['published', null]]])
    expect(Object.values(can)).not.toContain(true)
  }
  const past = (await get(yusuf)).past.map(({ what, by, note }) => [what, by, note])
  expect(past).toEqual([
    ['submitted', 'Maryam', null],
    ['returned', 'Usman', 'Berapa lama sampai anak datang sendiri?'],
    ['submitted', 'Maryam', null],
    ['reviewed', 'Usman', 'Jelas'],
    ['published', 'Rismarini', null],
  ])
})

test('where no trainer serves the province its office reviews; nobody judges what they wrote last', async () => {
  await put({ libraryId: menteng.id, send: true }, bayu)
  expect((await get(lukman)).can.review).toBe(true)
  const both = { ...bayu, grants: [...bayu.grants, ...lukman.grants] }
  expect(await refusal(review(both))).toBe('practice.own')
  expect(await refusal(review(rismarini))).toBe('access.not-found')
  await review(lukman)
  // a change of what was reviewed asks for the review anew
  expect(await put({ libraryId: menteng.id, version: 2, cost: 0 }, bayu)).toMatchObject({
    state: 'submitted',
  })
  expect(await refusal(put({ libraryId: menteng.id, version: 2 }, bayu))).toBe('record.changed-meanwhile')
})

test('two cards for one practice: the same activity leads to the card that is there, a like title is looked at first', async () => {
  const activity = await hold(true)
  await publish({ activities: [activity] })
  const first = id
  id = makeId<PracticeId>()
  expect(await refusal(put({ title: 'Bank benih desa', activities: [activity] }))).toBe('practice.exists')
  const near = { title: 'Pojok baca di dermaga lama', libraryId: sedanau.id, topic: 'education' as const }
  const { same, alike } = await app.ask(salmah, alikePractices, { ...near, activities: activity } as never)
  expect([same?.id, alike.map(row => row.id)]).toEqual([first, [first]])
  // a draft is kept whatever it is like
  await put({ ...near }, salmah)
  expect(await refusal(put({ ...near, version: 1, send: true }, salmah))).toBe('practice.alike')
  await put({ ...near, version: 1, send: true, apartFrom: [first] }, salmah)
  // an activity of another library is none to tell of
  expect(await refusal(put({ ...near, version: 2, activities: [activity] }, salmah))).toBe(
    'practice.activity-unknown',
  )
  expect(await refusal(put({ ...near, version: 2, adaptsId: makeId() }, salmah))).toBe(
    'practice.adapts-unknown',
  )
  expect(await refusal(put({ ...near, version: 2, cost: 20_000_000_000 }, salmah))).toBe(
    'practice.cost-too-high',
  )
})

test('an activity that is removed counts no more, and is there again when it comes back', async () => {
  const activity = await hold(false)
  await put({ activities: [activity] })
  expect((await get()).activities).toMatchObject([{ id: activity, verified: false }])
  await app.send(maryam, removeActivity, { id: activity, version: 1 })
  expect((await get()).activities).toEqual([])
  // and the card is kept without it
  await put({ version: 1, activities: [] })
  await app.send(maryam, discardPractice, { id, version: 2 })
  expect(await refusal(get())).toBe('access.not-found')
  await put()
  expect((await get()).practice.version).toBe(1)
})

test('a picture is shown outside only when its author said who is seen; a photo that is not the card’s never is', async () => {
  const activity = await hold(true)
  await put({ activities: [activity] })
  const [own, held, strange] = [
    await picture('practice', id),
    await picture('activity', activity),
    await picture('activity', await hold(false)),
  ]
  const chosen = (said: 'nobody' | 'agreed' | null) => [
    { photoId: own, step: 2, said },
    { photoId: held, step: null, said: 'agreed' },
    { photoId: strange, step: null, said: 'nobody' },
  ]
  expect(await refusal(put({ version: 1, pictures: [{ photoId: own, step: 9, said: null }] }))).toBe(
    'practice.step-unknown',
  )
  await put({ version: 1, activities: [activity], pictures: chosen(null) })
  expect(await refusal(put({ version: 2, send: true, activities: [activity], pictures: chosen(null) }))).toBe(
    'practice.picture-unsaid',
  )
  await put({ version: 2, send: true, activities: [activity], pictures: chosen('nobody') })
  const shown = async (as: string, photo: string) =>
    (await server.ask(as, `/api/practices.picture?id=${id}&photoId=${photo}&size=small`)).status
  expect([await shown('usman', own), await shown('bayu', own)]).toEqual([200, 404])
  await review(usman, { version: 3 })
  await app.send(rismarini, publishPractice, { id, version: 4 })
  expect((await get(bayu)).practice.pictures).toMatchObject([
    { photoId: own, step: 2, caption: 'Peti buku' },
    { photoId: held, step: null },
  ])
  expect([await shown('bayu', own), await shown('nurhayati', held), await shown('bayu', strange)]).toEqual([
    200, 200, 404,
  ])
  // through the card alone
  expect((await server.ask('bayu', `/api/photos.show?id=${held}&size=small`)).status).toBe(404)
  // and what the author does not stand for any more is gone
  const [first, second] = chosen('nobody')
  const corrected = {
    id,
    version: 5,
    ...practiceInput,
    activities: [activity],
    reason: 'Satu orang tidak setuju lagi',
  }
  expect(
    await refusal(
      app.send(maryam, correctPractice, {
        ...corrected,
        pictures: [first, { ...second, said: null }],
      } as never),
    ),
  ).toBe('practice.picture-unsaid')
  await app.send(maryam, correctPractice, { ...corrected, pictures: [first] } as never)
  expect([await shown('bayu', own), await shown('bayu', held)]).toEqual([200, 404])

  const paper = await printed(bayu)
  const pdf = await paper.make()
  expect([
    pdf.subarray(0, 5).toString(),
    pdf.length > 20_000,
    pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length,
  ]).toEqual(['%PDF-', true, 1])
}, 30_000)

test('a published card is corrected with the reason, and what stood before is kept; it is retired and stays to be read', async () => {
  const activity = await hold(true)
  await publish({ activities: [activity] })
  const corrected = { id, version: 3, ...practiceInput, activities: [activity], reason: 'Harga peti naik' }
  expect(await refusal(app.send(maryam, correctPractice, corrected))).toBe('practice.no-change')
  expect(await refusal(app.send(salmah, correctPractice, { ...corrected, cost: 1 }))).toBe('access.not-found')
  await app.send(maryam, correctPractice, { ...corrected, cost: 500_000 })
  expect((await get(bayu)).past.at(-1)).toMatchObject({
    ...{ what: 'corrected', note: 'Harga peti naik', by: null },
    changes: [{ field: 'cost', from: 350_000, to: 500_000 }],
  })
  expect(await refusal(put({ version: 4 }))).toBe('practice.wrong-state')
  expect(await refusal(app.send(maryam, discardPractice, { id, version: 4 }))).toBe('practice.wrong-state')

  expect(await refusal(app.send(yusuf, retirePractice, { id, version: 4, reason: 'Bukan wewenang' }))).toBe(
    'access.not-allowed',
  )
  await app.send(maryam, retirePractice, { id, version: 4, reason: 'Dermaga dibongkar' })
  expect((await get(bayu)).practice).toMatchObject({ state: 'retired', retireReason: 'Dermaga dibongkar' })
  expect([await found(bayu), await found(bayu, { retired: 'true' })]).toEqual([[], [practiceInput.title]])
  expect(await app.look(tx => lockPublished(tx, id))).toMatchObject({
    id,
    retire_reason: 'Dermaga dibongkar',
  })
  // its activity may be told of anew
  id = makeId<PracticeId>()
  await put({ activities: [activity] })
})

test('practices are found with a slip, by theme, cost, circumstances, and for a place like ours', async () => {
  await app.look(async tx => {
    await practiceIn(tx, app.now.at, sepempang, { state: 'published' })
    await practiceIn(tx, app.now.at, menteng, { state: 'published', title: 'Bank benih sayur' })
    await practiceIn(tx, app.now.at, sedanau, { state: 'submitted', title: 'Belum terbit' })
    await tx
      .updateTable('practice')
      .set({ cost: 0, topic: 'health', conditions: ['forest', 'no-internet'] })
      .where('title', '=', 'Bank benih sayur')
      .execute()
    await tx.updateTable('library').set({ internet: 'none' }).where('id', '=', sedanau.id).execute()
  })
  expect((await found(salmah)).sort()).toEqual(['Bank benih sayur', practiceInput.title])
  expect(await found(nurhayati, { q: 'bank bnih sayurr' })).toEqual(['Bank benih sayur'])
  // by where it comes from, and by what it is about
  expect(await found(salmah, { q: 'menteng' })).toEqual(['Bank benih sayur'])
  expect((await found(salmah, { q: 'nelayan' })).sort()).toEqual(['Bank benih sayur', practiceInput.title])
  await app.look(tx =>
    tx.updateTable('library').set({ name: 'TBM Cahaya' }).where('id', '=', menteng.id).execute(),
  )
  expect(await found(salmah, { q: 'cahaya' })).toEqual(['Bank benih sayur'])
  expect(await found(salmah, { cost: '0' })).toEqual(['Bank benih sayur'])
  expect(await found(salmah, { conditions: 'coast,no-signal' })).toEqual([practiceInput.title])
  expect(await found(salmah, { region: String(people.regions.kepri) })).toEqual([practiceInput.title])
  expect(await found(salmah, { like: sedanau.id })).toEqual(['Bank benih sayur'])
  expect(await refusal(found(salmah, { like: menteng.id }))).toBe('access.not-found')
  const { total, byTopic } = await app.ask(salmah, findPractices, { topic: 'health' })
  expect([total, byTopic]).toEqual([1, { education: 1, health: 1 }])
  expect((await app.ask(yusuf, listPractices, {})).byState).toMatchObject({ submitted: 1, published: 1 })
  const route = routes.find(({ endpoint }) => endpoint === exportPractices)
  if (!route) throw new Error('no route')
  let text = ''
  await app.engine.download(
    route,
    { actor: yusuf, input: {}, caller: { address: '', device: '' } },
    async sheet => {
      for await (const part of csvOf(sheet, 'id')) text += part
    },
  )
  expect(text.trim().split('\r\n')).toHaveLength(3)
})

async function printed(actor: Actor): Promise<MadePaper> {
  const route = routes.find(({ endpoint }) => endpoint === printPractice)
  if (!route) throw new Error('no route')
  const input = { id, language: 'id', origin: 'https://sinergi.example' }
  return (await app.engine.run(route, { actor, input, caller: { address: '', device: '' } }))
    .result as MadePaper
}
