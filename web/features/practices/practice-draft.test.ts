import { expect, test } from 'vitest'
import { emptyDraft, factsOf, troublesOf, withSteps } from './practice-draft.ts'

const written = {
  ...emptyDraft(),
  title: ' Pojok jahit ',
  topic: 'economic-development' as const,
  strategy: 'community-involvement' as const,
  problem: 'Mesin menganggur',
  forWhom: 'Ibu rumah tangga',
  steps: ['Pinjam mesin', '', 'Undang ibu-ibu'],
  result: 'Sembilan orang menjual',
  pictures: [
    { photoId: 'a', step: 3, said: 'nobody' as const },
    { photoId: 'b', step: 2, said: 'agreed' as const },
  ],
}

test('empty steps are left out, and a picture stays with its step or stands for the whole', () => {
  const { steps, pictures, title } = factsOf(written) ?? {}
  expect(title).toBe('Pojok jahit')
  expect(steps).toEqual([{ text: 'Pinjam mesin' }, { text: 'Undang ibu-ibu' }])
  expect(pictures?.map(({ step }) => step)).toEqual([2, null])
  expect(withSteps(written, [2, 0]).pictures?.map(({ step }) => step)).toEqual([1, null])
})

test('a name and a theme are enough for a draft; handing it in needs the rest, each picture said', () => {
  expect(troublesOf(written, false)).toEqual([])
  const begun = { ...emptyDraft(), title: 'Pojok jahit', topic: written.topic, strategy: written.strategy }
  expect(factsOf(begun)).toMatchObject({ steps: [], cost: null, problem: null })
  expect(troublesOf(begun, true).map(({ field }) => field)).toEqual([
    ...['problem', 'forWhom', 'steps', 'result', 'reason'],
  ])
  expect(troublesOf(begun, true).some(({ draft }) => draft)).toBe(false)
  const slips = { ...written, cost: 20_000_000_000, pictures: [{ photoId: 'a', step: null, said: null }] }
  expect(troublesOf(slips, false).map(({ field }) => field)).toEqual(['cost', 'pictures'])
})
