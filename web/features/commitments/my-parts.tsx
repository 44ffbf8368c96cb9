import './my-promises.css'
import type { Commitment } from '../../../contract/commitments.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getCommitment } from '../../../contract/commitments.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { commitments } from '../../../text/commitments.ts'
import { useZone } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { ReceivedBar } from '../../shell/promises.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'

/** What was promised, by and to whom, until when, and that the giver said yes. */
export function PromiseFacts({
  commitment,
  without,
}: {
  commitment: Commitment
  without: 'giver' | 'receiver'
}) {
  const { page, forms, hows, sides } = useText(commitments)
  const { one } = useText(commitmentPages)
  const { language } = useSession()
  const promised = usePromised()
  const { receiver, meeting, promisedOn, agreedOn, agreedBy, agreedHow } = commitment
  const place = [receiver.regency, receiver.province].filter(Boolean).join(', ')
  const day = (on: string | null) => (on === null ? '' : date(on, language))
  const facts = [
    without !== 'giver' && { label: one.from, value: commitment.giver },
    without !== 'receiver' && { label: one.to, value: receiver.name, note: place },
    { label: one.what, value: forms[commitment.form] },
    { label: one.amount, value: promised.whole(commitment) },
    { label: page.forWhom, value: commitment.forWhom },
    { label: page.deadline, value: day(commitment.deadline) },
    {
      label: page.promisedOn,
      value: [day(promisedOn), meeting?.title].filter(Boolean).join(', '),
    },
    agreedHow !== null && {
      label: page.agreedBy,
      value: [agreedBy, hows[agreedHow], day(agreedOn)].filter(Boolean).join(', '),
    },
    commitment.withdrawnSide !== null && {
      label: page.withdrawn(sides[commitment.withdrawnSide], day(commitment.withdrawnOn)),
      value: commitment.withdrawnReason,
    },
  ].filter(fact => fact !== false && fact.value)
  return <Facts facts={facts as { label: string; value: string }[]} />
}

/** How much of it came, as its receiver confirmed. */
export function Arrived({ commitment }: { commitment: Commitment }) {
  const { one } = useText(commitmentPages)
  const { page } = useText(commitments)
  const { language } = useSession()
  const promised = usePromised()
  const { delivered, lastDeliveredOn } = commitment
  return (
    <div class="promise-arrived">
      <p>
        <b class="num">{delivered === 0 ? one.notYet : promised.receivedOf(commitment)}</b>{' '}
        {lastDeliveredOn && <span class="small sub">{page.lastOn(date(lastDeliveredOn, language))}</span>}
      </p>
      <ReceivedBar commitment={commitment} size="tall" />
    </div>
  )
}

type Steps = ResultOf<typeof getCommitment>['steps']
/** Everything that was told of it, newest first. */
export function PromiseSteps({ steps }: { steps: Steps }) {
  const { one } = useText(commitmentPages)
  const words = useText(commitments)
  const { language } = useSession()
  const zone = useZone()
  const names: Record<string, string> = words.steps
  if (steps.length === 0) return null
  return (
    <Section title={one.history}>
      <ol class="lines">
        {steps.map(({ step, at, by, note }, n) => (
          <li key={n}>
            <b>{names[step] ?? words.steps.other}</b>{' '}
            <span class="small sub">{[dateTime(at, language, zone), by].filter(Boolean).join(' · ')}</span>
            {note && <div class="small">{note}</div>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
