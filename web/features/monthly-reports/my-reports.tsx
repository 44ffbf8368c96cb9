import { yearOfReports } from '../../../contract/monthly-reports.ts'
import type { Period } from '../../../contract/programme.ts'
import { myReports } from '../../../text/my-reports.ts'
import { lastDayOf, monthOf } from '../../data/days.ts'
import { hasDraft } from '../../data/drafts.ts'
import { daysUntil, today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useHere } from '../../data/outbox/use-outbox.ts'
import { usePeriods } from '../../data/periods.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { EntryMark } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { date, month as monthAndYear, monthName, shortMonth } from '../../ui/format.ts'
import { Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { YearLamps } from '../../ui/year-lamps.tsx'
import { lamps, type MonthState, MyReportState } from './my-report-state.tsx'
import { recordOf } from './use-sending.ts'

type Month = { month: string; state: MonthState; late: boolean }

/** The year's twelve reports, the newest on top, with their deadlines. */
export function MyReportsPage() {
  const words = useText(myReports)
  const library = useMyLibrary()
  const thisYear = today().slice(0, 4)
  const [{ tahun }, set] = useFilters({ tahun: thisYear })
  const year = Number(tahun)
  const answer = useAsk(yearOfReports, { libraryId: library.id, year }, { fresh: true })
  const periodOf = usePeriods(year)
  const months = answer.data?.months.map(underWay)
  return (
    <PhonePage
      at="reports"
      header={
        <>
          <div class="year-choice">
            {year > 2018 ? (
              <Button
                variant="bare"
                icon="chevron-left"
                label={words.yearBefore}
                onClick={() => set({ tahun: String(year - 1) })}
              />
            ) : (
              <span class="same-room" />
            )}
            <h1>
              {words.title} {tahun}
            </h1>
            {tahun < thisYear ? (
              <Button
                variant="bare"
                icon="chevron-right"
                label={words.yearAfter}
                onClick={() => set({ tahun: String(year + 1) })}
              />
            ) : (
              <span class="same-room" />
            )}
          </div>
          {months && <Lamps year={tahun} months={months} />}
        </>
      }
    >
      <Wrap>
        <Waiting answer={answer} kind="rows">
          {() => <Months months={months ?? []} periodOf={periodOf} />}
        </Waiting>
      </Wrap>
    </PhonePage>
  )
}

function Lamps(props: { year: string; months: Month[] }) {
  const words = useText(myReports)
  const { language } = useSession()
  return (
    <YearLamps
      label={words.lampsLabel(props.year)}
      months={props.months.map(({ month, state }) => ({
        short: shortMonth(month, language).slice(0, 1),
        state: lamps[state],
        said: words.lampSaid(monthName(month, language), words.states[state]),
      }))}
    />
  )
}

/** From the month under way back; what is still to come is left out, and months without a duty stand last. */
function Months(props: { months: Month[]; periodOf: (month: string) => Period }) {
  const words = useText(myReports)
  const { language } = useSession()
  const shown = props.months.filter(({ state }) => state !== 'ahead' && state !== 'not-expected').toReversed()
  const free = props.months.filter(({ state }) => state === 'not-expected')
  if (shown.length === 0) return <Empty title={words.none.title} text={words.none.text} />
  return (
    <>
      <ul class="months">
        {shown.map(one => (
          <li key={one.month}>
            <MonthRow {...one} period={props.periodOf(one.month)} />
          </li>
        ))}
      </ul>
      {free.length > 0 && (
        <p class="small sub months-free">
          {words.states['not-expected']}: {free.map(({ month }) => monthName(month, language)).join(', ')}.
        </p>
      )}
    </>
  )
}

function MonthRow({ month, state, late, period }: Month & { period: Period }) {
  const words = useText(myReports)
  const { language } = useSession()
  const library = useMyLibrary()
  const here = useHere(recordOf({ libraryId: library.id, month }))
  return (
    <a class="phone-item" href={`/laporan/${month.slice(0, 7)}`}>
      <div>
        <b>{monthAndYear(month, language)}</b>
        <span class="small sub">
          <Deadline state={state} period={period} />
          {late && ` ${words.late}`}
        </span>
      </div>
      <span class="month-marks">
        {hasDraft(`report/${library.id}/${month}`) && (
          <State glyph="draft" tag>
            {words.draft}
          </State>
        )}
        {here ? <EntryMark entry={here} /> : <MyReportState state={state} />}
      </span>
    </a>
  )
}

function Deadline({ state, period }: { state: MonthState; period: Period }) {
  const words = useText(myReports)
  const { language } = useSession()
  const day = (of: string) => date(of, language)
  if (state === 'open') return <>{words.opens(day(lastDayOf(period.month)))}</>
  if (state !== 'silent' && state !== 'returned') return null
  if (period.locked) return <>{words.lockedSilent}</>
  if (state === 'returned') return <>{words.mendBy(day(period.locksOn))}</>
  const left = daysUntil(period.submitBy)
  return (
    <>
      {words.sendBy(day(period.submitBy))}, {left < 0 ? words.past(-left) : words.left(left)}
    </>
  )
}

/** A month that has begun is under way. */
function underWay(one: { month: string; state: MonthState; late: boolean }): Month {
  return one.state === 'ahead' && one.month <= monthOf(today()) ? { ...one, state: 'open' } : one
}
