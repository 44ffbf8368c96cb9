import { isSeat } from '../../../contract/access.ts'
import { dashboard as dashboardQuery, type Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { ground as sentences } from '../../../text/problems/ground.ts'
import type { Problem } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Wrap } from '../../ui/page.tsx'
import { BoundariesOf } from './boundaries-of.tsx'
import { DashboardHero } from './dashboard-hero.tsx'
import { DashboardScope } from './dashboard-scope.tsx'
import { KeyNumbers } from './key-numbers.tsx'
import { MonthLibraries } from './month-libraries.tsx'
import { PlacesBelow } from './places-below.tsx'
import { usePlaceShown } from './place-shown.ts'
import { SimilarPlaces } from './similar-places.tsx'
import { YearCharts } from './year-charts.tsx'
import './dashboard.css'

/** The overview of the nation, a province or a regency in a month: the map, the figures, what to do next. */
export function DashboardPage() {
  const words = useText(dashboard)
  const { language } = useSession()
  const { region, month, basis } = usePlaceShown()
  const answer = useAsk(dashboardQuery, { region, month, basis })
  const { data } = answer
  return (
    <OfficePage at="overview" scope={<DashboardScope data={data} />} hero={<DashboardHero data={data} />}>
      <Wrap>
        {isGone(answer.error) ? (
          <div class="dashboard-empty">
            <Empty title={words.gone} text={sentences['access.not-found'][language]}>
              <Button href="/ringkasan">{words.mine}</Button>
            </Empty>
          </div>
        ) : (
          <Waiting answer={answer} kind="block">
            {shown => (
              <div class={answer.isPlaceholderData ? 'dashboard stale' : 'dashboard'}>
                <Overview data={shown} />
              </div>
            )}
          </Waiting>
        )}
      </Wrap>
    </OfficePage>
  )
}

// a place that does not exist, or lies out of sight
function isGone(problem: Problem | null): boolean {
  return problem !== null && [400, 404].includes(problem.body.status)
}

function Overview({ data }: { data: Dashboard }) {
  const began = data.trend.some(series => series.months.some(({ value }) => value !== null))
  const enrolled = data.numbers.some(({ value }) => (value?.reported ?? 0) > 0)
  return (
    <>
      <BoundariesOf data={data} />
      <KeyNumbers data={data} />
      {began || enrolled ? (
        <>
          <YearCharts data={data} />
          {data.below.length > 0 && <PlacesBelow data={data} />}
          {data.place.level === 'regency' && <MonthLibraries data={data} />}
          <SimilarPlaces data={data} />
        </>
      ) : (
        <Beginning />
      )}
    </>
  )
}

/** An empty programme: what to do first. */
function Beginning() {
  const words = useText(dashboard).empty
  const { grant } = useSignedIn()
  return (
    <div class="dashboard-empty">
      <Empty title={words.title} text={words.text}>
        {grant.role !== 'trainer' && !isSeat(grant.role) && (
          <>
            <Button variant="go" href="/perpustakaan/baru">
              {words.register}
            </Button>
            <Button href="/program">{words.programme}</Button>
            <Button href="/orang">{words.invite}</Button>
          </>
        )}
      </Empty>
    </div>
  )
}
