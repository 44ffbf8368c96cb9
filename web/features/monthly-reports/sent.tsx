import { myReports } from '../../../text/my-reports.ts'
import { outbox } from '../../../text/outbox.ts'
import { today } from '../../data/months.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeptFrame } from '../../shell/kept-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { date, month } from '../../ui/format.ts'
import { answerOf, shortName } from './measure-names.ts'
import { questionsOf, type ReportDraft } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

/** The end: what was saved and where it is, in the night, and who looks at it by when. */
export function Sent(props: { draft: ReportDraft; entry: Entry; data: ReportData }) {
  const { report, period, measures } = props.data
  const words = useText(myReports)
  const { kept } = useText(outbox)
  const { language } = useSession()
  const { done } = words
  const check = today() > period.verifyBy ? done.hintOpen : done.hint(date(period.verifyBy, language))
  const first = questionsOf(measures).slice(0, 2)
  return (
    <KeptFrame
      entry={props.entry}
      keptTitle={kept.report}
      title={done.title}
      hint={({ late }) => (late ? done.hintLate : check)}
      facts={[
        { label: done.month, value: month(report.month, language) },
        ...first.map(question => ({
          label: shortName(question.measure, language),
          value: answerOf(question, props.draft.figures, words, language),
        })),
      ]}
      footer={state => (
        <>
          <Button variant="lamp" size="big" href="/">
            {done.finish}
          </Button>
          {state === 'accepted' && (
            <Button variant="bare" href={`/laporan/${report.libraryId}/${report.month.slice(0, 7)}/cetak`}>
              {done.print}
            </Button>
          )}
        </>
      )}
    />
  )
}
