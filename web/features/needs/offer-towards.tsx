import { useState } from 'preact/hooks'
import { makeId, type OfferId, type PairingId, type PartnerId } from '../../../contract/ids.ts'
import { offerTo } from '../../../contract/matching.ts'
import type { Need } from '../../../contract/needs.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { nothingSaid, readSaid, SaidFields } from '../../shell/said.tsx'

type Part = 'whole' | 'half' | 'other'

/**
 * A partner offers all that is lacking, half of it, or another amount; what is left of its offer is the limit.
 * @param props.asOffice an office does it for the partner, and says how the partner said so
 */
export function OfferTowards(props: {
  need: Need
  partnerId: PartnerId
  offerId: OfferId | null
  left: number | null
  asOffice?: boolean
  onClose: () => void
}) {
  const { partner: words, one, form, behalf } = useText(myNeeds)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const amountOf = useAmount()
  const send = useSend(offerTo)
  const { need, partnerId, offerId, left, asOffice = false } = props
  const lacking = need.amount - need.agreed
  const half = Math.ceil(lacking / 2)
  const [id] = useState(() => makeId<PairingId>())
  const [part, setPart] = useState<Part>(left !== null && left < lacking ? 'other' : 'whole')
  const [other, setOther] = useState<number | null>(left !== null && left < lacking ? left : null)
  const [note, setNote] = useState('')
  const [said, setSaid] = useState(nothingSaid)
  const [tried, setTried] = useState(false)
  const amount = part === 'whole' ? lacking : part === 'half' ? half : other

  function onSend() {
    setTried(true)
    if (amount === null || (asOffice && said.how === '')) return
    send.mutate(
      { id, partnerId, needId: need.id, offerId, amount, note, said: readSaid(said) },
      {
        onSuccess: () => {
          toasts.show({ strong: words.sent, glyph: 'done' })
          props.onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.offerTitle(need.libraryName)}
      action={words.offer}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={props.onClose}
    >
      {asOffice && <SaidFields draft={said} tried={tried} onChange={setSaid} />}
      <ChoiceList<Part>
        label={words.howMuch}
        value={part}
        choices={[
          { value: 'whole', label: words.whole(amountOf(lacking, need.unit)) },
          { value: 'half', label: words.half(amountOf(half, need.unit)) },
          { value: 'other', label: words.other },
        ]}
        onChange={setPart}
      />
      {part === 'other' && (
        <NumberInput
          label={words.howMuch}
          language={language}
          prefix={need.unit === null ? 'Rp' : undefined}
          unit={need.unit ?? undefined}
          value={other}
          error={tried && other === null ? form.needed : undefined}
          onChange={setOther}
        />
      )}
      {left !== null && (
        <p class="small sub">
          {asOffice ? behalf.fromOffer : words.fromOffer}: {one.left(amountOf(left, need.unit))}
        </p>
      )}
      <TextInput label={words.note} optional={optional} value={note} maxLength={300} onChange={setNote} />
    </FormDialog>
  )
}
