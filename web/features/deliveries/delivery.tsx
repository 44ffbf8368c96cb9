import '../../shell/deliveries.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type Delivery, getDelivery } from '../../../contract/deliveries.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { DeliveryId } from '../../../contract/ids.ts'
import { deliveries as texts } from '../../../text/deliveries.ts'
import { minuteMarks } from '../../../text/minute-marks.ts'
import { outbox } from '../../../text/outbox.ts'
import { photos as photoTexts } from '../../../text/photos.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { AnyPage } from '../../shell/any-page.tsx'
import { CancelDelivery } from '../../shell/cancel-delivery.tsx'
import { DeliveryMark, useDelivered } from '../../shell/delivery-parts.tsx'
import { Handover } from '../../shell/handover.tsx'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { MyPhotos, Photos, PhotosHere } from '../../shell/photos.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { date, dateTime, rupiah } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section } from '../../ui/page.tsx'
import { recordOf } from './kept.ts'

/** One delivery, for who receives it, who gives it and those above: what came, its photos, its handover record. */
export function DeliveryPage() {
  const { id } = useParams<{ id: DeliveryId }>()
  const here = useHere(recordOf(id))
  const isNew = here?.name === 'deliveries.receive'
  const answer = useAsk(getDelivery, { id }, { fresh: true, enabled: here !== undefined && !isNew })
  return (
    <AnyPage at="more" office="partners">
      {isNew ? (
        <OnlyHere id={id} entry={here} />
      ) : (
        <Waiting answer={answer}>{told => <Whole {...told} here={here ?? null} />}</Waiting>
      )}
    </AnyPage>
  )
}

/** What came and only this phone knows of: its photos wait with it. */
function OnlyHere({ id, entry }: { id: string; entry: Entry }) {
  const { confirm: words } = useText(texts)
  return (
    <>
      <PageHead over={<Back />} title={entry.about.title} />
      <EntryItem entry={entry} />
      <Section title={words.photos}>
        <PhotosHere about="delivery" record={id} />
      </Section>
    </>
  )
}

function Back({ of }: { of?: Delivery }) {
  const { mine: words } = useText(texts)
  const { grant } = useSignedIn()
  if (grant.libraryId !== null) return <a href="/penyerahan">{words.back}</a>
  return of ? <a href={`/komitmen/${of.commitmentId}`}>{words.promise}</a> : null
}

function Whole({ delivery, steps, here }: ResultOf<typeof getDelivery> & { here: Entry | null }) {
  const words = useText(texts)
  const { title: photoTitle } = useText(photoTexts)
  const { kept } = useText(outbox)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const zone = useZone()
  const delivered = useDelivered()
  const { id, state, received } = delivery
  const adds = received && !onlySees && state !== 'cancelled'
  return (
    <>
      <PageHead
        over={<Back of={delivery} />}
        title={`${delivery.what}, ${delivered(delivery)}`}
        sub={<DeliveryMark state={state} />}
      />
      {here && <Notice title={words.mine.here} actions={<a href="/kiriman">{kept.open}</a>} />}
      {!here && !onlySees && <Actions delivery={delivery} />}
      <Facts facts={useFacts(delivery)} />
      {grant.libraryId !== null && (
        <p>
          <a href={`/komitmen/${delivery.commitmentId}`}>{words.mine.promise}</a>
        </p>
      )}
      {adds ? (
        <Section title={photoTitle}>
          <MyPhotos about="delivery" record={id} />
        </Section>
      ) : (
        <Photos about="delivery" record={id} />
      )}
      {state === 'confirmed' && (
        <Section title={words.handover.title} id="berita-acara">
          <Handover delivery={delivery} />
        </Section>
      )}
      {steps.length > 0 && (
        <Section title={words.past}>
          <ol class="lines">
            {steps.map(({ step, at, by, note }) => (
              <li key={`${step}/${at}`}>
                <b>{words.steps[step] ?? step}</b>{' '}
                <span class="sub small">
                  {dateTime(at, language, zone)} {by && words.by(by)}
                </span>
                {note && <div class="small">{note}</div>}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function Actions({ delivery }: { delivery: Delivery }) {
  const { mine: words, of } = useText(texts)
  const [cancelling, setCancelling] = useState(false)
  const { id, state, received, told } = delivery
  const answers = received && state !== 'cancelled'
  if (!answers && !told) return null
  const said = { sent: words.confirm, confirmed: words.again, denied: words.after, cancelled: '' }
  return (
    <div class="stack activity-do">
      {answers && (
        <Button
          variant={state === 'sent' ? 'go' : 'line'}
          size="big"
          wide
          href={`/penyerahan/${id}/konfirmasi`}
        >
          {said[state]}
        </Button>
      )}
      {told && (
        <Button variant="line" onClick={() => setCancelling(true)}>
          {of.cancel}
        </Button>
      )}
      {cancelling && <CancelDelivery delivery={delivery} onClose={() => setCancelling(false)} />}
    </div>
  )
}

function useFacts(delivery: Delivery): Fact[] {
  const { facts: labels, conditions, by } = useText(texts)
  const { forms } = useText(minuteMarks)
  const { language } = useSession()
  const amount = useAmount()
  const delivered = useDelivered()
  const { arrived, arrivedWorth, condition, confirmedOn, confirmedBy, unit, receiver } = delivery
  const facts = [
    { label: labels.giver, value: delivery.giver },
    { label: labels.what, value: delivery.what, note: forms[delivery.form] },
    { label: labels.receiver, value: receiver.name, note: receiver.regency },
    { label: labels.entity, value: delivery.entity },
    {
      label: labels.sent,
      value: amount(delivery.amount, unit),
      note: `${date(delivery.sentOn, language)}${delivery.toldBy ? `, ${by(delivery.toldBy)}` : ''}`,
    },
    {
      label: labels.arrived,
      value: arrived !== null && delivered(delivery),
      note: condition && conditions[condition],
    },
    {
      label: labels.worth,
      value:
        arrivedWorth !== null &&
        unit !== null &&
        (arrivedWorth > 0 ? rupiah(arrivedWorth, language) : labels.unknown),
    },
    {
      label: labels.confirmed,
      value: confirmedOn && date(confirmedOn, language),
      note: confirmedBy && by(confirmedBy),
    },
    { label: labels.note, value: delivery.note },
    { label: labels.remark, value: delivery.remark },
    { label: labels.reason, value: delivery.reason },
  ]
  return facts.filter(({ value }) => value).map(fact => ({ ...fact, value: fact.value || '' }))
}
