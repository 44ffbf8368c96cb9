import { afterAll, expect, test } from 'vitest'
import { recordActivity, verifyActivity } from '../../contract/activities.ts'
import { listBooths, printBoothCards, putBooth, removeBooth, showBooth } from '../../contract/booths.ts'
import { openBooth } from '../../contract/public-catalogue.ts'
import { withdrawConsent } from '../../contract/consents.ts'
import { type ActivityId, type BoothId, makeId, type MeetingId, type MergeId } from '../../contract/ids.ts'
import { mergeLibraries, unmergeLibraries } from '../../contract/library-merges.ts'
import { cancelMeeting, planMeeting, scheduleMeeting } from '../../contract/meetings.ts'
import { retireProduct } from '../../contract/products.ts'
import { factsOfActivity, meetingInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { practiceIn, practiceInput } from '../../tests/practices.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { routes } from '../app.ts'
import type { Paper } from '../platform/endpoint.ts'
import { renderPdf } from '../platform/pdf.ts'
import { given, producer, product, recipe } from '../products/for-tests.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, yusuf, bayu } = people
const { sepempang, sedanau } = people.places
afterAll(app.close)

const meetingId = makeId<MeetingId>()
await app.send(yusuf, planMeeting, {
  ...{ id: meetingId, scopeId: people.regions.natuna, ...meetingInput },
  ...{ starts: '2026-12-08T08:30', ends: '2026-12-08T15:30' },
} as never)
await app.send(yusuf, scheduleMeeting, { id: meetingId, version: 1 } as never)

const nothing = { productIds: [], contentIds: [], activityIds: [], practiceIds: [] }
const booth = (more: object) => ({
  ...{ id: makeId<BoothId>(), meetingId, version: null, number: null, title: null, about: null, ...nothing },
  ...more,
})

test('a village’s table shows what it does and makes; a buyer scans the code, and what is taken back is gone there too', async () => {
  const activityId = makeId<ActivityId>()
  await app.send(maryam, recordActivity, {
    ...{ ...factsOfActivity, id: activityId, libraryId: sepempang.id, revisionReason: null },
  } as never)
  const producerId = await producer(app, maryam, sepempang.id)
  const id = await product(app, maryam, { libraryId: sepempang.id, producerId })
  const words = given({ person: 'Nenek Aminah', parts: ['words', 'name'] })
  const content = await recipe(app, maryam, sepempang.id, words)
  const [card, draft] = await app.look(async tx => [
    await practiceIn(tx, app.now.at, sepempang, { state: 'published' }),
    await practiceIn(tx, app.now.at, sepempang, { state: 'reviewed', title: 'Belum terbit' }),
  ])
  const all = { productIds: [id], contentIds: [content], activityIds: [activityId], practiceIds: [card] }
  const own = booth({ libraryId: sepempang.id, title: 'Rasa Sepempang', ...all })
  // an activity counts once it is verified
  expect(await refusal(app.send(maryam, putBooth, own as never))).toBe('booth.not-published')
  await app.send(yusuf, verifyActivity, { id: activityId, version: 1 })
  const early = { ...own, practiceIds: [card, draft] }
  expect(await refusal(app.send(maryam, putBooth, early as never))).toBe('booth.not-published')
  expect(await app.send(maryam, putBooth, own as never)).toMatchObject({ number: 1, version: 1 })
  expect(await refusal(app.send(maryam, putBooth, booth({ libraryId: sepempang.id }) as never))).toBe(
    'booth.exists',
  )
  const foreign = booth({ libraryId: sedanau.id, productIds: [id] })
  expect(await refusal(app.send(salmah, putBooth, foreign as never))).toBe('booth.not-published')
  const taken = booth({ libraryId: sedanau.id, number: 1 })
  expect(await refusal(app.send(salmah, putBooth, taken as never))).toBe('booth.number-taken')
  // the office that keeps the meeting sets one up for a library
  expect(await app.send(yusuf, putBooth, booth({ libraryId: sedanau.id }) as never)).toMatchObject({
    number: 2,
  })
  expect(await refusal(app.send(bayu, putBooth, own as never))).toBe('access.not-found')

  const { booths } = await app.ask(yusuf, listBooths, { meetingId })
  expect(booths.map(one => [one.number, one.mine, one.productIds.length])).toEqual([
    [1, true, 1],
    [2, true, 0],
  ])
  const code = booths[0]?.code ?? ''
  const read = () => app.ask(null, showBooth, { code: code.toLowerCase() })
  expect(await read()).toMatchObject({
    ...{ number: 1, title: 'Rasa Sepempang', meeting: { title: meetingInput.title, state: 'scheduled' } },
    ...{ products: [{ id, producer: 'Halimah' }], contents: [{ id: content, teller: 'Nenek Aminah' }] },
    activities: [{ title: factsOfActivity.title, attendances: 10 }],
    practices: [{ id: card, title: practiceInput.title, takers: 0 }],
  })
  const opened = await app.send(null, openBooth, { token: code.toLowerCase(), lang: 'en' })
  expect(opened).toMatchObject({ status: 200, html: expect.stringContaining(practiceInput.title) })
  await app.send(null, openBooth, { token: code, lang: 'id' })
  expect((await app.send(null, openBooth, { token: 'SEDANAU9', lang: 'id' })).status).toBe(404)
  expect((await app.ask(maryam, listBooths, { libraryId: sepempang.id })).booths).toMatchObject([
    { visits: 2 },
  ])

  // two entries become one: of two tables at one meeting that of the survivor stays; taken apart, both are back
  const mergeId = makeId<MergeId>()
  const pair = { from: sedanau.id, into: sepempang.id, fromVersion: 1, intoVersion: 1, take: [] }
  await app.send(yusuf, mergeLibraries, { id: mergeId, ...pair } as never)
  const numbers = async () => (await app.ask(yusuf, listBooths, { meetingId })).booths.map(one => one.number)
  expect(await numbers()).toEqual([1])
  await app.send(yusuf, unmergeLibraries, { mergeId })
  expect(await numbers()).toEqual([1, 2])

  await app.send(maryam, withdrawConsent, { id: words.id, reason: null } as never)
  await app.send(maryam, retireProduct, { id, version: 2, reason: null })
  expect(await read()).toMatchObject({ products: [], contents: [] })

  const cards = routes.find(({ endpoint }) => endpoint.name === printBoothCards.name)
  if (!cards) throw new Error('no route for cards')
  const input = { id: null, meetingId, origin: 'https://sinergi.example' }
  const caller = { address: 'test', device: 'test' }
  const { result } = await app.engine.run(cards, { actor: yusuf, input, caller })
  const { template, data } = result as Paper
  expect(JSON.stringify(data)).toContain(`https://sinergi.example/lapak/${code}`)
  expect((await renderPdf(template, data)).subarray(0, 4).toString()).toBe('%PDF')

  await app.send(maryam, removeBooth, { id: own.id, version: 1 })
  expect(await refusal(read())).toBe('booth.gone')
  await app.send(yusuf, cancelMeeting, { id: meetingId, version: 2, reason: 'Cuaca buruk' } as never)
  expect(await refusal(app.send(maryam, putBooth, own as never))).toBe('booth.meeting-off')
})
