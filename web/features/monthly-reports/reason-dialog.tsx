import { useState } from 'preact/hooks'
import { verify as dictionary } from '../../../text/verify.ts'
import { useDraft } from '../../data/drafts.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Chip } from '../../ui/chip.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Key } from './judging.ts'

/** Asks why a report goes back; the reason is what its manager reads. */
export function ReasonDialog(props: {
  keys: Key[] | null
  onClose: () => void
  onReturn: (reason: string) => Promise<void>
}) {
  const words = useText(dictionary)
  const { draft, change, clear } = useDraft('reports/reason', { reason: '' })
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const missing = asked && draft.reason.trim() === '' ? words.reasonNeeded : undefined
  const send = async () => {
    setAsked(true)
    if (draft.reason.trim() === '') return
    setBusy(true)
    await props.onReturn(draft.reason)
    setBusy(false)
    setAsked(false)
    clear()
  }
  return (
    <FormDialog
      open={props.keys !== null}
      title={words.reasonTitle(props.keys?.length ?? 1)}
      action={words.returnMany}
      busy={busy}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <div class="row">
        {words.reasons.map(reason => (
          <Chip key={reason} onClick={() => change({ reason })}>
            {reason}
          </Chip>
        ))}
      </div>
      <TextArea
        label={words.reason}
        hint={words.reasonHint}
        error={missing}
        value={draft.reason}
        onChange={reason => change({ reason })}
        rows={3}
        maxLength={600}
      />
    </FormDialog>
  )
}
