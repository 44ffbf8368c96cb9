import { useState } from 'preact/hooks'
import { useSearchParams } from 'wouter'
import { type Activity, listActivities, planActivity } from '../../../contract/activities.ts'
import type { PlanItem } from '../../../contract/plans.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { useDraft } from '../../data/drafts.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dayDate, month, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { type Because, type Proposal, proposalFor } from './likeness.ts'
import { thisYear, useMyPlan } from './use-plan.ts'

/** So many activities are looked at at a time, the newest first. */
const most = 100

/** Activities of a year that carry out nothing planned, as far as anybody said: likely items are proposed, the person says. */
export function MatchPage() {
  const { matching: words, back } = useText(myPlan)
  const library = useMyLibrary()
  const [params] = useSearchParams()
  const year = Number(params.get('tahun')) || thisYear()
  const plan = useMyPlan(year)
  const answer = useAsk(
    listActivities,
    {
      ...{ libraryId: library.id, unplanned: true, from: `${year}-01-01`, to: `${year}-12-31` },
      ...{ sort: 'heldOn', order: 'desc', limit: most },
    } as never,
    { fresh: true },
  )
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead over={<a href={`/rencana?tahun=${year}`}>{back}</a>} title={words.title} sub={words.lead} />
        <Waiting answer={plan} kind="rows">
          {({ items }) => (
            <Waiting answer={answer} kind="rows">
              {({ activities, total }) => <Pairs activities={activities} items={items} total={total} />}
            </Waiting>
          )}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

function Pairs(props: { activities: Activity[]; items: PlanItem[]; total: number }) {
  const { matching: words } = useText(myPlan)
  const { language } = useSession()
  const library = useMyLibrary()
  // what the person said to be of no plan is not asked again on this phone
  const { draft, change } = useDraft<{ apart: string[] }>(`plan-match/${library.id}`, { apart: [] })
  const pairs = props.activities
    .filter(({ id }) => !draft.apart.includes(id))
    .flatMap(activity => {
      const proposal = proposalFor(activity, props.items)
      return proposal ? [{ activity, proposal }] : []
    })
  if (pairs.length === 0) return <Empty title={words.none} text={words.noneText} />
  return (
    <>
      <p class="small sub">{words.left(number(props.total, language))}</p>
      <ul>
        {pairs.map(({ activity, proposal }) => (
          <li key={activity.id}>
            <Pair
              activity={activity}
              proposal={proposal}
              items={props.items}
              onApart={() => change({ apart: [...draft.apart, activity.id] })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Pair(props: { activity: Activity; proposal: Proposal; items: PlanItem[]; onApart: () => void }) {
  const { activity, proposal } = props
  const { matching: words } = useText(myPlan)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(planActivity)
  const undo = useSend(planActivity)
  const [other, setOther] = useState(false)
  const { id } = activity

  function match(planItemId: PlanItem['id']) {
    send.mutate(
      { id, version: activity.version, planItemId },
      {
        onSuccess: ({ version }) =>
          toasts.show({
            ...{ strong: words.matched, glyph: 'done' },
            undo: { label: words.undo, run: () => undo.mutate({ id, version, planItemId: null }) },
          }),
      },
    )
  }

  return (
    <article class="phone-item">
      <div>
        <b>{activity.title}</b>
        <span class="small sub">{dayDate(activity.heldOn, language)}</span>
        <p class="small">
          {words.which} “{proposal.item.title}”, {month(proposal.item.month, language)}
          <br />
          <span class="sub">{useReasons(proposal.because)}</span>
        </p>
      </div>
      <div class="entry-do stack">
        {send.error && <Notice kind="problem" title={says(send.error, language)} />}
        <Button
          variant="go"
          wide
          icon="check"
          busy={send.isPending}
          label={`${words.fits}: ${activity.title}`}
          onClick={() => match(proposal.item.id)}
        >
          {words.fits}
        </Button>
        {other && (
          <Select
            label={words.others}
            placeholder="–"
            value=""
            options={props.items.map(item => ({ value: item.id, label: item.title }))}
            onChange={match}
          />
        )}
        <div class="row">
          {!other && props.items.length > 1 && (
            <Button label={`${words.others}: ${activity.title}`} onClick={() => setOther(true)}>
              {words.others}
            </Button>
          )}
          <Button variant="bare" label={`${words.notOne}: ${activity.title}`} onClick={props.onApart}>
            {words.notOne}
          </Button>
        </div>
      </div>
    </article>
  )
}

/** `sama-sama “kemasan”, bidang sama` */
function useReasons(because: readonly Because[]): string {
  const { because: words } = useText(myPlan).matching
  return because
    .map(one => (one.kind === 'words' ? words.words(one.words.join(', ')) : words[one.kind]))
    .join(', ')
}
