import './needs.css'
import { useState } from 'preact/hooks'
import { may } from '../../../contract/access.ts'
import type { NeedId } from '../../../contract/ids.ts'
import { getNeed } from '../../../contract/matching.ts'
import { activities } from '../../../text/activities.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { shell } from '../../../text/shell.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { ChainLink } from '../../shell/chain-link.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { EvidenceFacts } from './evidence.tsx'
import { OfficeTowards } from './office-offer.tsx'
import { PairingCard } from './pairing-card.tsx'
import { NeedMark } from './state-mark.tsx'

/** One need beside the list: why, with which evidence, what is agreed, and what its library received before. */
export function NeedPanel(props: { id: NeedId; onClose: () => void }) {
  const words = useText(needs)
  const { close } = useText(shell)
  const { topics } = useText(activities)
  const { language } = useSession()
  const amount = useAmount()
  const { grant } = useSignedIn()
  const { behalf } = useText(myNeeds)
  const speaks = may['needs.offer'].some(role => role === grant.role)
  const [offering, setOffering] = useState(false)
  const answer = useAsk(getNeed, { id: props.id }, { fresh: true })
  const c = words.columns
  return (
    <SidePanel
      label={answer.data?.need.libraryName ?? words.list.title}
      onClose={props.onClose}
      closeLabel={close}
      head={answer.data && <NeedMark state={answer.data.need.state} />}
    >
      <Waiting answer={answer}>
        {({ need, pairings, helped }) => (
          <>
            <h2>
              <a href={`/perpustakaan/${need.libraryId}`}>{need.libraryName}</a>
            </h2>
            <p class="sub small">{[need.regency, need.province].filter(Boolean).join(', ')}</p>
            <p>{need.why}</p>
            <p class="small">
              {helped > 0 ? words.list.received(number(helped, language, 1)) : words.list.nothing}
            </p>
            <Facts
              facts={[
                { label: c.kind, value: words.kinds[need.kind] },
                { label: c.amount, value: amount(need.amount, need.unit) },
                { label: c.agreed, value: amount(need.agreed, need.unit) },
                { label: c.topic, value: topics[need.topic] },
                { label: c.urgency, value: words.urgencies[need.urgency] },
                { label: c.until, value: date(need.until, language) },
                { label: c.statedOn, value: date(need.statedOn, language) },
                ...(need.withdrawnReason ? [{ label: c.reason, value: need.withdrawnReason }] : []),
              ]}
            />
            <ChainLink kind="need" id={need.id} />
            {need.evidence.length > 0 && (
              <>
                <h3>{words.list.evidence}</h3>
                <EvidenceFacts evidence={need.evidence} />
              </>
            )}
            <h3>{words.list.pairings}</h3>
            {pairings.length === 0 && <p class="sub">{words.list.noPairings}</p>}
            {pairings.map(pairing => (
              <PairingCard key={pairing.id} pairing={pairing} side={null} />
            ))}
            {speaks && (need.state === 'open' || need.state === 'met-in-part') && (
              <div class="row">
                <Button variant="line" icon="handshake" onClick={() => setOffering(true)}>
                  {behalf.towards}
                </Button>
              </div>
            )}
            {offering && <OfficeTowards need={need} onClose={() => setOffering(false)} />}
          </>
        )}
      </Waiting>
    </SidePanel>
  )
}
