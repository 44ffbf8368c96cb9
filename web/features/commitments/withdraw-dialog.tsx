import { useState } from 'preact/hooks'
import type { GiverSide } from '../../../contract/commitments.ts'
import { withdrawCommitment } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { nothingSaid } from '../../shell/said.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { saidOf, SideFields } from './side-fields.tsx'
import type { Told } from './told.ts'

/** A promise is taken back, by the giver or by the office, never without the reason. */
export function WithdrawDialog({ told: { commitment }, onClose }: { told: Told; onClose: () => void }) {
  const { withdraw: words } = useText(commitmentActions)
  const form = useText(pledgeForm)
  const toasts = useToasts()
  const send = useSend(withdrawCommitment)
  const { draft, change, clear } = useDraft(`commitments/${commitment.id}/withdraw`, {
    side: 'giver' as GiverSide,
    reason: '',
    said: nothingSaid,
  })
  const [tried, setTried] = useState(false)
  const { side, reason } = draft
  const said = saidOf(draft)
  return (
    <FormDialog
      warn
      title={words.title}
      action={words.action}
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={() => {
        setTried(true)
        if (reason.trim() === '' || (side === 'giver' && !said)) return
        const { id, version } = commitment
        send.mutate(
          { id, version, side, reason, said },
          {
            onSuccess: () => {
              clear()
              toasts.show({ strong: words.done, glyph: 'done' })
              onClose()
            },
          },
        )
      }}
    >
      <p class="sub">{words.hint}</p>
      <SideFields words={words} sides={['giver', 'office']} draft={draft} tried={tried} onChange={change} />
      <TextArea
        label={words.reason}
        rows={3}
        maxLength={300}
        value={reason}
        error={tried && reason.trim() === '' ? form.needed : undefined}
        onChange={next => change({ reason: next })}
      />
    </FormDialog>
  )
}
