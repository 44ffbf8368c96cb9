import './needs.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import type { NeedId } from '../../../contract/ids.ts'
import { getNeed, offersFor, type Pairing } from '../../../contract/matching.ts'
import { type Need, type Offer, withdrawNeed } from '../../../contract/needs.ts'
import { activities } from '../../../text/activities.ts'
import { matching } from '../../../text/matching.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AskFor } from './ask-for.tsx'
import { EvidenceFacts } from './evidence.tsx'
import { PairingCard } from './pairing-card.tsx'
import { Reasons } from './reasons.tsx'
import { SayWhy } from './say-why.tsx'
import { NeedMark } from './state-mark.tsx'

/** One need on the phone: what is agreed, and the offers that fit what is still lacking. */
export function MyNeedPage() {
  const { id } = useParams<{ id: NeedId }>()
  const answer = useAsk(getNeed, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>{data => <Whole {...data} />}</Waiting>
    </PhonePage>
  )
}

function Whole({ need, pairings }: { need: Need; pairings: Pairing[] }) {
  const words = useText(needs)
  const { one, lacking, title } = useText(myNeeds)
  const { topics } = useText(activities)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const amount = useAmount()
  const isOpen = need.state === 'open' || need.state === 'met-in-part'
  const c = words.columns
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/kebutuhan">{title}</a>}
          title={`${words.kinds[need.kind]} · ${amount(need.amount, need.unit)}`}
          sub={isOpen && need.agreed > 0 ? lacking(amount(need.amount - need.agreed, need.unit)) : undefined}
        />
        <NeedMark state={need.state} />
        <p class="need-words">{need.why}</p>
        <Facts
          facts={[
            { label: c.topic, value: topics[need.topic] },
            { label: c.urgency, value: words.urgencies[need.urgency] },
            { label: c.until, value: date(need.until, language) },
            ...(need.agreed > 0 ? [{ label: c.agreed, value: amount(need.agreed, need.unit) }] : []),
            ...(need.withdrawnReason ? [{ label: c.reason, value: need.withdrawnReason }] : []),
          ]}
        />
      </Wrap>
      {need.evidence.length > 0 && (
        <Section title={one.evidence}>
          <EvidenceFacts evidence={need.evidence} />
        </Section>
      )}
      {pairings.length > 0 && (
        <Section title={one.pairings}>
          {pairings.map(pairing => (
            <PairingCard key={pairing.id} pairing={pairing} side="library" />
          ))}
        </Section>
      )}
      {isOpen && <Fitting need={need} pairings={pairings} />}
      {!onlySees && need.state !== 'met' && need.state !== 'withdrawn' && <Actions need={need} />}
    </>
  )
}

function Fitting({ need, pairings }: { need: Need; pairings: Pairing[] }) {
  const words = useText(needs)
  const { one } = useText(myNeeds)
  const { title } = useText(matching)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const amount = useAmount()
  const answer = useAsk(offersFor, { id: need.id })
  const [asked, setAsked] = useState<Offer | null>(null)
  const waiting = new Set(
    pairings.filter(({ state }) => state === 'proposed').map(({ partnerId }) => partnerId),
  )
  return (
    <Section title={one.offers} actions={<a href="/aturan-pencocokan">{title}</a>}>
      <Waiting answer={answer}>
        {({ fits }) =>
          fits.length === 0 ? (
            <p class="sub">{one.noOffers}</p>
          ) : (
            <>
              {fits.map(({ offer, score, reasons }) => (
                <article key={offer.id} class="need-card">
                  <h3>{offer.partnerName}</h3>
                  <p>
                    {offer.what} · <b>{one.left(amount(offer.amount - offer.agreed, offer.unit))}</b>{' '}
                    <span class="small sub">{words.until(date(offer.until, language))}</span>
                  </p>
                  <Reasons score={score} reasons={reasons} />
                  {!onlySees && !waiting.has(offer.partnerId) && (
                    <div class="row">
                      <Button variant="line" icon="handshake" onClick={() => setAsked(offer)}>
                        {one.ask}
                      </Button>
                    </div>
                  )}
                </article>
              ))}
            </>
          )
        }
      </Waiting>
      {asked && <AskFor need={need} offer={asked} onClose={() => setAsked(null)} />}
    </Section>
  )
}

function Actions({ need }: { need: Need }) {
  const { one } = useText(myNeeds)
  const toasts = useToasts()
  const withdraw = useSend(withdrawNeed)
  const [asking, setAsking] = useState(false)
  const { id, version } = need
  return (
    <Wrap>
      <div class="stack">
        <Button variant="line" size="big" wide icon="edit" href={`/kebutuhan/${id}/ubah`}>
          {one.amend}
        </Button>
        <Button variant="warn" size="big" wide onClick={() => setAsking(true)}>
          {one.withdraw}
        </Button>
      </div>
      {asking && (
        <SayWhy
          title={one.withdrawTitle}
          hint={one.withdrawHint}
          action={one.withdraw}
          problem={withdraw.error}
          busy={withdraw.isPending}
          onClose={() => setAsking(false)}
          onSend={reason =>
            withdraw.mutate(
              { id, version, reason },
              {
                onSuccess: () => {
                  setAsking(false)
                  toasts.show({ strong: one.withdrawn, glyph: 'done' })
                },
              },
            )
          }
        />
      )}
    </Wrap>
  )
}
