import { useState } from 'preact/hooks'
import { shell } from '../../../text/shell.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import { useDraft } from '../../data/drafts.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { Key } from './judging.ts'

/** Asks why a report goes back; the reason is what its manager reads. */
export function ReasonDialog(props: {
  keys: Key[] | null
  onClose: () => void
  onReturn: (reason: string) => Promise<void>
}) {
  const words = useText(dictionary)
  const general = useText(shell)
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
    <Dialog
      open={props.keys !== null}
      onClose={props.onClose}
      title={words.reasonTitle(props.keys?.length ?? 1)}
      closeLabel={general.close}
      footer={
        <>
          <Button variant="line" onClick={props.onClose}>
            {general.cancel}
          </Button>
          <Button variant="go" busy={busy} onClick={() => void send()}>
            {words.returnMany}
          </Button>
        </>
      }
    >
      <div class="stack">
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
      </div>
    </Dialog>
  )
}
