import { useEffect } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import { getReport } from '../../../contract/monthly-reports.ts'
import { myReports } from '../../../text/my-reports.ts'
import { useZone } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date, dateTime, month as monthAndYear } from '../../ui/format.ts'
import { Facts } from '../../ui/facts.tsx'
import { PrintedProof } from '../../shell/proof.tsx'
import { PrintedActivities } from './printed-activities.tsx'
import { PrintedFigures } from './printed-figures.tsx'
import { Signatures } from './printed-signatures.tsx'
import { flagSentence } from './flag-sentence.ts'
import type { ReportData } from './report-data.ts'
import './report-print.css'

/** A month's report on A4, to be signed and stamped (`/laporan/:libraryId/2026-10/cetak`). */
export function ReportPrintPage() {
  const { libraryId = '', month = '' } = useParams<{ libraryId: string; month: string }>()
  const { print } = useText(myReports)
  const [, go] = useLocation()
  const answer = useAsk(getReport, { libraryId, month: `${month.slice(0, 7)}-01` }, { fresh: true })
  return (
    <div class="printing">
      <header class="printing-do">
        <Button icon="arrow-left" onClick={() => (history.length > 1 ? history.back() : go('/laporan'))}>
          {print.back}
        </Button>
        {answer.data && (
          <Button variant="go" icon="printer" onClick={() => globalThis.print()}>
            {print.action}
          </Button>
        )}
      </header>
      <main id="content">
        <Waiting answer={answer}>{data => <Sheet data={data} />}</Waiting>
      </main>
    </div>
  )
}

function Sheet({ data }: { data: ReportData }) {
  const { report } = data
  const { print } = useText(myReports)
  const { language } = useSession()
  const zone = useZone()
  const of = monthAndYear(report.month, language)
  useEffect(() => {
    // the name of the file, where it is printed to one
    const before = document.title
    document.title = `${print.title} ${of} – ${report.libraryName}`
    return () => {
      document.title = before
    }
  }, [of, report.libraryName])
  return (
    <article class="paper day">
      <p class="paper-over">{print.kicker}</p>
      <h1>{print.title}</h1>
      <Facts
        facts={[
          { label: print.library, value: report.libraryName },
          { label: print.place, value: placeOf(data, print) },
          { label: print.month, value: of },
          { label: print.state, value: stateSaid(data, print, language) },
        ]}
      />
      <PrintedFigures data={data} />
      <Notes data={data} />
      <Signatures data={data} />
      <PrintedProof about="report" libraryId={report.libraryId} record={report.month} />
      <PrintedActivities report={report} />
      <p class="paper-foot">{print.asOf(dateTime(new Date(), language, zone))}</p>
    </article>
  )
}

function stateSaid({ report }: ReportData, print: typeof myReports.id.print, language: Language): string {
  if (report.state === 'verified' || report.state === 'locked') {
    return print.states.verified(date(report.verifiedAt ?? '', language), report.verifiedBy ?? '')
  }
  return print.states[report.state]
}

/** Village, district, regency, province, as far as they apply. */
function placeOf({ place }: ReportData, print: typeof myReports.id.print): string {
  const { village, district, regency, province } = place
  return [village, district && print.district(district), regency, print.province(province)]
    .filter(Boolean)
    .join(', ')
}

function Notes({ data }: { data: ReportData }) {
  const { report } = data
  const { print } = useText(myReports)
  const { language } = useSession()
  const notes = [
    ...report.flags.map(flag => `${flagSentence(flag, data, language)} ${report.notes[flag.code] ?? ''}`),
    report.remark,
    report.revisionReason,
  ].filter(note => note !== null)
  if (notes.length === 0) return null
  return (
    <section class="paper-notes">
      <h2>{print.notes}</h2>
      <ol>
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ol>
    </section>
  )
}
