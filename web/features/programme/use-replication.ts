import type { EnrolmentId } from '../../../contract/ids.ts'
import { type Enrolment, listEnrolments } from '../../../contract/programme.ts'
import type { ToldStep } from '../../../contract/replications.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, nounOf, refusalOf, stateOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import type { StepHere } from './replication-path.tsx'

export const recordOf = (id: string): string => `enrolment/${id}`

/** Of all enrolments of a library: the one by which it takes part, and the last replication whatever became of it. */
export function standingOf(enrolments: readonly Enrolment[]) {
  const own = enrolments
    .filter(({ kind, state }) => kind !== 'improving' && state !== 'declined')
    .toSorted((a, b) => (a.proposedOn < b.proposedOn ? 1 : -1))
  const goesOn = own.find(({ outcome }) => outcome === null)
  return { goesOn, last: goesOn ?? own.find(({ kind }) => kind === 'replication') }
}

/** What this library has of a replication, with what only this phone has. */
export function useMyReplication() {
  const library = useMyLibrary()
  const answer = useAsk(listEnrolments, { libraryId: library.id } as never)
  const ours = useOutbox().filter(
    entry =>
      nounOf(entry) === 'programme' && entry.about.libraryId === library.id && stateOf(entry) !== 'accepted',
  )
  const begun = ours.find(({ name }) => name === 'programme.start-replication')
  return { answer, begun, notes: ours.filter(({ name }) => name === 'programme.note-step') }
}

/** The enrolment that a start on this phone will make. */
export const idOfStart = (entry: Entry): EnrolmentId => entry.record.slice('enrolment/'.length) as EnrolmentId

/** The steps of an enrolment that stand on this phone, the latest word of each. */
export function stepsHere(notes: readonly Entry[], id: string): StepHere[] {
  const latest = new Map<string, StepHere>()
  for (const entry of notes.filter(({ record }) => record === recordOf(id))) {
    const { step, on } = entry.input as unknown as { step: ToldStep; on: string }
    latest.set(step, { step, on, refused: refusalOf(entry) !== undefined })
  }
  return [...latest.values()]
}
