import { useParams, useSearchParams } from 'wouter'
import { listActivities } from '../../../contract/activities.ts'
import type { PlanItem } from '../../../contract/plans.ts'
import { activities as labels } from '../../../text/activities.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { plans } from '../../../text/plans.ts'
import { programme } from '../../../text/programme.ts'
import { refusalOf } from '../../data/outbox/rules.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { useKnownPartners, useNeedsToAnswer } from '../../shell/pointers.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dayDate, month, number, rupiah } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ItemActions } from './item-actions.tsx'
import { ItemState } from './item-state.tsx'
import { recordOf, thisYear, useMyPlan } from './use-plan.ts'

/** One thing that is planned: what, for whom, how far it has got, and what can be told of it. */
export function MyItemPage() {
  const words = useText(myPlan)
  const { id = '' } = useParams<{ id: string }>()
  const [params] = useSearchParams()
  const answer = useMyPlan(Number(params.get('tahun')) || thisYear())
  return (
    <PhonePage at="more">
      <Waiting answer={answer}>
        {({ items }) => {
          const item = items.find(one => one.id === id)
          return item ? (
            <Whole item={item} />
          ) : (
            <Wrap>
              <Empty title={words.noPlan} text={words.noPlanText}>
                <a href="/rencana">{words.back}</a>
              </Empty>
            </Wrap>
          )
        }}
      </Waiting>
    </PhonePage>
  )
}

function Whole({ item }: { item: PlanItem }) {
  const words = useText(myPlan)
  const names = useText(plans)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const here = useHere(recordOf(item.id))
  const facts = useFacts(item)
  const refused = here && refusalOf(here) !== undefined
  const { progress, targetNumber } = item
  const n = (value: number) => number(value, language)
  const reached = progress.people ?? progress.attendances
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href={`/rencana?tahun=${item.year}`}>{words.back}</a>}
          title={item.title}
          sub={<ItemState item={item} />}
          note={month(item.month, language)}
        />
        {here && (
          <Notice kind={refused ? 'warning' : 'info'} actions={<a href="/kiriman">{words.seeHere}</a>}>
            {refused ? words.refusedHere : words.waitingHere}
          </Notice>
        )}
        {targetNumber !== null && targetNumber > 0 ? (
          <Progress
            label={names.held(n(progress.activities))}
            text={names.heldOf(n(reached), n(targetNumber))}
            value={Math.min(1, reached / targetNumber)}
          />
        ) : (
          progress.activities > 0 && (
            <p class="small sub">{names.heldSum(n(progress.activities), n(reached))}</p>
          )
        )}
        {!onlySees && !here && <ItemActions item={item} />}
        <Facts facts={facts} />
        <ChainLink wide kind="plan-item" id={item.id} />
      </Wrap>
      <Section title={words.held}>
        <Held item={item} />
      </Section>
    </>
  )
}

/** What was planned and told, as far as it was. */
function useFacts(item: PlanItem) {
  const words = useText(myPlan)
  const { fields, people, free, carriedTo, carriedFrom } = useText(plans)
  const { topics, strategies } = useText(labels)
  const sources = useText(programme).fundings
  const { language } = useSession()
  const need = useNeedsToAnswer()?.find(({ id }) => id === item.needId)
  const partner = useKnownPartners(item.partnerId !== null)?.find(({ id }) => id === item.partnerId)
  const day = (on: string | null) => on && date(on, language)
  const cost = item.cost === null ? null : item.cost === 0 ? free : rupiah(item.cost, language)
  const target = [item.targetGroup, item.targetNumber !== null && people(number(item.targetNumber, language))]
  const goesOn = item.carriedTo && carriedTo(month(item.carriedTo.month, language))
  const cameFrom = item.carriedFrom && carriedFrom(month(item.carriedFrom.month, language))
  return [
    { label: fields.result, value: item.result, note: day(item.finishedOn) },
    { label: fields.reason, value: item.dropReason, note: day(item.droppedOn) },
    {
      label: fields.month,
      value: [month(item.month, language), goesOn, cameFrom].filter(Boolean).join(' · '),
    },
    { label: fields.lesson, value: item.lesson },
    {
      label: words.form.ofNeed,
      value: item.needId && <a href={`/kebutuhan/${item.needId}`}>{need?.name ?? words.form.ofNeedKept}</a>,
    },
    { label: fields.need, value: item.need },
    { label: fields.steps, value: item.steps && <Steps of={item.steps} /> },
    { label: fields.target, value: target.filter(Boolean).join(', ') },
    { label: fields.measure, value: item.measure },
    { label: fields.responsible, value: item.responsible },
    {
      label: words.form.withPartner,
      value: item.partnerId && (
        <a href={`/mitra/${item.partnerId}`}>{partner?.name ?? words.form.withPartnerKept}</a>
      ),
    },
    { label: fields.partner, value: item.partner },
    { label: fields.cost, value: cost, note: item.source && sources[item.source] },
    { label: fields.strategy, value: strategies[item.strategy] },
    { label: fields.topic, value: topics[item.topic] },
    { label: words.begunOn, value: day(item.begunOn) },
  ]
    .filter(({ value }) => value)
    .map(fact => ({ ...fact, value: fact.value ?? '' }))
}

const Steps = ({ of }: { of: string }) => (
  <ol>
    {of.split('\n').map((step, at) => (
      <li key={at}>{step}</li>
    ))}
  </ol>
)

/** The activities that were held for it. */
function Held({ item }: { item: PlanItem }) {
  const words = useText(myPlan)
  const { language } = useSession()
  const answer = useAsk(listActivities, {
    ...{ planItemId: item.id, sort: 'heldOn', order: 'desc', limit: 50 },
  } as never)
  return (
    <Waiting answer={answer} kind="rows">
      {({ activities }) =>
        activities.length === 0 ? (
          <p class="small sub">{words.noneHeld}</p>
        ) : (
          <ul>
            {activities.map(activity => (
              <li key={activity.id}>
                <a class="phone-item" href={`/kegiatan/${activity.id}`}>
                  <div>
                    <b>{activity.title}</b>
                    <span class="small sub">{dayDate(activity.heldOn, language)}</span>
                  </div>
                  <span class="num">
                    {number(activity.reached.people ?? activity.reached.attendances, language)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        )
      }
    </Waiting>
  )
}
