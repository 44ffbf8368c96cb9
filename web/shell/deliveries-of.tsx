import './deliveries.css'
import { useState } from 'preact/hooks'
import type { Commitment } from '../../contract/commitments.ts'
import { type Delivery, listDeliveries } from '../../contract/deliveries.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { deliveries as texts } from '../../text/deliveries.ts'
import { useAsk } from '../data/queries.ts'
import { useOnlySees, useSignedIn, useText } from '../data/session.tsx'
import { deliveriesTo } from '../data/to-hand.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/page.tsx'
import { useAmount } from './amounts.ts'
import { CancelDelivery } from './cancel-delivery.tsx'
import { DeliveryMark, useDelivered, useTold } from './delivery-parts.tsx'
import { HandoverDialog } from './handover.tsx'
import { RecordDelivery } from './record-delivery.tsx'
import { Waiting } from './waiting.tsx'

type Doing = { what: 'record' } | { what: 'handover' | 'cancel'; delivery: Delivery }

/** What was sent of a promise and what its receivers said of it, with what the reader can do: for office, giver and library alike; `receives: false` where the page has its own way to tell of what came. */
export function DeliveriesOf({
  commitment,
  receives: offers = true,
}: {
  commitment: Commitment
  receives?: boolean
}) {
  const { of: words } = useText(texts)
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const amount = useAmount()
  // of a library, what the phone keeps answers without a signal too
  const own = grant.libraryId as LibraryId | null
  const answer = useAsk(
    listDeliveries,
    own === null ? { commitmentId: commitment.id, limit: 200 } : deliveriesTo(own),
  )
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const all = (answer.data?.deliveries ?? []).filter(one => one.commitmentId === commitment.id)
  const left = leftOf(commitment, all)
  const runs = ['agreed', 'part', 'overdue'].includes(commitment.state)
  const acts = runs && left > 0 && !onlySees
  const receives = grant.scopeId === commitment.receiver.scopeId
  return (
    <Section
      title={words.title}
      note={runs && left > 0 && words.left(amount(left, commitment.unit))}
      actions={
        acts && (
          <>
            {receives && offers && (
              <Button variant="line" size="sm" href={`/penyerahan/baru?komitmen=${commitment.id}`}>
                {words.receive}
              </Button>
            )}
            {(commitment.given || (commitment.kept && grant.libraryId === null)) && (
              <Button variant="line" size="sm" icon="plus" onClick={() => setDoing({ what: 'record' })}>
                {words.record}
              </Button>
            )}
          </>
        )
      }
    >
      <Waiting answer={answer} kind="rows">
        {() =>
          all.length === 0 ? (
            <p class="sub">
              {words.none} {commitment.state === 'proposed' ? words.noneProposed : acts && words.noneHint}
            </p>
          ) : (
            <ul class="deliveries">
              {all.map(delivery => (
                <Row
                  key={delivery.id}
                  delivery={delivery}
                  named={delivery.receiver.scopeId !== commitment.receiver.scopeId}
                  onDo={what => setDoing({ what, delivery })}
                />
              ))}
            </ul>
          )
        }
      </Waiting>
      {doing?.what === 'record' && <RecordDelivery commitment={commitment} left={left} onClose={close} />}
      {doing?.what === 'handover' && <HandoverDialog delivery={doing.delivery} onClose={close} />}
      {doing?.what === 'cancel' && <CancelDelivery delivery={doing.delivery} onClose={close} />}
    </Section>
  )
}

/** What is left of a promise, as the server says it of each delivery. */
function leftOf({ amount, delivered }: Commitment, [first]: readonly Delivery[]): number {
  if (!first) return amount - delivered
  const own = first.state === 'sent' ? first.amount : (first.arrived ?? 0)
  return Math.max(0, first.left - own)
}

function Row(props: { delivery: Delivery; named: boolean; onDo: (what: 'handover' | 'cancel') => void }) {
  const { of: words } = useText(texts)
  const onlySees = useOnlySees()
  const delivered = useDelivered()
  const told = useTold()
  const { delivery, named, onDo } = props
  const { id, state } = delivery
  const amount = delivered(delivery)
  return (
    <li>
      <div class="delivery-said">
        <a href={`/penyerahan/${id}`} aria-label={words.open(amount)}>
          <b>{amount}</b>
        </a>
        {named && <span> {delivery.receiver.name}</span>}
        <span class="small sub">{told(delivery)}</span>
      </div>
      <DeliveryMark state={state} tag />
      {!onlySees && (
        <div class="row">
          {delivery.received && state === 'sent' && (
            <Button variant="go" size="sm" href={`/penyerahan/${id}/konfirmasi`}>
              {words.confirm}
            </Button>
          )}
          {delivery.told && (
            <Button
              variant="bare"
              size="sm"
              label={`${words.cancel}: ${amount}`}
              onClick={() => onDo('cancel')}
            >
              {words.cancel}
            </Button>
          )}
        </div>
      )}
      {state === 'confirmed' && (
        <div class="row">
          <Button
            variant="line"
            size="sm"
            icon="download"
            label={`${words.handover}: ${amount}`}
            onClick={() => onDo('handover')}
          >
            {words.handover}
          </Button>
        </div>
      )}
    </li>
  )
}
