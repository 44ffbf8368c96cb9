import { dashboard as dashboardQuery, type Dashboard } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime, month as monthText } from '../../ui/format.ts'
import { Wrap } from '../../ui/page.tsx'
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
  const { region, month } = usePlaceShown()
  const answer = useAsk(dashboardQuery, { region, month })
  const { data } = answer
  return (
    <OfficePage at="overview" scope={<DashboardScope data={data} />} hero={<DashboardHero data={data} />}>
      <Wrap>
        {answer.error?.body.status === 404 ? (
          <Empty title={words.gone}>
            <Button href="/ringkasan">{words.mine}</Button>
          </Empty>
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

function Overview({ data }: { data: Dashboard }) {
  const words = useText(dashboard)
  const { language } = useSession()
  const zone = useZone()
  const began = data.trend.some(series => series.months.some(({ value }) => value !== null))
  const enrolled = data.numbers.some(({ value }) => (value?.reported ?? 0) > 0)
  return (
    <>
      <p class="print-head">
        {words.printed(data.place.name, monthText(data.month, language), dateTime(data.asOf, language, zone))}
      </p>
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
        {grant.role !== 'trainer' && (
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
