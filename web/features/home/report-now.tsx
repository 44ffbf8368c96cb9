import type { ComponentChildren } from 'preact'
import { getReport, type Report } from '../../../contract/monthly-reports.ts'
import type { Period } from '../../../contract/programme.ts'
import { home } from '../../../text/home.ts'
import { shell } from '../../../text/shell.ts'
import { lastDayOf } from '../../data/days.ts'
import { hasDraft } from '../../data/drafts.ts'
import { daysUntil } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { date, dateTime, month, number } from '../../ui/format.ts'
import type { GlyphName } from '../../ui/glyph.tsx'
import { Section } from '../../ui/page.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { State } from '../../ui/state.tsx'
import { lastEnded, type MonthOfYear } from './my-year.ts'

const sentStates = ['submitted', 'verified', 'locked']

/** How the reports stand: the one to fill in; where none is open, the last that was sent and the month under way. */
export function ReportNow(props: {
  months: readonly MonthOfYear[]
  fill: MonthOfYear | null
  others: number
  today: string
}) {
  const words = useText(home)
  const { language } = useSession()
  const { fill, months } = props
  const all = (
    <a class="small b section-link" href="/laporan">
      {words.all}
    </a>
  )
  const last = lastEnded(props.today)
  const sent = months.filter(({ month: of, state }) => of === last && sentStates.includes(state))
  const shown = fill === null ? sent : fill.state === 'ahead' ? [...sent, fill] : [fill]
  if (shown.length === 0) {
    return (
      <Section title={words.report(month(props.today, language))} actions={all}>
        <p class="small">{words.notExpected}</p>
      </Section>
    )
  }
  return (
    <>
      {shown.map(({ month: of }, at) => (
        <OneReport key={of} month={of} actions={at === 0 && all} />
      ))}
      {props.others > 0 && (
        <p class="after-section small">
          <a href="/laporan">{words.others(props.others)}</a>
        </p>
      )}
    </>
  )
}

/** Its place before the months are known, so that what follows does not move. */
export function ReportToCome(props: { today: string }) {
  const words = useText(home)
  const { loading } = useText(shell)
  const { language } = useSession()
  return (
    <Section title={words.report(month(lastEnded(props.today), language))}>
      <Skeleton label={loading} lines={3} />
    </Section>
  )
}

function OneReport(props: { month: string; actions: ComponentChildren }) {
  const words = useText(home)
  const { language } = useSession()
  const library = useMyLibrary()
  const answer = useAsk(getReport, { libraryId: library.id, month: props.month }, { fresh: true })
  const counted = answer.data?.activities.figures.activities ?? 0
  return (
    <Section title={words.report(month(props.month, language))} actions={props.actions}>
      <Waiting answer={answer} lines={3}>
        {({ report, period }) => (
          <div class="report-now">
            <Mark report={report} period={period} />
            <p class="small">
              <Sentence report={report} period={period} />{' '}
              <span class="sub">{words.counted(number(counted, language))}</span>
            </p>
          </div>
        )}
      </Waiting>
    </Section>
  )
}

const glyphs: Record<Exclude<Report['state'], 'silent'>, GlyphName> = {
  submitted: 'half',
  returned: 'returned',
  verified: 'done',
  locked: 'locked',
}

function Mark({ report, period }: { report: Report; period: Period }) {
  const words = useText(home)
  const tags = [
    hasDraft(`report/${report.libraryId}/${report.month}`) && (
      <State key="draft" glyph="draft" tag>
        {words.draft}
      </State>
    ),
    report.state === 'silent' ? <Due key="due" report={report} period={period} /> : null,
    report.state !== 'silent' && (
      <State key="state" glyph={glyphs[report.state]} tag>
        {report.state === 'submitted' ? words.sent : words[report.state]}
      </State>
    ),
  ]
  return <div class="row">{tags}</div>
}

function Due({ report, period }: { report: Report; period: Period }) {
  const words = useText(home)
  const left = daysUntil(period.submitBy)
  if (daysUntil(lastDayOf(report.month)) > 0) return <State glyph="ring">{words.underWay}</State>
  return (
    <State glyph={left < 0 ? 'late' : 'look'} tag>
      {words.dueShort(left)}
    </State>
  )
}

function Sentence({ report, period }: { report: Report; period: Period }) {
  const words = useText(home)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const onlySees = useOnlySees()
  const last = lastDayOf(report.month)
  const day = (of: string) => date(of, language)
  if (report.state === 'verified' || report.state === 'locked') {
    return <>{words.verifiedAt(day(report.verifiedAt ?? ''), report.verifiedBy ?? '')}</>
  }
  if (report.state === 'submitted') {
    return (
      <>
        {words.sentAt(dateTime(report.submittedAt ?? '', language, zone))}{' '}
        {daysUntil(period.verifyBy) >= 0 && words.checkBy(day(period.verifyBy))}
      </>
    )
  }
  if (report.state === 'returned' && !onlySees) return <>{words.mendBy(day(period.locksOn))}</>
  if (onlySees) return <>{words.deadline(day(period.submitBy))}</>
  if (daysUntil(last) > 0) return <>{words.opens(day(last))}</>
  return <>{words.due(day(period.submitBy), daysUntil(period.submitBy))}</>
}
