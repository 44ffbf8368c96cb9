import './needs.css'
import { useState } from 'preact/hooks'
import { listOffers, type Offer } from '../../../contract/needs.ts'
import type { Partner } from '../../../contract/partners.ts'
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
import { date } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { useMyPartner } from '../../shell/my-partner.ts'
import { OfferActions } from './offer-actions.tsx'
import { OfferDialog } from './offer-dialog.tsx'
import { SpokenWords } from '../../shell/said.tsx'
import { OfferMark } from './state-mark.tsx'

/** What the partner offers, how much of it is left, and a new offer. */
export function MyOffersPage() {
  const { offers: words } = useText(myNeeds)
  const { answer, partner } = useMyPartner()
  return (
    <AnyPage>
      <PageHead title={words.title} sub={partner?.name} />
      <Waiting answer={answer}>{() => partner && <List key={partner.id} partner={partner} />}</Waiting>
    </AnyPage>
  )
}

function List({ partner }: { partner: Partner }) {
  const { offers: words } = useText(myNeeds)
  const answer = useAsk(listOffers, { partnerId: partner.id, order: 'desc', limit: 200 })
  const [stating, setStating] = useState(false)
  return (
    <div class="need-page">
      <div class="row">
        <Button variant="go" icon="plus" onClick={() => setStating(true)}>
          {words.state}
        </Button>
      </div>
      <Waiting answer={answer}>
        {({ offers }) =>
          offers.length === 0 ? (
            <Empty title={words.none} text={words.noneText} />
          ) : (
            <>
              {offers.map(offer => (
                <OfferCard key={offer.id} offer={offer} partner={partner} />
              ))}
            </>
          )
        }
      </Waiting>
      {stating && <OfferDialog partner={partner} onClose={() => setStating(false)} />}
    </div>
  )
}

function OfferCard({ offer, partner }: { offer: Offer; partner: Partner }) {
  const { offers: words } = useText(myNeeds)
  const general = useText(needs)
  const { topics } = useText(activities)
  const { language } = useSession()
  const amount = useAmount()
  const { unit } = offer
  const themes = offer.topics.map(topic => topics[topic]).join(', ') || general.anyTopic
  return (
    <article class="need-card">
      <div class="row between">
        <h3>
          {general.kinds[offer.kind]} · {offer.what}
        </h3>
        <OfferMark state={offer.state} />
      </div>
      <p>
        <b>{words.left(amount(offer.amount - offer.agreed, unit), amount(offer.amount, unit))}</b>
      </p>
      <p class="small sub">
        {[
          themes,
          offer.regions.map(({ name }) => name).join(', '),
          general.until(date(offer.until, language)),
        ].join(' · ')}
      </p>
      {offer.withdrawnReason && <p class="small">{offer.withdrawnReason}</p>}
      <SpokenWords spoken={offer.spoken} />
      <OfferActions offer={offer} partner={partner} />
    </article>
  )
}
