import type { ResultOf } from '../../../contract/endpoint.ts'
import type { getPlan, PlanItem } from '../../../contract/plans.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { plans } from '../../../text/plans.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { EntryItem, EntryMark } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { AnswerList } from '../../ui/answer-list.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, month, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ItemState } from './item-state.tsx'
import { PrintPlan } from './print-plan.tsx'
import { recordOf, thisYear, useMyPlan, usePlansHere } from './use-plan.ts'

type Plan = ResultOf<typeof getPlan>

/** What the library will do this year, how far it has got, and what is late. */
export function MyPlanPage() {
  const words = useText(myPlan)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const now = thisYear()
  const [filters, set] = useFilters({ tahun: String(now) })
  const year = Number(filters.tahun) || now
  const answer = useMyPlan(year)
  const entries = usePlansHere()
  const added = entries.filter(
    ({ name, about }) => name === 'plans.add-item' && about.day.startsWith(String(year)),
  )
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title(String(year))} sub={library.name} />
        <FilterChips
          label={words.years}
          value={String(year)}
          onChange={tahun => set({ tahun })}
          chips={[now - 1, now, now + 1].map(of => ({ id: String(of), label: String(of) }))}
        />
        {year < now && <Notice>{words.over}</Notice>}
        {!onlySees && year >= now && (
          <div class="stack activity-do">
            <Button variant="go" size="big" icon="plus" wide href={`/rencana/baru?tahun=${year}`}>
              {words.add}
            </Button>
          </div>
        )}
      </Wrap>
      {added.length > 0 && (
        <Section title={words.sections.here}>
          <ul>
            {added.map(entry => (
              <li key={entry.id}>
                <EntryItem entry={entry} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Waiting answer={answer} kind="rows">
        {plan =>
          plan.items.length === 0 ? (
            added.length === 0 && (
              <Wrap>
                <Empty title={words.none} text={onlySees ? words.noneToSee : words.noneText} />
              </Wrap>
            )
          ) : (
            <Whole plan={plan} />
          )
        }
      </Waiting>
    </PhonePage>
  )
}

function Whole({ plan }: { plan: Plan }) {
  const words = useText(myPlan)
  const onlySees = useOnlySees()
  const { doneOf } = useText(plans)
  const { language } = useSession()
  const { items } = plan
  const isOpen = ({ state }: PlanItem) => state === 'planned' || state === 'under-way'
  const meant = items.filter(({ state }) => state !== 'dropped' && state !== 'carried-over')
  const done = items.filter(({ state }) => state === 'done').length
  const share = meant.length === 0 ? 0 : done / meant.length
  const groups = [
    { title: words.sections.late, of: items.filter(({ late }) => late) },
    { title: words.sections.ahead, of: items.filter(item => isOpen(item) && !item.late) },
    { title: words.sections.ended, of: items.filter(item => !isOpen(item)) },
  ].filter(({ of }) => of.length > 0)
  return (
    <>
      <Wrap>
        <div class="stack">
          <Progress label={doneOf(number(done, language), number(meant.length, language))} value={share} />
          <Reviewed plan={plan} />
        </div>
      </Wrap>
      {groups.map(({ title, of }) => (
        <Section key={title} title={title}>
          <ul>
            {of.map(item => (
              <li key={item.id}>
                <Row item={item} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <Wrap>
        <PrintPlan libraryId={plan.libraryId} year={plan.year} />
      </Wrap>
      {!onlySees && (
        <Wrap>
          <div class="last-action">
            <AnswerList
              answers={[
                {
                  ...{ label: words.match, hint: words.matchHint, icon: 'link' },
                  href: `/rencana/cocokkan?tahun=${plan.year}`,
                },
              ]}
            />
          </div>
        </Wrap>
      )}
    </>
  )
}

/** What the level above said of the plan as it stands. */
function Reviewed({ plan }: { plan: Plan }) {
  const { review: words } = useText(myPlan)
  const { language } = useSession()
  if (plan.review === 'returned')
    return (
      <Notice kind="warning" title={words.returned}>
        {plan.remark}
      </Notice>
    )
  if (plan.review === 'waiting' || plan.reviewedAt === null) return <p class="small sub">{words.waiting}</p>
  return (
    <p class="small sub">
      {words.reviewed(plan.reviewedBy ?? '', date(plan.reviewedAt, language))} {plan.remark}
    </p>
  )
}

function Row({ item }: { item: PlanItem }) {
  const words = useText(plans)
  const { language } = useSession()
  const here = usePlansHere().find(({ record }) => record === recordOf(item.id))
  const n = (value: number) => number(value, language)
  const { progress, targetNumber } = item
  return (
    <a class="phone-item" href={`/rencana/${item.id}?tahun=${item.year}`}>
      <div>
        <b>{item.title}</b>
        <span class="small sub">
          {[
            month(item.month, language),
            progress.activities > 0
              ? words.held(n(progress.activities))
              : targetNumber !== null && words.people(n(targetNumber)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {here ? <EntryMark entry={here} /> : <ItemState item={item} tag />}
    </a>
  )
}
