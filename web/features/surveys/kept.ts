import { surveyPath } from '../../../contract/survey-rules.ts'
import { today } from '../../data/months.ts'
import { type Entry, onlyHere, type Write } from '../../data/outbox/rules.ts'
import type { SurveyDraft } from './draft.ts'

/** The record that commands about a survey keep their order in: answers wait for the survey itself. */
export const recordOf = (id: string) => `survey/${id}`
export const writeOf = (
  name: 'surveys.make' | 'surveys.answer-here',
  input: object,
  of: { id: string; title: string; libraryId: string },
  draft: unknown = null,
): Write => ({
  ...{ name, input, record: recordOf(of.id), draft },
  about: { title: of.title, day: today(), people: null, libraryId: of.libraryId },
})

/** A survey that only this phone has; undefined once the server has it. */
export function madeHere(entries: readonly Entry[], id: string): SurveyDraft | undefined {
  const entry = entries.find(one => one.name === 'surveys.make' && one.record === recordOf(id))
  return entry && !(entry.answer && 'result' in entry.answer) ? (entry.draft as SurveyDraft) : undefined
}
/** Surveys that wait here to be sent. */
export const surveysHere = (entries: readonly Entry[]): Entry[] =>
  onlyHere(entries).filter(({ name }) => name === 'surveys.make')

export const pathOf = (token: string): string => `${surveyPath}/${token}`
export const linkOf = (token: string): string => location.origin + pathOf(token)
