import './needs.css'
import type { OfferId } from '../../../contract/ids.ts'
import { getOffer } from '../../../contract/matching.ts'
import { activities } from '../../../text/activities.ts'
import { kinds as libraryKinds } from '../../../text/libraries.ts'
import { needs } from '../../../text/needs.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date } from '../../ui/format.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { OfficeOfferActions } from './offer-actions.tsx'
import { PairingCard } from './pairing-card.tsx'
import { SpokenWords } from '../../shell/said.tsx'
import { OfferMark } from './state-mark.tsx'

/** One offer beside the list: what, for whom, where, and who takes of it. */
export function OfferPanel(props: { id: OfferId; onClose: () => void }) {
  const words = useText(needs)
  const { close } = useText(shell)
  const { topics } = useText(activities)
  const { language } = useSession()
  const amount = useAmount()
  const answer = useAsk(getOffer, { id: props.id }, { fresh: true })
  const kinds: Record<string, { id: string; en: string }> = libraryKinds
  const c = words.columns
  return (
    <SidePanel
      label={answer.data?.offer.partnerName ?? words.list.offers}
      onClose={props.onClose}
      closeLabel={close}
      head={answer.data && <OfferMark state={answer.data.offer.state} />}
    >
      <Waiting answer={answer}>
        {({ offer, pairings, speaks }) => (
          <>
            <h2>{offer.partnerName}</h2>
            <p>{offer.what}</p>
            {offer.onBehalf && offer.spoken.length === 0 && <p class="small sub">{words.list.onBehalf}</p>}
            <SpokenWords spoken={offer.spoken} />
            {speaks && <OfficeOfferActions offer={offer} />}
            <Facts
              facts={[
                { label: c.kind, value: words.kinds[offer.kind] },
                { label: c.amount, value: amount(offer.amount, offer.unit) },
                { label: c.agreed, value: amount(offer.agreed, offer.unit) },
                {
                  label: c.topics,
                  value: offer.topics.map(topic => topics[topic]).join(', ') || words.anyTopic,
                },
                {
                  label: c.libraryKinds,
                  value:
                    offer.libraryKinds.map(kind => kinds[kind]?.[language] ?? kind).join(', ') ||
                    words.anyLibrary,
                },
                { label: c.regions, value: offer.regions.map(({ name }) => name).join(', ') },
                { label: c.from, value: date(offer.from, language) },
                { label: c.until, value: date(offer.until, language) },
                ...(offer.withdrawnReason ? [{ label: c.reason, value: offer.withdrawnReason }] : []),
              ]}
            />
            <h3>{words.list.pairings}</h3>
            {pairings.length === 0 && <p class="sub">{words.list.noTakers}</p>}
            {pairings.map(pairing => (
              <PairingCard key={pairing.id} named pairing={pairing} side={null} />
            ))}
          </>
        )}
      </Waiting>
    </SidePanel>
  )
}
