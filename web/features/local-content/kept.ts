import { today } from '../../data/months.ts'
import { type Entry, onlyHere, refusalOf, type Write } from '../../data/outbox/rules.ts'

/** The record that commands about local content keep their order in. */
export const recordOf = (id: string) => `content/${id}`

export const writeOf = (
  name: Write['name'],
  input: object,
  of: { id: string; title: string; libraryId: string },
  draft: unknown = null,
): Write => ({
  ...{ name, input, record: recordOf(of.id), draft },
  about: { title: of.title, day: today(), people: null, libraryId: of.libraryId },
})

/** Content that only this phone has, or has newer than the server. */
export const contentsHere = (entries: readonly Entry[]): Entry[] =>
  onlyHere(entries).filter(({ record }) => record.startsWith('content/'))

/** The newest form of it among what waits here. */
export const putHere = (entries: readonly Entry[], id: string): Entry | undefined =>
  entries.findLast(
    entry =>
      entry.record === recordOf(id) &&
      entry.name === 'content.put' &&
      (entry.answer === null || refusalOf(entry) !== undefined),
  )
