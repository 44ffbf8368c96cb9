import type { myPractices } from '../../../text/my-practices.ts'
import type { Language } from '../../data/session.tsx'
import type { PracticeDraft, TroubleField } from './practice-draft.ts'

/** What every question of the form is given. */
export type StepProps = {
  draft: PracticeDraft
  edit: (change: Partial<PracticeDraft>) => void
  /** The sentence at a field: what stands in the way, or what the server said of it. */
  errorOf: (field: TroubleField) => string | undefined
  words: typeof myPractices.id.form
  language: Language
}
