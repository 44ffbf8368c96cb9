import './needs.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { listCommitments } from '../../../contract/commitments.ts'
import type { LibraryId, NeedId } from '../../../contract/ids.ts'
import { getNeed, offersFor, type Pairing } from '../../../contract/matching.ts'
import type { Need, Offer } from '../../../contract/needs.ts'
import { activities } from '../../../text/activities.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { matching } from '../../../text/matching.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { refusalOf, stateOf, type Write } from '../../data/outbox/rules.ts'
import { useHere, useKeeping } from '../../data/outbox/use-outbox.ts'
import { refresh, useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { promisesTo } from '../../data/to-hand.ts'
import { useAmount } from '../../shell/amounts.ts'
import { ChainLink } from '../../shell/chain-link.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { PromiseRows } from '../../shell/promise-rows.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AskFor } from './ask-for.tsx'
import { EvidenceFacts } from './evidence.tsx'
import { aboutOf, recordOf } from './kept-need.ts'
import { PairingCard } from './pairing-card.tsx'
import { Reasons } from './reasons.tsx'
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
  const { one, form, lacking, title } = useText(myNeeds)
  const here = useHere(recordOf(need.id))
  const refused = here && refusalOf(here) !== undefined
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
        {here && (
          <Notice kind={refused ? 'warning' : 'info'} actions={<a href="/kiriman">{form.seeHere}</a>}>
            {refused ? form.refusedHere : form.waitingHere}
          </Notice>
        )}
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
        <ChainLink wide kind="need" id={need.id} />
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
      <PromisesFor needId={need.id} />
      {isOpen && <Fitting need={need} pairings={pairings} />}
      {!onlySees && here !== undefined && need.state !== 'met' && need.state !== 'withdrawn' && (
        <Actions need={need} waits={here !== null} />
      )}
    </>
  )
}

/** What was promised to answer it. */
function PromisesFor({ needId }: { needId: NeedId }) {
  const { mine: words } = useText(commitmentPages)
  const library = useMyLibrary()
  const { data } = useAsk(listCommitments, promisesTo(library.id as LibraryId))
  const rows = (data?.commitments ?? []).filter(one => one.needId === needId)
  if (rows.length === 0) return null
  return (
    <Section title={words.ofNeed}>
      <PromiseRows rows={rows} of="giver" />
    </Section>
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

/** Changes it or takes it back; what is told is kept on this phone until it is sent. */
function Actions({ need, waits }: { need: Need; waits: boolean }) {
  const { one, form } = useText(myNeeds)
  const library = useMyLibrary()
  const toasts = useToasts()
  const keeping = useKeeping()
  const [asking, setAsking] = useState(false)
  const { id, version } = need

  async function withdraw(reason: string) {
    if (keeping.busy) return
    const input: object = { id, version, reason }
    const write: Write = {
      ...{ name: 'needs.withdraw', input, record: recordOf(id), draft: null },
      about: aboutOf(need, library.id),
    }
    const entry = await keeping.keep(write)
    if (entry === null) return
    refresh(['needs'])
    if (stateOf(entry) === 'refused') return
    setAsking(false)
    toasts.show({ strong: stateOf(entry) === 'accepted' ? one.withdrawn : form.savedHere, glyph: 'done' })
  }
  return (
    <Wrap>
      {!waits && (
        <div class="stack">
          <Button variant="line" size="big" wide icon="edit" href={`/kebutuhan/${id}/ubah`}>
            {one.amend}
          </Button>
          <Button variant="warn" size="big" wide onClick={() => setAsking(true)}>
            {one.withdraw}
          </Button>
        </div>
      )}
      {asking && (
        <WhyDialog
          title={one.withdrawTitle}
          hint={one.withdrawHint}
          action={one.withdraw}
          problem={keeping.problem}
          busy={keeping.busy}
          onClose={() => setAsking(false)}
          onSend={reason => void withdraw(reason)}
        />
      )}
    </Wrap>
  )
}
