import { useState } from 'preact/hooks'
import type { Commitment, GiverSide } from '../../../contract/commitments.ts'
import { type CommitmentChangeId, makeId } from '../../../contract/ids.ts'
import { proposeChange } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Another amount, worth or deadline, with why: it counts once the other side has agreed. */
export function ProposeChange(props: { commitment: Commitment; side: GiverSide; onClose: () => void }) {
  const { change: words } = useText(commitmentActions)
  const { form } = useText(commitmentPages)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(proposeChange)
  const { commitment, side } = props
  const { id, version, unit } = commitment
  const isMoney = unit === null
  const [changeId] = useState(() => makeId<CommitmentChangeId>())
  const [amount, setAmount] = useState<number | null>(commitment.amount)
  const [worth, setWorth] = useState(commitment.worth)
  const [deadline, setDeadline] = useState(commitment.deadline)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const needed = (missing: boolean) => (tried && missing ? form.needed : undefined)

  function onSend() {
    setTried(true)
    if (amount === null || deadline === '' || reason.trim() === '') return
    const facts = { amount, worth: isMoney ? amount : worth, deadline }
    send.mutate(
      { id, version, changeId, side, ...facts, reason },
      {
        onSuccess: () => {
          toasts.show({ strong: words.proposed, glyph: 'done' })
          props.onClose()
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
      onSend={onSend}
      onClose={props.onClose}
    >
      <p class="small sub">{words.hint}</p>
      <DateInput
        label={form.deadline}
        value={deadline}
        min={commitment.promisedOn}
        error={needed(deadline === '') ?? saysOf(send.error, 'deadline', language)}
        onChange={setDeadline}
      />
      <NumberInput
        label={isMoney ? form.rupiah : form.amount}
        language={language}
        prefix={isMoney ? 'Rp' : undefined}
        unit={unit ?? undefined}
        value={amount}
        error={tried && amount === null ? form.whole : saysOf(send.error, 'amount', language)}
        onChange={setAmount}
      />
      {!isMoney && (
        <NumberInput
          label={form.worth}
          hint={form.worthHint}
          prefix="Rp"
          optional={optional}
          language={language}
          value={worth}
          onChange={setWorth}
        />
      )}
      <TextArea
        label={words.reason}
        value={reason}
        rows={3}
        maxLength={300}
        error={needed(reason.trim() === '')}
        onChange={setReason}
      />
    </FormDialog>
  )
}
