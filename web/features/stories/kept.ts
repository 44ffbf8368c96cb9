import { onlyHere, refusalOf, type About, type Entry, type Write } from '../../data/outbox/rules.ts'
import { today } from '../../data/months.ts'

/** The record that commands about a story keep their order in. */
export const recordOf = (id: string) => `story/${id}`
export const idOf = (record: string) => record.slice('story/'.length)

/** What is shown of a command about a story while it waits. */
const aboutOf = (title: string, libraryId: string): About => ({
  ...{ title, day: today(), people: null, libraryId },
})

export const writeOf = (
  name: Write['name'],
  input: object,
  of: { id: string; title: string; libraryId: string },
  draft: unknown = null,
): Write => ({ name, input, record: recordOf(of.id), about: aboutOf(of.title, of.libraryId), draft })

/** Stories that only this phone has, or has newer than the server. */
export const storiesHere = (entries: readonly Entry[]): Entry[] =>
  onlyHere(entries).filter(({ record }) => record.startsWith('story/'))

/** The newest form of a story among what waits here. */
export function recordedHere(entries: readonly Entry[], id: string): Entry | undefined {
  return entries.findLast(
    entry =>
      entry.record === recordOf(id) &&
      entry.name === 'stories.record' &&
      (entry.answer === null || refusalOf(entry) !== undefined),
  )
}
