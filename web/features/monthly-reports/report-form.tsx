import { useRef } from 'preact/hooks'
import { useParams, useSearchParams } from 'wouter'
import { getReport } from '../../../contract/monthly-reports.ts'
import { lastDayOf } from '../../data/days.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useHere, useOpened } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees } from '../../data/session.tsx'
import { OfLibrary } from '../../shell/of-library.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Wrap } from '../../ui/page.tsx'
import type { ReportData } from './report-data.ts'
import { ReportHere } from './report-here.tsx'
import { ReportQuestions } from './report-questions.tsx'
import { ReportView } from './report-view.tsx'
import { recordOf } from './use-sending.ts'

/** A month's report (`/laporan/2026-10`): what was sent, or the questions where something is to be filled in. */
export function ReportFormPage() {
  return (
    <OfLibrary>
      <MonthOf />
    </OfLibrary>
  )
}

function MonthOf() {
  const { month = '' } = useParams<{ month: string }>()
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const [params] = useSearchParams()
  const seq = params.get('kiriman')
  const from = useOpened(seq === null ? null : Number(seq))
  const here = useHere(recordOf({ libraryId: library.id, month: `${month.slice(0, 7)}-01` }))
  const filling = useRef(false)
  const answer = useAsk(
    getReport,
    { libraryId: library.id, month: `${month.slice(0, 7)}-01` },
    { fresh: true },
  )
  if (!answer.data || (!onlySees && (here === undefined || from === undefined))) {
    return (
      <PhonePage at="reports">
        <Wrap>
          <Waiting answer={answer}>{() => null}</Waiting>
        </Wrap>
      </PhonePage>
    )
  }
  const { data } = answer
  const { libraryId, month: of } = data.report
  if (onlySees) return <ReportView data={data} />
  if (from) return <ReportQuestions key={from.id} data={data} from={from} />
  // one that is sent from this very page tells of itself
  if (here && !filling.current) return <ReportHere entry={here} />
  filling.current = isToFill(data) || params.has('isi') || params.has('langkah')
  return filling.current ? (
    <ReportQuestions key={`${libraryId}/${of}`} data={data} />
  ) : (
    <ReportView data={data} />
  )
}

/** Nothing came or it was given back, and it may be sent, or may soon: the month is still under way. */
function isToFill({ report, can }: ReportData): boolean {
  const open = report.state === 'silent' || report.state === 'returned'
  return open && (can.submit || today() < lastDayOf(report.month))
}
