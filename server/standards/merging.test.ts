import { afterAll, expect, test } from 'vitest'
import { allocateAid, getAid, listAid, shipAid } from '../../contract/aid.ts'
import { type AidItemId, type LibraryId, makeId, type MergeId } from '../../contract/ids.ts'
import { mergeLibraries, previewMerge, unmergeLibraries } from '../../contract/library-merges.ts'
import { answerCriterion, getChecklist, listScores } from '../../contract/standards.ts'
import { aidInput } from '../../tests/inputs.ts'
import { cast } from '../../tests/people.ts'
import { refusal, testApp } from '../../tests/support/app.ts'

const app = await testApp(new Date('2026-11-20T03:00:00Z'))
const people = await cast(app)
const { sepempang, sedanau } = people.places
afterAll(app.close)

const answer = (libraryId: LibraryId, code: string, value: boolean, version = 0) =>
  app.send(people.yusuf, answerCriterion, { libraryId, code, version, value, note: null })
const score = async (libraryId: LibraryId) => {
  const { score: told, items } = await app.ask(people.yusuf, getChecklist, { libraryId })
  const { libraries } = await app.ask(people.yusuf, listScores, {})
  expect(libraries.find(one => one.libraryId === libraryId)?.score, 'the list says the same').toBe(told)
  return {
    score: told,
    answered: Object.fromEntries(
      items.filter(({ version }) => version > 0).map(({ criterion, value }) => [criterion.code, value]),
    ),
  }
}
const versionOf = async (id: string) => {
  const row = await app.look(tx =>
    tx.selectFrom('library').select('version').where('id', '=', id).executeTakeFirstOrThrow(),
  )
  return row.version
}

test('answers and aid go along when two become one, and come back when they are taken apart', async () => {
  await answer(sepempang.id, 'catalogue', false)
  await answer(sepempang.id, 'visitor-book', true)
  app.now.at = new Date('2026-11-21T03:00:00Z')
  await answer(sedanau.id, 'catalogue', true)
  await answer(sedanau.id, 'founding-decree', true)
  const item = makeId<AidItemId>()
  await app.send(people.yusuf, allocateAid, {
    libraries: [{ id: item, libraryId: sedanau.id, serials: [] }],
    ...aidInput,
  } as never)
  const before = [await score(sepempang.id), await score(sedanau.id)]
  expect(before.map(side => side.score)).toEqual([3, 15])

  const { nouns } = await app.ask(people.yusuf, previewMerge, { from: sedanau.id, into: sepempang.id })
  const plans = new Map(nouns.map(plan => [plan.noun, plan]))
  expect(plans.get('standards')).toMatchObject({
    moves: { answers: 2 },
    clashes: [{ of: 'catalogue', kept: 'from', why: 'answered-later' }],
  })
  expect(plans.get('aid')?.moves).toEqual({ aid: 1 })

  const merged = await merge()
  expect(await score(sepempang.id)).toEqual({
    score: 18,
    answered: { 'founding-decree': true, catalogue: true, 'visitor-book': true },
  })
  expect((await app.ask(people.yusuf, listScores, {})).total).toBe(1)
  const { items } = await app.ask(people.maryam, listAid, { libraryId: sepempang.id })
  expect(items.map(({ id }) => id)).toEqual([item])
  // a phone that still names the old entry answers for the survivor
  expect(await refusal(answer(sedanau.id, 'reading-room', true))).toBe('done')

  await app.send(people.yusuf, unmergeLibraries, { mergeId: merged })
  expect((await score(sedanau.id)).answered).toEqual(before[1]?.answered)
  expect((await score(sepempang.id)).answered).toEqual({
    ...before[0]?.answered,
    'reading-room': true,
  })
  expect((await score(sepempang.id)).score).toBe(9)
  expect((await app.ask(people.yusuf, getAid, { id: item })).item.libraryId).toBe(sedanau.id)
})

test('a merger stays where aid that it moved has gone on since', async () => {
  const { items } = await app.ask(people.yusuf, listAid, { libraryId: sedanau.id })
  const [item] = items
  if (!item) throw new Error('the aid of the test before is gone')
  const id = await merge()
  await app.send(people.yusuf, shipAid, {
    ...{ items: [{ id: item.id, version: item.version }], on: '2026-11-12', courier: null, tracking: null },
  })
  expect(await refusal(app.send(people.yusuf, unmergeLibraries, { mergeId: id }))).toBe('merge.aid-changed')
})

async function merge() {
  const id = makeId<MergeId>()
  await app.send(people.yusuf, mergeLibraries, {
    ...{ id, from: sedanau.id, into: sepempang.id, take: [] },
    ...{ fromVersion: await versionOf(sedanau.id), intoVersion: await versionOf(sepempang.id) },
  })
  return id
}
