import { myReports } from '../../../text/my-reports.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime, month } from '../../ui/format.ts'
import { DoneFrame } from '../../ui/step-frame.tsx'
import { answerOf, shortName } from './measure-names.ts'
import { questionsOf, type ReportDraft } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

/** The end: what was sent, in the night, and who looks at it by when. */
export function Sent(props: { draft: ReportDraft; at: string; late: boolean; data: ReportData }) {
  const { report, period, measures } = props.data
  const words = useText(myReports)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const { done } = words
  const check = today() > period.verifyBy ? done.hintOpen : done.hint(date(period.verifyBy, language))
  const first = questionsOf(measures).slice(0, 2)
  return (
    <DoneFrame
      title={done.title}
      hint={props.late ? done.hintLate : check}
      footer={
        <>
          <Button variant="lamp" size="big" href="/">
            {done.finish}
          </Button>
          <Button variant="bare" href={`/laporan/${report.libraryId}/${report.month.slice(0, 7)}/cetak`}>
            {done.print}
          </Button>
        </>
      }
    >
      <Facts
        facts={[
          { label: done.month, value: month(report.month, language) },
          ...first.map(question => ({
            label: shortName(question.measure, language),
            value: answerOf(question, props.draft.figures, words, language),
          })),
          { label: done.sent, value: dateTime(props.at, language, zone) },
        ]}
      />
    </DoneFrame>
  )
}
