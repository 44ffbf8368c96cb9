import type { Activity } from '../../../contract/activities.ts'
import type { Language } from '../../data/session.tsx'
import { type ActivityDraft, draftOf } from './activity-draft.ts'
import type { FormWords } from './form-parts.ts'
import { answersOf } from './step-check.tsx'

/** What differs between what is on record and what was answered, in words. */
export function differencesOf(
  saved: Activity,
  draft: ActivityDraft,
  words: FormWords,
  language: Language,
  empty: string,
) {
  const { check } = words
  const linesOf = (of: ActivityDraft) => [
    ...answersOf(of, words, language),
    { label: check.partner, value: of.partner },
    { label: check.need, value: of.need },
    { label: check.notes, value: of.notes },
  ]
  const newest = new Map(linesOf(draftOf(saved, 1)).map(({ label, value }) => [label, value]))
  const mine = new Map(linesOf(draft).map(({ label, value }) => [label, value]))
  return [...new Set([...newest.keys(), ...mine.keys()])]
    .filter(label => (newest.get(label) ?? '') !== (mine.get(label) ?? ''))
    .map(label => ({
      label,
      newest: newest.get(label) || empty,
      mine: mine.get(label) || empty,
    }))
}
