import './needs.css'
import { useState } from 'preact/hooks'
import type { PartnerId } from '../../../contract/ids.ts'
import { listPairings, needsFor } from '../../../contract/matching.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { activities } from '../../../text/activities.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { AnyPage } from '../../shell/any-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, number } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { EvidenceFacts } from './evidence.tsx'
import { useMyPartner } from '../../shell/my-partner.ts'
import { OfferTowards } from './offer-towards.tsx'
import { PairingCard } from './pairing-card.tsx'
import { Reasons } from './reasons.tsx'

const atATime = 20
type Fit = ResultOf<typeof needsFor>['fits'][number]

/** A partner's list of needs, best first, each with why; before them what awaits the partner's answer. */
export function FittingNeedsPage() {
  const { partner: words } = useText(myNeeds)
  const { answer, partner } = useMyPartner()
  return (
    <AnyPage>
      <PageHead title={words.title} sub={partner?.name} />
      <Waiting answer={answer}>{() => partner && <Lists key={partner.id} partnerId={partner.id} />}</Waiting>
    </AnyPage>
  )
}

function Lists({ partnerId }: { partnerId: PartnerId }) {
  const { partner: words, waiting } = useText(myNeeds)
  const { language } = useSession()
  const [limit, setLimit] = useState(atATime)
  const [chosen, setChosen] = useState<Fit | null>(null)
  const answer = useAsk(needsFor, { partnerId, limit })
  const pairings = useAsk(listPairings, { partnerId, limit: 50 })
  const all = pairings.data?.pairings ?? []
  const toAnswer = all.filter(({ state, proposedBy }) => state === 'proposed' && proposedBy === 'library')
  const others = all.filter(pairing => !toAnswer.includes(pairing))
  return (
    <div class="need-page">
      {toAnswer.length > 0 && (
        <section>
          <h2>{waiting}</h2>
          {toAnswer.map(pairing => (
            <PairingCard key={pairing.id} pairing={pairing} side="partner" />
          ))}
        </section>
      )}
      <p class="small sub">
        {words.sub} <a href="/aturan-pencocokan">{words.rules}</a>
      </p>
      <Waiting answer={answer}>
        {({ fits, total }) =>
          total === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <>
              <p class="small">{words.count(number(total, language))}</p>
              {fits.map(fit => (
                <FitCard key={fit.need.id} fit={fit} onOffer={() => setChosen(fit)} />
              ))}
              {fits.length < total && limit < 200 && (
                <Button variant="line" onClick={() => setLimit(Math.min(200, limit + atATime))}>
                  {words.more}
                </Button>
              )}
            </>
          )
        }
      </Waiting>
      {others.length > 0 && (
        <section>
          <h2>{words.pairings}</h2>
          {others.map(pairing => (
            <PairingCard key={pairing.id} pairing={pairing} side="partner" />
          ))}
        </section>
      )}
      {chosen && <OfferTowards {...chosen} partnerId={partnerId} onClose={() => setChosen(null)} />}
    </div>
  )
}

function FitCard({ fit, onOffer }: { fit: Fit; onOffer: () => void }) {
  const { partner: words, one, lacking } = useText(myNeeds)
  const general = useText(needs)
  const { topics } = useText(activities)
  const { language } = useSession()
  const amount = useAmount()
  const { need, score, reasons } = fit
  return (
    <article class="need-card">
      <div class="row between">
        <h3>
          {general.kinds[need.kind]} · {amount(need.amount, need.unit)}
        </h3>
        {need.urgency === 'urgent' && (
          <State glyph="look" tag>
            {general.urgencies.urgent}
          </State>
        )}
      </div>
      <p>
        <b>{need.libraryName}</b>
        <span class="small sub">
          {' '}
          {[need.regency, need.province].filter(Boolean).join(', ')} · {topics[need.topic]} ·{' '}
          {general.until(date(need.until, language))}
        </span>
      </p>
      <Reasons score={score} reasons={reasons} />
      <p>{need.why}</p>
      {need.agreed > 0 && <p class="small">{lacking(amount(need.amount - need.agreed, need.unit))}</p>}
      {need.evidence.length > 0 && (
        <details>
          <summary class="small">{one.evidence}</summary>
          <EvidenceFacts evidence={need.evidence} />
        </details>
      )}
      <div class="row">
        <Button variant="go" icon="handshake" onClick={onOffer}>
          {words.offer}
        </Button>
      </div>
    </article>
  )
}
