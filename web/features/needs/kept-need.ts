import type { About } from '../../data/outbox/rules.ts'

/** The record that commands about a need keep their order in. */
export const recordOf = (needId: string) => `need/${needId}`

/** What is shown of a command about a need while it waits. */
export const aboutOf = ({ why, until }: { why: string; until: string }, libraryId: string): About => ({
  ...{ title: why.slice(0, 80), day: until, people: null, libraryId },
})
