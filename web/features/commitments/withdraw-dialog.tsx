import { useState } from 'preact/hooks'
import type { GiverSide } from '../../../contract/commitments.ts'
import { withdrawCommitment } from '../../../contract/pledging.ts'
import { commitments } from '../../../text/commitments.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { nothingSaid, readSaid, SaidFields } from '../../shell/said.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

/** A promise is taken back, by the giver or by the office, never without the reason. */
export function WithdrawDialog({ told: { commitment }, onClose }: { told: Told; onClose: () => void }) {
  const { withdraw: words, form } = useText(commitments)
  const toasts = useToasts()
  const send = useSend(withdrawCommitment)
  const { draft, change, clear } = useDraft(`commitments/${commitment.id}/withdraw`, {
    side: 'giver' as GiverSide,
    reason: '',
    said: nothingSaid,
  })
  const [tried, setTried] = useState(false)
  const { side, reason } = draft
  const said = side === 'giver' ? readSaid(draft.said) : null
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
      <ChoiceList<GiverSide>
        compact
        label={words.side}
        value={side}
        onChange={chosen => change({ side: chosen })}
        choices={[
          { value: 'giver', label: words.giver, hint: words.giverHint },
          { value: 'office', label: words.office, hint: words.officeHint },
        ]}
      />
      {side === 'giver' && (
        <SaidFields draft={draft.said} tried={tried} onChange={next => change({ said: next })} />
      )}
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
