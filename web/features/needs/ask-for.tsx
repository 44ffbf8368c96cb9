import { useState } from 'preact/hooks'
import { makeId, type PairingId } from '../../../contract/ids.ts'
import { askFor } from '../../../contract/matching.ts'
import type { Need, Offer } from '../../../contract/needs.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** A library asks a partner for what it offers: as much as is lacking and left, unless it asks for less. */
export function AskFor(props: { need: Need; offer: Offer; onClose: () => void }) {
  const { one, form } = useText(myNeeds)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(askFor)
  const { need, offer } = props
  const [id] = useState(() => makeId<PairingId>())
  const [amount, setAmount] = useState<number | null>(
    Math.min(need.amount - need.agreed, offer.amount - offer.agreed),
  )
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)

  function onSend() {
    setTried(true)
    if (amount === null) return
    send.mutate(
      { id, needId: need.id, offerId: offer.id, amount, note },
      {
        onSuccess: () => {
          toasts.show({ strong: one.asked, glyph: 'done' })
          props.onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={one.askTitle(offer.partnerName)}
      action={one.send}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      <NumberInput
        label={one.askAmount}
        language={language}
        prefix={need.unit === null ? 'Rp' : undefined}
        unit={need.unit ?? undefined}
        value={amount}
        error={tried && amount === null ? form.needed : undefined}
        onChange={setAmount}
      />
      <TextInput label={one.note} optional={optional} value={note} maxLength={300} onChange={setNote} />
    </FormDialog>
  )
}
