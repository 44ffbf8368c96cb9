import { afterAll, expect, test } from 'vitest'
import {
  type LearningItemId,
  type LearningModuleId,
  type LearningQuestionId,
  makeId,
} from '../../contract/ids.ts'
import * as contract from '../../contract/learning.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp()
const people = await cast(app)
const { ratna, rismarini, yusuf, maryam, bayu, lukman } = people
const { kepri, kalteng } = people.regions
afterAll(app.close)

const id = makeId<LearningModuleId>()
const [text, video, quiz] = [makeId<LearningItemId>(), makeId<LearningItemId>(), makeId<LearningItemId>()]
const questions = ['Siapa memilih topik?', 'Kapan mulai?', 'Berapa orang?'].map((words, n) => ({
  ...{ id: makeId<LearningQuestionId>(), text: words, choices: ['Warga', 'Kantor', 'Siapa saja'], right: n },
}))
const nothing = { body: null, link: null, pass: null, questions: [] }
const facts = {
  ...{ id, scopeId: kepri, title: 'Kelas komputer pertama', summary: 'Membuka kelas untuk warga', hours: 3 },
  ...({ strategy: 'community-involvement', topic: 'digital-inclusion' } as const),
}
const items = [
  { ...nothing, id: text, kind: 'text', title: 'Sebelum kelas', body: 'Tanyakan apa yang ingin dipelajari.' },
  { ...nothing, id: video, kind: 'video', title: 'Contoh kelas', link: 'https://video.example.id/kelas' },
  { ...nothing, id: quiz, kind: 'quiz', title: 'Uji diri', pass: 60, questions },
] as const
const put = (over: object = {}) => ({ ...facts, version: null, items: [...items], ...over }) as never
const get = (actor = maryam) => app.ask(actor, contract.getModule, { id })

test('the province writes a module, which nobody reads before it is published, and not half', async () => {
  const unfit = [{ ...items[1], link: null }]
  expect(await refusal(app.send(rismarini, contract.putModule, put({ items: unfit })))).toBe(
    'learning.item-unfit',
  )
  expect(await refusal(app.send(yusuf, contract.putModule, put()))).toBe('access.not-allowed')
  const empty = [...items.slice(0, 2), { ...items[2], questions: [] }]
  await app.send(rismarini, contract.putModule, put({ items: empty }))
  expect(await refusal(get())).toBe('access.not-found')
  const taken = put({ scopeId: kalteng })
  expect(await refusal(app.send(lukman, contract.putModule, taken))).toBe('record.changed-meanwhile')
  expect(await refusal(app.send(rismarini, contract.publishModule, { id, version: 1 }))).toBe(
    'learning.unfinished',
  )
  expect(await app.send(rismarini, contract.putModule, put({ version: 1 }))).toEqual({ version: 2 })
  await app.send(rismarini, contract.publishModule, { id, version: 2 })
  // what is published stays whole
  expect(await refusal(app.send(rismarini, contract.putModule, put({ version: 3, items: empty })))).toBe(
    'learning.unfinished',
  )
})

test('who learns is never told which choice is right; the office that keeps it is', async () => {
  const rightIn = async (actor = maryam) =>
    (await get(actor)).items.flatMap(item => item.questions.map(({ right }) => right))
  expect(await rightIn()).toEqual([null, null, null])
  expect(await rightIn(bayu)).toEqual([null, null, null])
  expect(await rightIn(yusuf)).toEqual([null, null, null])
  expect(await rightIn(rismarini)).toEqual([0, 1, 2])
  expect(await rightIn(ratna)).toEqual([0, 1, 2])
})

test('Maryam completes it once everything is read and the quiz is passed; its hours count as hers', async () => {
  expect(await app.send(maryam, contract.doItem, { id: text })).toEqual({ completed: false })
  expect(await refusal(app.send(maryam, contract.doItem, { id: quiz }))).toBe('learning.answers-needed')
  expect(await refusal(app.send(maryam, contract.answerQuiz, { id: quiz, answers: [0] }))).toBe(
    'learning.answers-missing',
  )
  expect(await app.send(maryam, contract.answerQuiz, { id: quiz, answers: [0, 0, 0] })).toEqual({
    ...{ marks: [true, false, false], passed: false, completed: false },
  })
  const answered = await app.send(maryam, contract.answerQuiz, { id: quiz, answers: [0, 1, 0] })
  expect(answered).toEqual({ marks: [true, true, false], passed: true, completed: false })
  // once passed it stays so
  app.now.at = new Date('2026-11-20T04:00:00Z')
  await app.send(maryam, contract.answerQuiz, { id: quiz, answers: [1, 1, 1] })
  expect(await app.send(maryam, contract.doItem, { id: video })).toEqual({ completed: true })
  expect(await app.send(maryam, contract.doItem, { id: video })).toEqual({ completed: false })
  const { module, items: parts } = await get()
  expect(module.mine).toEqual({ done: 3, completedOn: '2026-11-20' })
  expect(parts.at(-1)?.mine).toEqual({ done: true, marks: [false, true, false] })
  expect(await app.ask(maryam, contract.myHours, {})).toEqual({
    ...{ hours: 3, certificates: [], modules: [{ id, title: facts.title, hours: 3, on: '2026-11-20' }] },
  })
})

test('her offices see that she did, others do not, and it shows in no count of theirs', async () => {
  const seen = async (actor: typeof yusuf) =>
    (await app.ask(actor, contract.listCompletions, {})).completions.map(
      ({ name, place }) => `${name}, ${place}`,
    )
  expect(await seen(yusuf)).toEqual(['Maryam, Perpustakaan Desa Sepempang'])
  expect(await seen(ratna)).toEqual(['Maryam, Perpustakaan Desa Sepempang'])
  expect(await seen(lukman)).toEqual([])
  expect(await refusal(app.ask(maryam, contract.listCompletions, {}))).toBe('access.not-allowed')
  const completedIn = async (actor: typeof yusuf) =>
    (await app.ask(actor, contract.listModules, {})).modules.map(({ completed }) => completed)
  expect([await completedIn(yusuf), await completedIn(lukman), await completedIn(bayu)]).toEqual([
    [1],
    [0],
    [null],
  ])
})

test('retired with a reason, it is offered to nobody and her hours stay', async () => {
  const { version } = (await get()).module
  await app.send(rismarini, contract.retireModule, { id, version, reason: 'Diganti modul baru' })
  expect((await app.ask(bayu, contract.listModules, {})).total).toBe(0)
  expect((await app.ask(bayu, contract.listModules, { state: 'retired' } as never)).total).toBe(1)
  expect(await refusal(app.send(bayu, contract.doItem, { id: text }))).toBe('learning.retired')
  expect((await app.ask(maryam, contract.myHours, {})).hours).toBe(3)
})
