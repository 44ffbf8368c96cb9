import type { InputOf } from '../../contract/endpoint.ts'
import type { recordStory, StoryFigure } from '../../contract/stories.ts'
import { openWith, sealWith } from '../platform/key-store.ts'

/** What is told, as it lies sealed. */
export type Words = {
  title: string
  before: string
  deed: string
  after: string
  quote: string | null
  figures: StoryFigure[]
}

export function wordsOf(input: InputOf<typeof recordStory>): Words {
  const { title, before, deed, after, quote, figures } = input
  return { title, before, deed, after, quote, figures }
}

/** All that somebody reads of it, as one text. */
export const textOf = ({ title, before, deed, after, quote, figures }: Words): string =>
  [title, before, deed, after, quote ?? '', ...figures.flatMap(({ unit, source }) => [unit, source])].join(
    '. ',
  )

export const sealWords = (id: string, words: Words): Promise<Buffer> =>
  sealWith(id, 'words', JSON.stringify(words))

/** Undefined where the story was taken back, or its key is gone. */
export async function openWords(id: string, sealed: Buffer | null): Promise<Words | undefined> {
  const text = sealed && (await openWith(id, 'words', sealed))
  return text ? (JSON.parse(text) as Words) : undefined
}
