import { Redirect, useParams } from 'wouter'
import { useOpened } from '../../data/outbox/use-outbox.ts'
import { type ConfirmDraft, ConfirmForm } from './confirm.tsx'
import { type ReceiveDraft, ReceiveForm } from './receive.tsx'

/** What was saved on this phone and refused, opened again with all that was typed, to be mended in its place. */
export function FromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry?.name === 'deliveries.receive')
    return <ReceiveForm start={entry.draft as ReceiveDraft} mends={entry} />
  if (entry?.name === 'deliveries.confirm' || entry?.name === 'deliveries.deny')
    return <ConfirmForm start={entry.draft as ConfirmDraft} mends={entry} />
  return <Redirect to="/kiriman" />
}
