import { type Dashboard, lampStates, lights as lightsQuery } from '../../../contract/indicators.ts'
import { dashboard } from '../../../text/dashboard.ts'
import { indicators } from '../../../text/indicators.ts'
import { shell } from '../../../text/shell.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { ExampleMark } from '../../ui/banner.tsx'
import { Definition } from '../../ui/definition.tsx'
import { dateTime, month, monthName, number } from '../../ui/format.ts'
import { CountryMap } from './country-map.tsx'
import { DashboardDownloads } from './dashboard-downloads.tsx'
import { headlineOf } from './headline.ts'
import { MonthMenu } from './month-menu.tsx'
import { PublishedKey } from './published-key.tsx'

/** The night over the dashboard: the map with its headline, what its lights mean, and the published figures. */
export function DashboardHero({ data }: { data: Dashboard | undefined }) {
  const words = useText(dashboard)
  const general = useText(shell)
  const { language, example } = useSession()
  const { grant } = useSignedIn()
  const counts = useCounts(data?.month)
  const headline = data && headlineOf(data, counts, language)
  return (
    <>
      {data && <PrintHead data={data} />}
      <div class="map-tools">
        {example && <ExampleMark>{general.exampleMark}</ExampleMark>}
        {data && <MonthMenu data={data} />}
        {data && <DashboardDownloads data={data} />}
      </div>
      <CountryMap data={data}>
        <div class={data?.place.level === 'nation' ? 'map-words' : 'map-words of-place'}>
          <h1 class="map-title">{headline?.title || grant.name}</h1>
          <p>
            {headline?.text}
            {headline && data?.place.level === 'nation' && (
              <Definition label={words.numbers.meaning} title={headline.title}>
                {words.headline.lit}
              </Definition>
            )}
          </p>
        </div>
      </CountryMap>
      {data && (
        <Legend
          month={monthName(data.month, language)}
          counts={data.place.level === 'nation' ? counts : undefined}
        />
      )}
      {data && <PublishedKey figures={data.published} />}
    </>
  )
}

/** On paper only: of where and when this is. */
function PrintHead({ data }: { data: Dashboard }) {
  const words = useText(dashboard)
  const { language } = useSession()
  const zone = useZone()
  return (
    <p class="print-head">
      {words.printed(data.place.name, month(data.month, language), dateTime(data.asOf, language, zone))}
    </p>
  )
}

/** What the brightness of a dot means; how many there are is told of the whole country only. */
function Legend(props: { month: string; counts: Record<string, number> | undefined }) {
  const words = useText(dashboard).map
  const { lamps } = useText(indicators)
  const { language } = useSession()
  return (
    <div class="map-legend">
      <b>{words.legend(props.month)}</b>
      <ul>
        {lampStates.toReversed().map(state => (
          <li key={state}>
            <i class={`lamp-dot s${state}`} aria-hidden="true" />
            {lamps[state]}
            {props.counts && <b class="num">{number(props.counts[state] ?? 0, language)}</b>}
          </li>
        ))}
      </ul>
      <p class="sub">{words.note}</p>
    </div>
  )
}

function useCounts(of: string | undefined): Record<string, number> | undefined {
  return useAsk(lightsQuery, { month: of }, { enabled: of !== undefined }).data?.counts
}
