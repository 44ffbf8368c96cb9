import './my-promises.css'
import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { type Commitment, getCommitment } from '../../../contract/commitments.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { CommitmentId } from '../../../contract/ids.ts'
import { agreeCommitments, withdrawCommitment } from '../../../contract/pledging.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import { DeliveriesOf } from '../../shell/deliveries-of.tsx'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { PromiseRows } from '../../shell/promise-rows.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { ChangeToAnswer, PastChanges } from './my-change.tsx'
import { Arrived, PromiseFacts, PromiseSteps } from './my-parts.tsx'
import { ProposeChange } from './my-propose.tsx'
import { WithdrawMine } from './withdraw-mine.tsx'

/** One promise as its giver sees it: its yes, what of it arrived, a change, and the way back out. */
export function GiverCommitmentPage() {
  const { id } = useParams<{ id: CommitmentId }>()
  const answer = useAsk(getCommitment, { id }, { fresh: true })
  return (
    <PartnerFrame at="promises">
      <Wrap narrow>
        <Waiting answer={answer}>{whole => <Whole {...whole} />}</Waiting>
      </Wrap>
    </PartnerFrame>
  )
}

function Whole(props: ResultOf<typeof getCommitment>) {
  const { giver: words, one } = useText(commitmentPages)
  const { commitment, changes, beside } = props
  const { state, receiver } = commitment
  const open = changes.find(change => change.answeredAt === null)
  const runs = state === 'agreed' || state === 'part' || state === 'overdue'
  return (
    <>
      <PageHead
        over={<a href="/komitmen">{words.title}</a>}
        title={commitment.what}
        sub={receiver.name}
        note={<CommitmentMark commitment={commitment} tag />}
      />
      {state === 'proposed' && commitment.given && <Ask commitment={commitment} />}
      {open && commitment.given && <ChangeToAnswer commitment={commitment} change={open} side="giver" />}
      {state !== 'proposed' && <Arrived commitment={commitment} />}
      <PromiseFacts commitment={commitment} without="giver" />
      {runs && commitment.given && <Actions commitment={commitment} changing={open !== undefined} />}
      <p class="promise-do">
        <Button variant="bare" size="sm" icon="link" href={`/rantai/commitment/${commitment.id}`}>
          {words.chain}
        </Button>
      </p>
      {state !== 'proposed' && <DeliveriesOf commitment={commitment} />}
      <PastChanges commitment={commitment} changes={changes} />
      {beside.length > 0 && (
        <Section title={one.beside}>
          <PromiseRows rows={beside} of="receiver" />
        </Section>
      )}
      <PromiseSteps steps={props.steps} />
    </>
  )
}

function Ask({ commitment: { id, version } }: { commitment: Commitment }) {
  const { giver: words, form } = useText(commitmentPages)
  const { language } = useSession()
  const toasts = useToasts()
  const agree = useSend(agreeCommitments)
  const withdraw = useSend(withdrawCommitment)
  const [refusing, setRefusing] = useState(false)
  return (
    <section class="promise-ask" aria-labelledby="promise-ask">
      <h2 id="promise-ask">{words.ask}</h2>
      <p class="sub">{words.askText}</p>
      {agree.error && <Notice kind="problem" title={says(agree.error, language)} />}
      <div class="row">
        <Button
          variant="go"
          busy={agree.isPending}
          onClick={() =>
            agree.mutate(
              { commitments: [{ id, version }] },
              { onSuccess: () => toasts.show({ strong: words.agreed, glyph: 'done' }) },
            )
          }
        >
          {words.yes}
        </Button>
        <Button onClick={() => setRefusing(true)}>{words.no}</Button>
      </div>
      {refusing && (
        <WhyDialog
          title={words.noTitle}
          hint={words.noHint}
          action={words.noAction}
          needed={form.needed}
          problem={withdraw.error}
          busy={withdraw.isPending}
          onClose={() => setRefusing(false)}
          onSend={reason =>
            withdraw.mutate(
              { id, version, side: 'giver', reason },
              { onSuccess: () => toasts.show({ strong: words.refused, glyph: 'done' }) },
            )
          }
        />
      )}
    </section>
  )
}

function Actions({ commitment, changing }: { commitment: Commitment; changing: boolean }) {
  const { giver: words } = useText(commitmentPages)
  const [doing, setDoing] = useState<'change' | 'withdraw' | null>(null)
  return (
    <div class="row promise-do">
      {!changing && (
        <Button icon="edit" onClick={() => setDoing('change')}>
          {words.change}
        </Button>
      )}
      <Button variant="warn" onClick={() => setDoing('withdraw')}>
        {words.withdraw}
      </Button>
      {doing === 'change' && (
        <ProposeChange commitment={commitment} side="giver" onClose={() => setDoing(null)} />
      )}
      {doing === 'withdraw' && (
        <WithdrawMine commitment={commitment} side="giver" words={words} onClose={() => setDoing(null)} />
      )}
    </div>
  )
}
