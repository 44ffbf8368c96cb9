import type { Flag } from '../../../contract/monthly-reports.ts'
import { forms } from '../../../text/forms.ts'
import { myReports } from '../../../text/my-reports.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { talk } from '../../../text/talk.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Review } from '../../shell/review.tsx'
import { Button } from '../../ui/button.tsx'
import { month, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { FlagNote } from './flag-note.tsx'
import { answerOf, nameOfCode, shortName } from './measure-names.ts'
import type { Answering } from './report-data.ts'
import { type Question, retiredIn } from './report-draft.ts'

/** Everything once more, the word on what is odd, a remark, and the reason where the month is locked. */
export function StepSend(
  props: Answering & { questions: Question[]; flags: Flag[]; onChange: (code: string) => void },
) {
  const { data, draft, edit, questions, flags } = props
  const { report, period } = data
  const words = useText(myReports)
  const { left } = useText(forms)
  const { thread } = useText(talk)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { form } = words
  const room = (n: number) => fill(left, { n })
  const retired = retiredIn(draft, data.measures).map(
    ([code, value]) => `${nameOfCode(code, language)} ${number(value, language)}`,
  )
  return (
    <>
      {report.state === 'returned' && (
        <Notice
          kind="warning"
          title={form.returnedTitle}
          actions={
            <Button icon="chat" href={`/percakapan/report/${report.libraryId}/${report.month}`}>
              {thread.link}
            </Button>
          }
        >
          {report.returnReason}
        </Notice>
      )}
      {(report.state === 'verified' || report.state === 'locked') && (
        <Notice>{words.view.mendVerified}</Notice>
      )}
      <Review
        rows={questions.map(question => ({
          label: shortName(question.measure, language),
          id: `change-${question.measure.code}`,
          value: answerOf(question, draft.figures, words, language),
          error: props.errorOf(`figures.${question.measure.code}`),
          onChange: () => props.onChange(question.measure.code),
        }))}
      />
      {retired.length > 0 && <Notice kind="warning">{form.retired(retired.join(', '))}</Notice>}
      {flags.map(flag => (
        <FlagNote key={flag.code} {...props} flag={flag} />
      ))}
      {period.locked && (
        <div class="stack locked-month">
          <Notice kind="warning" title={form.lockedTitle(month(report.month, language))}>
            {report.state === 'silent' ? form.lockedFirst : form.lockedText}
          </Notice>
          <TextArea
            id="reason"
            label={form.reason}
            hint={form.reasonHint}
            error={props.errorOf('revisionReason')}
            value={draft.reason}
            maxLength={600}
            left={room}
            rows={2}
            onChange={reason => edit({ reason })}
          />
        </div>
      )}
      <TextArea
        id="remark"
        label={form.remark}
        optional={optional}
        value={draft.remark}
        maxLength={1000}
        left={room}
        rows={2}
        onChange={remark => edit({ remark })}
      />
    </>
  )
}
