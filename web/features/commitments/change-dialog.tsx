import { useState } from 'preact/hooks'
import type { GiverSide } from '../../../contract/commitments.ts'
import { type CommitmentChangeId, makeId } from '../../../contract/ids.ts'
import { proposeChange } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { nothingSaid } from '../../shell/said.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AmountFields } from './amount-fields.tsx'
import { saidOf, SideFields } from './side-fields.tsx'
import type { Told } from './told.ts'

/** Another amount, value or deadline of an agreed promise: proposed by one side, for the other to answer. */
export function ChangeDialog({ told: { commitment }, onClose }: { told: Told; onClose: () => void }) {
  const { change: words } = useText(commitmentActions)
  const form = useText(pledgeForm)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(proposeChange)
  const [tried, setTried] = useState(false)
  const { id, version, unit } = commitment
  const { draft, change, clear } = useDraft(`commitments/${id}/change/${version}`, {
    changeId: makeId<CommitmentChangeId>() as string,
    side: 'office' as GiverSide,
    amounts: { amount: commitment.amount as number | null, worth: commitment.worth },
    deadline: commitment.deadline,
    reason: '',
    said: nothingSaid,
  })
  const { side, amounts, deadline, reason } = draft
  const said = saidOf(draft)
  const isBefore = deadline !== '' && deadline < commitment.promisedOn
  function save() {
    setTried(true)
    const { amount, worth } = amounts
    if (amount === null || amount < 1 || !deadline || isBefore || !reason.trim()) return
    if (side === 'giver' && !said) return
    send.mutate(
      {
        ...{ id, version, changeId: draft.changeId as CommitmentChangeId, side, amount, deadline, reason },
        ...{ worth: unit === null ? amount : worth, said },
      },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.proposed, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title}
      action={words.propose}
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={onClose}
    >
      <p class="sub">{words.hint}</p>
      <SideFields words={words} sides={['office', 'giver']} draft={draft} tried={tried} onChange={change} />
      <AmountFields
        isMoney={unit === null}
        unit={unit ?? ''}
        value={amounts}
        errors={{
          amount: tried && (amounts.amount ?? 0) < 1 ? form.whole : saysOf(send.error, 'amount', language),
          worth: saysOf(send.error, 'worth', language),
        }}
        onChange={next => change({ amounts: next })}
      />
      <DateInput
        label={form.deadline}
        value={deadline}
        min={commitment.promisedOn}
        error={
          isBefore
            ? form.deadlineBefore
            : tried && deadline === ''
              ? form.needed
              : saysOf(send.error, 'deadline', language)
        }
        onChange={next => change({ deadline: next })}
      />
      <TextArea
        label={words.reason}
        rows={3}
        maxLength={300}
        value={reason}
        error={tried && !reason.trim() ? form.needed : undefined}
        onChange={next => change({ reason: next })}
      />
    </FormDialog>
  )
}
