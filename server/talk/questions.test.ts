import { afterAll, expect, test } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import { makeId, type QuestionId } from '../../contract/ids.ts'
import {
  answering,
  answerQuestion,
  ask,
  getQuestion,
  listQuestions,
  passOn,
  type views,
} from '../../contract/questions.ts'
import { countNews, listNews, markSeen } from '../../contract/talk.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'
import { levelAbove, problemOfAnswering } from './rules.ts'

const app = await testApp()
const people = await cast(app)
const { maryam, salmah, hasan, yusuf, rismarini, ratna, bayu, tiwi, dewi, lukman } = people
afterAll(app.close)

async function put(who: Actor, title: string, text: string | null = null) {
  const id = makeId<QuestionId>()
  await app.send(who, ask, { id, scopeId: who.grants[0]?.scopeId ?? 0, title, text })
  return id
}
const get = async (who: Actor, id: QuestionId) => (await app.ask(who, getQuestion, { id })).question
const answer = (who: Actor, id: QuestionId, text: string, useful = true, version = 1) =>
  app.send(who, answerQuestion, { id, version, text, useful })
const titles = async (who: Actor, q?: string, view: (typeof views)[number] = 'useful') =>
  (await app.ask(who, listQuestions, { view, q })).questions.map(question => question.title)

test('each level is followed by the next, the nation by none', () => {
  expect(answering.map(levelAbove)).toEqual(['province', 'national', undefined])
})

test.each([
  ['open, as seen', { version: 1, answer: null }, false, undefined],
  ['changed since', { version: 2, answer: null }, false, 'record.changed-meanwhile'],
  ['answered, to be passed on', { version: 1, answer: 'Ya' }, false, 'question.answered'],
  ['answered, to be put right', { version: 1, answer: 'Ya' }, true, undefined],
] as const)('a question that is %s', (_, question, again, problem) => {
  expect(problemOfAnswering(question, { version: 1 }, again)).toBe(problem)
})

test.each([
  ['a village', maryam, 'regency'],
  ["the regency's library", hasan, 'province'],
  ["the province's library", dewi, 'national'],
  ['the regency', yusuf, 'province'],
  ['the province', rismarini, 'national'],
] as const)('%s asks the level above', async (_, who, level) => {
  expect((await get(who, await put(who, `Siapa di atas ${level}?`))).level).toBe(level)
})

test('the nation has nobody to ask, and nobody asks in another role than their own', async () => {
  expect(await refusal(put(ratna, 'Halo?'))).toBe('access.not-allowed')
  const other = {
    id: makeId<QuestionId>(),
    scopeId: people.places.sedanau.scopeId,
    title: 'Halo?',
    text: null,
  }
  expect(await refusal(app.send(maryam, ask, other))).toBe('access.not-found')
})

test('the regency answers for all: the asker is told, every village of it finds it, without the name; others do not', async () => {
  const id = await put(maryam, 'Apakah kunjungan lewat WhatsApp dihitung?', 'Banyak yang bertanya')
  expect(await titles(yusuf, undefined, 'waiting')).toContain('Apakah kunjungan lewat WhatsApp dihitung?')
  expect(await refusal(get(salmah, id))).toBe('access.not-found')
  expect(await refusal(answer(rismarini, id, 'Tidak'))).toBe('access.not-allowed')
  expect(await refusal(answer(tiwi, id, 'Tidak'))).toBe('access.not-found')
  const before = (await app.ask(maryam, countNews, {})).unseen
  await answer(yusuf, id, 'Tidak, hanya kedatangan')
  expect((await app.ask(maryam, countNews, {})).unseen).toBe(before + 1)
  expect((await app.ask(maryam, listNews, {})).news).toContainEqual(
    expect.objectContaining({ kind: 'answer', id, text: 'Tidak, hanya kedatangan', unseen: 1 }),
  )
  await app.send(maryam, markSeen, { ids: [id] })
  expect((await app.ask(maryam, countNews, {})).unseen).toBe(before)
  expect(await get(salmah, id)).toMatchObject({
    asker: { role: 'library', name: null, place: null },
    answer: { text: 'Tidak, hanya kedatangan', by: 'Yusuf', place: 'Yusuf' },
  })
  expect(await get(yusuf, id)).toMatchObject({ asker: { name: 'Maryam' }, useful: true })
  expect(await titles(salmah, 'kedat kunjngan')).toEqual(['Apakah kunjungan lewat WhatsApp dihitung?'])
  expect(await titles(salmah, 'kunjungan pinjaman')).toEqual([])
  expect([await titles(bayu), await titles(lukman)]).toEqual([[], []])
})

test('what was passed on is answered a level up, and useful to all of that area', async () => {
  const id = await put(maryam, 'Bagaimana mengusulkan dana alokasi khusus?')
  await app.send(yusuf, passOn, { id, version: 1 })
  expect(await refusal(answer(yusuf, id, 'Lewat provinsi', true, 2))).toBe('access.not-allowed')
  expect(await refusal(app.send(rismarini, passOn, { id, version: 1 }))).toBe('record.changed-meanwhile')
  await app.send(rismarini, passOn, { id, version: 2 })
  expect(await titles(ratna, 'dana', 'waiting')).toEqual(['Bagaimana mengusulkan dana alokasi khusus?'])
  expect(await refusal(app.send(ratna, passOn, { id, version: 3 }))).toBe('question.nobody-above')
  await answer(ratna, id, 'Lewat Krisna, setiap Mei', true, 3)
  expect(await titles(bayu, 'dana')).toEqual(['Bagaimana mengusulkan dana alokasi khusus?'])
  expect(await refusal(app.send(ratna, passOn, { id, version: 4 }))).toBe('question.answered')
})

test('an answer is put right, and what it said before is kept; not useful any more, others do not find it', async () => {
  const id = await put(salmah, 'Apakah pelajar dihitung anggota?')
  await answer(yusuf, id, 'Ya')
  expect(await titles(maryam, 'pelajar')).toHaveLength(1)
  await answer(yusuf, id, 'Ya, bila terdaftar', false, 2)
  expect(await titles(maryam, 'pelajar')).toEqual([])
  expect((await get(salmah, id)).answer?.text).toBe('Ya, bila terdaftar')
  const kept = await app.look(tx =>
    tx
      .selectFrom('question_answer')
      .select('answer')
      .where('question_id', '=', id)
      .orderBy('version')
      .execute(),
  )
  expect(kept.map(row => row.answer)).toEqual(['Ya', 'Ya, bila terdaftar'])
})
