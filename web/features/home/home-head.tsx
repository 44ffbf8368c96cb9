import { getLibrary } from '../../../contract/libraries.ts'
import { home } from '../../../text/home.ts'
import { shell } from '../../../text/shell.ts'
import { monthOf } from '../../data/days.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOnline } from '../../data/online.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { hourIn } from '../../../contract/zones.ts'
import { ExampleMark } from '../../ui/banner.tsx'
import { dayDate, monthName, shortMonth } from '../../ui/format.ts'
import { PhoneHead, Pill } from '../../ui/phone-frame.tsx'
import { type LampState, YearLamps, YearLampsToCome } from '../../ui/year-lamps.tsx'
import { LibrarySwitch } from './library-switch.tsx'
import type { MonthOfYear } from './my-year.ts'

/** The night: the library and its place, a greeting by the hour, and the year in lamps. */
export function HomeHead(props: { year: string; months: MonthOfYear[] | undefined; today: string }) {
  const words = useText(home)
  const { exampleMark } = useText(shell)
  const { language, example } = useSession()
  const { me } = useSignedIn()
  const library = useMyLibrary()
  const online = useOnline()
  const { data } = useAsk(getLibrary, { libraryId: library.id }, { fresh: true })
  const region = data?.library.region
  const place = region && [region.district, region.regency ?? region.province].filter(Boolean).join(', ')
  const lit = props.months?.filter(({ state }) => lampOf(state) === 'lit').length
  return (
    <>
      <PhoneHead
        title={library.name}
        // its line stands from the beginning, so that nothing moves when it is known
        sub={place ?? '\u00a0'}
        end={online ? <LibrarySwitch /> : <Pill icon="offline">{words.offline}</Pill>}
      />
      <h1>{words.greetings[partOfDay(hourIn(library.zone))](me.name)}</h1>
      <p class="small sub">
        {dayDate(new Date(), language, library.zone)} {example && <ExampleMark>{exampleMark}</ExampleMark>}
      </p>
      <p class="year-head">
        <b>{words.lamps(props.year)}</b>
        {lit !== undefined && <span class="sub">{words.lit(lit)}</span>}
      </p>
      {props.months ? (
        <YearLamps
          label={words.lampsLabel(props.year)}
          months={props.months.map(({ month, state }) => {
            const now = state === 'ahead' && month <= monthOf(props.today)
            const said = now ? words.states.open : words.states[state]
            return {
              short: shortMonth(month, language).slice(0, 1),
              state: now ? 'now' : lampOf(state),
              said: words.lampSaid(monthName(month, language), said),
            }
          })}
        />
      ) : (
        <YearLampsToCome />
      )}
    </>
  )
}

const lamps: Record<MonthOfYear['state'], LampState> = {
  silent: 'missing',
  submitted: 'half',
  returned: 'now',
  verified: 'lit',
  locked: 'lit',
  'not-expected': 'soon',
  ahead: 'soon',
}
const lampOf = (state: MonthOfYear['state']) => lamps[state]

function partOfDay(hour: number): 'morning' | 'noon' | 'afternoon' | 'evening' {
  if (hour >= 4 && hour < 11) return 'morning'
  if (hour >= 11 && hour < 15) return 'noon'
  return hour >= 15 && hour < 18 ? 'afternoon' : 'evening'
}
