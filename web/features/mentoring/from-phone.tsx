import { Redirect, useParams } from 'wouter'
import { useOpened } from '../../data/outbox/use-outbox.ts'
import { type AskDraft, AskForm, type CloseDraft, CloseForm } from './my-forms.tsx'
import { type PlanDraft, PlanForm } from './plan-form.tsx'
import type { RecordDraft } from './record-draft.ts'
import { RecordForm } from './record-form.tsx'

/** What was saved on this phone and refused, opened again with all that was typed, to be mended in its place. */
export function FromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry?.name === 'mentoring.plan' || entry?.name === 'mentoring.move')
    return <PlanForm start={entry.draft as PlanDraft} mends={entry} />
  if (entry?.name === 'mentoring.hold') return <RecordForm start={entry.draft as RecordDraft} mends={entry} />
  if (entry?.name === 'mentoring.close-step')
    return <CloseForm start={entry.draft as CloseDraft} mends={entry} />
  if (entry?.name === 'mentoring.ask') return <AskForm start={entry.draft as AskDraft} mends={entry} />
  return <Redirect to="/kiriman" />
}
