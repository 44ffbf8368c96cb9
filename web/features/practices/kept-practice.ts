import { today } from '../../data/months.ts'
import type { About } from '../../data/outbox/rules.ts'

/** The record that commands about a card keep their order in. */
export const recordOf = (practiceId: string) => `practice/${practiceId}`

/** What is shown of a command about a card while it waits. */
export const aboutOf = ({ title }: { title: string }, libraryId: string): About => ({
  ...{ title: title.trim().slice(0, 80), day: today(), people: null, libraryId },
})
