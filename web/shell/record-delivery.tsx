import { useState } from 'preact/hooks'
import type { Commitment } from '../../contract/commitments.ts'
import { recordDelivery } from '../../contract/deliveries.ts'
import { type DeliveryId, makeId } from '../../contract/ids.ts'
import { deliveries } from '../../text/deliveries.ts'
import { shell } from '../../text/shell.ts'
import { useDraft } from '../data/drafts.ts'
import { today } from '../data/months.ts'
import { useSend } from '../data/queries.ts'
import { saysOf } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { NumberInput } from '../ui/number-input.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useAmount } from './amounts.ts'
import { entityOf } from './delivery-parts.tsx'
import { FormDialog } from './form-dialog.tsx'
import { LibraryChoice, type LibraryChoiceValue } from './library-choice.tsx'

type Draft = {
  id: DeliveryId
  /** Of what was promised to a region: the library that gets it. */
  library: LibraryChoiceValue | null
  on: string
  amount: number | null
  worth: number | null
  entity: string
  note: string
}

/**
 * The giver or its office tells what was sent; whoever receives it will say what came.
 * @param props.left of the promise
 */
export function RecordDelivery(props: { commitment: Commitment; left: number; onClose: () => void }) {
  const { commitment, left, onClose } = props
  const { record: words } = useText(deliveries)
  const general = useText(shell)
  const { language } = useSession()
  const amountOf = useAmount()
  const toasts = useToasts()
  const send = useSend(recordDelivery)
  const [tried, setTried] = useState(false)
  const { id: commitmentId, receiver, unit, given } = commitment
  const { draft, change, clear } = useDraft<Draft>(`delivery/new/${commitmentId}`, {
    ...{ id: makeId<DeliveryId>(), library: null, on: today(), amount: left, worth: null },
    ...{ entity: entityOf(receiver.name), note: '' },
  })
  const chooses = receiver.libraryId === null && !given
  const missing = (value: string) => (tried && value.trim() === '' ? words.needed : undefined)
  const unfit = draft.amount === null || draft.amount < 1 || draft.amount > left

  function onSend() {
    setTried(true)
    const { library, amount, ...facts } = draft
    if (unfit || amount === null || facts.on === '' || facts.entity.trim() === '') return
    const scopeId = library?.scopeId ?? receiver.scopeId
    send.mutate(
      { ...facts, amount, commitmentId, scopeId, side: given ? 'giver' : 'office' },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.done, text: words.doneHint, glyph: 'done' })
          onClose()
        },
      },
    )
  }

  return (
    <FormDialog
      title={words.title}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{words.hint(draft.library?.label ?? receiver.name)}</p>
      {chooses && (
        <LibraryChoice
          label={words.receiver}
          hint={words.receiverHint}
          optional={general.optional}
          value={draft.library}
          onChange={library => change({ library, entity: entityOf(library?.label ?? receiver.name) })}
        />
      )}
      <DateInput
        label={words.on}
        value={draft.on}
        min={commitment.promisedOn}
        max={today()}
        onChange={on => change({ on })}
        error={missing(draft.on) ?? saysOf(send.error, 'on', language)}
      />
      <NumberInput
        label={words.amount}
        hint={words.left(amountOf(left, unit))}
        {...(unit === null ? { prefix: 'Rp' } : { unit })}
        language={language}
        value={draft.amount}
        onChange={amount => change({ amount })}
        error={tried && unfit ? words.left(amountOf(left, unit)) : saysOf(send.error, 'amount', language)}
      />
      {unit !== null && (
        <NumberInput
          label={words.worth}
          hint={words.worthHint}
          optional={general.optional}
          prefix="Rp"
          language={language}
          value={draft.worth}
          onChange={worth => change({ worth })}
          error={saysOf(send.error, 'worth', language)}
        />
      )}
      <TextInput
        label={words.entity}
        hint={words.entityHint}
        value={draft.entity}
        onChange={entity => change({ entity })}
        maxLength={160}
        error={missing(draft.entity)}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        optional={general.optional}
        value={draft.note}
        onChange={note => change({ note })}
        rows={2}
        maxLength={300}
      />
    </FormDialog>
  )
}
