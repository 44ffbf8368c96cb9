import './my-promises.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type Commitment, getCommitment } from '../../../contract/commitments.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { CommitmentId } from '../../../contract/ids.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { commitments } from '../../../text/commitments.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useText } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import { DeliveriesOf } from '../../shell/deliveries-of.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { PromiseRows } from '../../shell/promise-rows.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { ChangeToAnswer, PastChanges } from './my-change.tsx'
import { Arrived, PromiseFacts, PromiseSteps } from './my-parts.tsx'
import { ProposeChange } from './my-propose.tsx'
import { AskGiver } from './my-share.tsx'
import { WithdrawMine } from './withdraw-mine.tsx'

/** One promise on the phone of the library it is for: what came of it, and what the library can tell or ask. */
export function MyCommitmentPage() {
  const { id } = useParams<{ id: CommitmentId }>()
  const answer = useAsk(getCommitment, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>{whole => <Whole {...whole} />}</Waiting>
    </PhonePage>
  )
}

function Whole(props: ResultOf<typeof getCommitment>) {
  const { mine: words, giver, one } = useText(commitmentPages)
  const { page } = useText(commitments)
  const onlySees = useOnlySees()
  const { commitment, changes, beside } = props
  const { id, state, kept } = commitment
  const open = changes.find(change => change.answeredAt === null)
  const runs = state === 'agreed' || state === 'part' || state === 'overdue'
  const acts = kept && !onlySees
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/komitmen">{words.back}</a>}
          title={commitment.what}
          sub={commitment.giver}
        />
        <CommitmentMark commitment={commitment} tag />
        {state !== 'proposed' && <Arrived commitment={commitment} />}
        {acts && runs && (
          <div class="stack activity-do">
            <Button variant="go" size="big" wide href={`/penyerahan/baru?komitmen=${id}`}>
              {words.arrived}
            </Button>
          </div>
        )}
        {acts && state === 'proposed' && commitment.origin !== 'meeting' && (
          <AskGiver commitment={commitment} linkUntil={props.linkUntil} />
        )}
      </Wrap>
      {open && acts && <ChangeToAnswer commitment={commitment} change={open} side="office" />}
      {state !== 'proposed' && <DeliveriesOf commitment={commitment} receives={false} />}
      <Section title={page.facts}>
        <PromiseFacts commitment={commitment} without="receiver" />
        <p class="promise-do">
          <Button variant="bare" icon="link" href={`/rantai/commitment/${id}`}>
            {giver.chain}
          </Button>
        </p>
      </Section>
      <PastChanges commitment={commitment} changes={changes} />
      {beside.length > 0 && (
        <Section title={one.beside}>
          <PromiseRows rows={beside} of="receiver" />
        </Section>
      )}
      {acts && (runs || state === 'proposed') && <Actions commitment={commitment} changes={runs && !open} />}
      <PromiseSteps steps={props.steps} />
    </>
  )
}

function Actions({ commitment, changes }: { commitment: Commitment; changes: boolean }) {
  const { mine: words } = useText(commitmentPages)
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null)
  return (
    <Wrap>
      <div class="stack">
        {changes && (
          <Button size="big" wide icon="edit" onClick={() => setDoing('change')}>
            {words.change}
          </Button>
        )}
        <Button variant="bare" wide onClick={() => setDoing('withdraw')}>
          {words.withdraw}
        </Button>
      </div>
      {doing === 'change' && (
        <ProposeChange commitment={commitment} side="office" onClose={() => setDoing(null)} />
      )}
      {doing === 'withdraw' && (
        <WithdrawMine commitment={commitment} side="office" words={words} onClose={() => setDoing(null)} />
      )}
    </Wrap>
  )
}
