import './commitments.css'
import { useParams } from 'wouter'
import { getCommitment } from '../../../contract/commitments.ts'
import type { CommitmentId } from '../../../contract/ids.ts'
import { commitments } from '../../../text/commitments.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { CommitmentMark } from '../../shell/commitment-mark.tsx'
import { DeliveriesOf } from '../../shell/deliveries-of.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { usePromised } from '../../shell/promised.ts'
import { PromisesTable } from '../../shell/promises.tsx'
import { SpokenWords } from '../../shell/said.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Actions } from './actions.tsx'
import { AlikeNotice } from './alike-notice.tsx'
import { Changes } from './changes.tsx'
import { listAt } from './filters.ts'
import { History } from './history.tsx'
import { Papers } from './papers.tsx'
import { PromiseFacts } from './promise-facts.tsx'
import { Received } from './received.tsx'
import { Reliability } from '../../shell/reliability.tsx'
import type { Told } from './told.ts'

/** One promise: what, from whom, to whom; what came of it, what was changed, who said what, and what to do next. */
export function CommitmentPage() {
  const { id = '' } = useParams<{ id: string }>()
  const answer = useAsk(getCommitment, { id: id as CommitmentId }, { fresh: true })
  return (
    <OfficePage at="commitments">
      <Wrap>
        <Waiting answer={answer} kind="block">
          {told => <Everything told={told} />}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Everything({ told }: { told: Told }) {
  const words = useText(commitments)
  const { language } = useSession()
  const promised = usePromised()
  const { commitment, beside, reliability, spoken } = told
  const { page } = words
  return (
    <>
      <PageHead
        over={<a href="/komitmen">{page.over}</a>}
        title={commitment.what}
        sub={
          <>
            {page.heading(commitment.giver, commitment.receiver.name)} · {promised.whole(commitment)}
          </>
        }
        actions={
          <>
            <Button variant="line" icon="link" href={`/rantai/commitment/${commitment.id}`}>
              {page.chain}
            </Button>
            <Actions told={told} />
          </>
        }
      />
      <p>
        <CommitmentMark commitment={commitment} tag />
      </p>
      <div class="commitment-notices">
        {commitment.withdrawnReason && (
          <Notice title={words.states.withdrawn}>{commitment.withdrawnReason}</Notice>
        )}
        <AlikeNotice told={told} />
      </div>
      <div class="commitment-parts">
        <div>
          <Section title={page.received}>
            <Received commitment={commitment} />
          </Section>
          <DeliveriesOf commitment={commitment} />
          <Changes told={told} />
          {beside.length > 0 && (
            <Section
              title={page.beside}
              note={page.besideNote(number(beside.length, language))}
              actions={<a href={listAt({ janji: commitment.pledgeId })}>{page.besideAll}</a>}
            >
              <PromisesTable caption={page.beside} rows={beside} without="giver" />
            </Section>
          )}
        </div>
        <div>
          <Section title={page.facts}>
            <PromiseFacts told={told} />
          </Section>
          {reliability && <Reliability reliability={reliability} />}
          <Papers told={told} />
          {spoken.length > 0 && (
            <Section title={page.spoken}>
              <SpokenWords spoken={spoken} whats={words.whats} />
            </Section>
          )}
          <History told={told} />
        </div>
      </div>
    </>
  )
}
