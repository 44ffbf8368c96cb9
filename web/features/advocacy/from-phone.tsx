import { Redirect, useParams } from 'wouter'
import { useOpened } from '../../data/outbox/use-outbox.ts'
import { EffortForm } from './effort-form.tsx'
import { type OutcomeDraft, OutcomeForm } from './outcome-form.tsx'
import { PublicationForm } from './publication-form.tsx'

/** What was saved on this phone and refused, opened again with all that was typed, to be mended in its place. */
export function FromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry?.name === 'advocacy.record-effort') return <EffortForm mends={entry} />
  if (entry?.name === 'advocacy.record-publication') return <PublicationForm mends={entry} />
  if (entry?.name === 'advocacy.record-outcome')
    return <OutcomeForm start={entry.draft as OutcomeDraft} mends={entry} />
  return <Redirect to="/kiriman" />
}
