import { mostReceivers } from '../../../contract/commitments.ts'
import { commitments } from '../../../text/commitments.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { AddReceiver } from './add-receiver.tsx'
import { AmountFields } from './amount-fields.tsx'
import { isInRupiah, type PledgeDraft, type Receiver, totalOf } from './pledge-draft.ts'

/** Who receives, and how much each: the same for all, or typed for each. */
export function PledgeReceivers(props: {
  draft: PledgeDraft
  edit: (change: Partial<PledgeDraft>) => void
  missing: readonly string[]
  errorAt: (path: string) => string | undefined
}) {
  const words = useText(pledgeForm)
  const { draft, edit, missing, errorAt } = props
  const { receivers, same, each, unit } = draft
  const isMoney = isInRupiah(draft.form, unit)
  const fixed = draft.pairingId !== ''
  const setOne = (one: Receiver) =>
    edit({ receivers: receivers.map(before => (before.id === one.id ? one : before)) })
  const noAmount = (amount: number | null) =>
    missing.includes('amount') && (amount ?? 0) < 1 ? words.whole : undefined
  return (
    <div class="stack">
      {receivers.length > 0 && (
        <ul class="lines pledge-receivers">
          {receivers.map((receiver, n) => (
            <li key={receiver.id}>
              <p class="row">
                <b>{receiver.label}</b> <span class="sub small">{receiver.hint}</span>
                {!fixed && (
                  <Button
                    variant="bare"
                    size="sm"
                    icon="cross"
                    label={words.remove(receiver.label)}
                    onClick={() => edit({ receivers: receivers.filter(({ id }) => id !== receiver.id) })}
                  />
                )}
              </p>
              {errorAt(`shares.${n}.scopeId`) && <p class="msg">{errorAt(`shares.${n}.scopeId`)}</p>}
              {!same && (
                <div class="cols">
                  <AmountFields
                    isMoney={isMoney}
                    unit={unit}
                    value={receiver}
                    labels={{ amount: words.amountOf(receiver.label), worth: words.worthOf(receiver.label) }}
                    errors={{
                      amount: noAmount(receiver.amount) ?? errorAt(`shares.${n}.amount`),
                      worth: errorAt(`shares.${n}.worth`),
                    }}
                    onChange={value => setOne({ ...receiver, ...value })}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {!fixed && receivers.length < mostReceivers && (
        <AddReceiver
          missing={missing.includes('receivers')}
          onAdd={receiver => {
            if (!receivers.some(({ scopeId }) => scopeId === receiver.scopeId))
              edit({ receivers: [...receivers, receiver] })
          }}
        />
      )}
      {receivers.length > 1 && (
        <Checkbox
          label={words.same}
          hint={words.sameHint}
          checked={same}
          onChange={checked =>
            edit({
              same: checked,
              ...(!checked && { receivers: receivers.map(one => ({ ...one, ...filled(one, each) })) }),
            })
          }
        />
      )}
      {same && (
        <div class="cols">
          <AmountFields
            isMoney={isMoney}
            unit={unit}
            value={each}
            labels={
              receivers.length > 1
                ? { amount: isMoney ? words.rupiahEach : words.amountEach, worth: words.worthEach }
                : { amount: isMoney ? words.rupiah : words.amount, worth: words.worth }
            }
            errors={{
              amount: noAmount(each.amount) ?? errorAt('shares.0.amount'),
              worth: errorAt('shares.0.worth'),
            }}
            onChange={value => edit({ each: value })}
          />
        </div>
      )}
      <Total draft={draft} />
    </div>
  )
}

/** What was typed for all goes along to whoever has nothing of its own. */
const filled = (one: Receiver, each: PledgeDraft['each']) => ({
  amount: one.amount ?? each.amount,
  worth: one.worth ?? each.worth,
})

function Total({ draft }: { draft: PledgeDraft }) {
  const words = useText(pledgeForm)
  const { unknownWorth } = useText(commitments)
  const promised = usePromised()
  const { amount, worth } = totalOf(draft)
  if (draft.receivers.length < 2 || amount === 0) return null
  const isMoney = isInRupiah(draft.form, draft.unit)
  return (
    <p role="status">
      <b class="num">
        {isMoney
          ? words.totalMoney(promised.money(amount))
          : words.total(
              promised.amount(amount, draft.unit || ''),
              worth === null ? unknownWorth : promised.money(worth),
            )}
      </b>
    </p>
  )
}
