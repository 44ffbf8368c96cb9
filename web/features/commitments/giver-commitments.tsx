import './my-promises.css'
import { useState } from 'preact/hooks'
import { type Commitment, type CommitmentState, listCommitments } from '../../../contract/commitments.ts'
import { sumCommitments } from '../../../contract/commitment-sums.ts'
import { agreeCommitments } from '../../../contract/pledging.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useZone } from '../../data/my-library.ts'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { PromiseRows } from '../../shell/promise-rows.tsx'
import { PromisesHead } from '../../shell/promises.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'

const atATime = 50
/** What a partner can say yes to at once. */
const most = 100
const askFor = (states: CommitmentState[], limit: number) =>
  ({ state: states.join(','), sort: 'deadline', limit }) as never

/** A partner’s own promises: what waits for its yes, what is late, what is to come, what is over. */
export function GiverCommitmentsPage() {
  const { giver: words } = useText(commitmentPages)
  const { grant } = useSignedIn()
  const all = useAsk(listCommitments, { limit: 1 })
  return (
    <PartnerFrame at="promises">
      <Wrap narrow>
        <PageHead
          over={grant.name}
          title={words.title}
          sub={words.lead}
          actions={
            <Button variant="go" icon="plus" href="/komitmen/baru">
              {words.promise}
            </Button>
          }
        />
        <Waiting answer={all}>
          {({ total }) =>
            total === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <>
                <Numbers />
                <ToAgree />
                <Some title={words.late} states={['overdue']} />
                <Some title={words.running} states={['agreed', 'part']} />
                <Some title={words.over} states={['fulfilled', 'withdrawn']} />
              </>
            )
          }
        </Waiting>
      </Wrap>
    </PartnerFrame>
  )
}

function Numbers() {
  const { language } = useSession()
  const zone = useZone()
  const { data } = useAsk(sumCommitments, { by: 'year' })
  if (!data || data.total.pledged.count === 0) return null
  return <PromisesHead total={data.total} asOf={dateTime(data.asOf, language, zone)} />
}

/** What was entered in its name: one yes for all, or each on its own page. */
function ToAgree() {
  const { giver: words } = useText(commitmentPages)
  const { language } = useSession()
  const toasts = useToasts()
  const agree = useSend(agreeCommitments)
  const { data } = useAsk(listCommitments, askFor(['proposed'], most))
  const rows = data?.commitments ?? []
  if (rows.length === 0) return null
  const say = (n: number) => number(n, language)
  const sayYes = () =>
    agree.mutate(
      { commitments: rows.map(({ id, version }) => ({ id, version })) },
      { onSuccess: ({ agreed }) => toasts.show({ strong: words.agreedMany(say(agreed)), glyph: 'done' }) },
    )
  return (
    <Section title={words.waiting} note={say(rows.length)}>
      <p class="small sub">{words.waitingText}</p>
      {agree.error && <Notice kind="problem" title={says(agree.error, language)} />}
      <PromiseRows rows={rows} of="receiver" />
      {rows.length > 1 && (
        <div class="row promise-do">
          <Button variant="go" busy={agree.isPending} onClick={sayYes}>
            {words.agreeAll(say(rows.length))}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Some(props: { title: string; states: CommitmentState[] }) {
  const { giver: words } = useText(commitmentPages)
  const { language } = useSession()
  const [limit, setLimit] = useState(atATime)
  const { data } = useAsk(listCommitments, askFor(props.states, limit))
  const rows: Commitment[] = data?.commitments ?? []
  if (!data || rows.length === 0) return null
  return (
    <Section title={props.title} note={number(data.total, language)}>
      <PromiseRows rows={rows} of="receiver" />
      {data.total > rows.length && limit < 200 && (
        <div class="row promise-do">
          <Button onClick={() => setLimit(Math.min(200, limit + atATime))}>{words.more}</Button>
        </div>
      )}
    </Section>
  )
}
