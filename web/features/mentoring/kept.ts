import type { MentoringVisitId } from '../../../contract/ids.ts'
import { getMentoringVisit } from '../../../contract/mentoring.ts'
import type { Problem } from '../../data/client.ts'
import type { About, Entry } from '../../data/outbox/rules.ts'
import { nounOf, onlyHere, refusalOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'

/** The records that commands of mentoring keep their order in. */
export const visitRecord = (id: string) => `mentoring-visit/${id}`
export const stepRecord = (id: string) => `mentoring-step/${id}`
export const requestRecord = (id: string) => `mentoring-request/${id}`

/** What is shown of a command while it waits. */
export const aboutOf = (title: string, day: string, libraryId: string): About => ({
  ...{ title, day, people: null, libraryId },
})

/**
 * A visit as it is by now, once it is told that somebody else changed it: another has the library, or the day is another.
 * @param of what was refused: at once in the form, or later on the list
 */
export function useNewest(id: MentoringVisitId, of: { problem: Problem | null; mends?: Entry | undefined }) {
  const codes = ['record.changed-meanwhile', 'mentoring.wrong-state']
  const code = of.problem?.body.code ?? (of.mends && refusalOf(of.mends))
  const enabled = code !== undefined && codes.includes(code)
  return useAsk(getMentoringVisit, { id }, { fresh: true, enabled }).data?.visit
}

/** What of mentoring only this phone has. */
export const useMentoringHere = (): Entry[] =>
  onlyHere(useOutbox()).filter(entry => nounOf(entry) === 'mentoring')
