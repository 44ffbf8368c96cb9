import { myReports } from '../../../text/my-reports.ts'
import { outbox } from '../../../text/outbox.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { EntryMark, formOf } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Button } from '../../ui/button.tsx'
import { month } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'

/** A month's report that is filled in and on this phone only. */
export function ReportHere({ entry }: { entry: Entry }) {
  const words = useText(myReports)
  const { reportHere, mend, back } = useText(outbox)
  const { language } = useSession()
  const problem = entry.answer && 'problem' in entry.answer ? entry.answer.problem : null
  return (
    <PhonePage at="reports">
      <Wrap>
        <PageHead
          over={<a href="/laporan">{words.title}</a>}
          title={month(entry.about.day, language)}
          sub={<EntryMark entry={entry} />}
        />
        {problem ? (
          <Notice kind="warning" title={reportHere.refused}>
            {problem.titles[language]}
          </Notice>
        ) : (
          <Notice>{reportHere.waiting}</Notice>
        )}
        <div class="stack activity-do">
          <Button variant={problem ? 'go' : 'line'} size="big" icon="edit" wide href={formOf(entry)}>
            {mend}
          </Button>
          <Button size="big" wide href="/kiriman">
            {back}
          </Button>
        </div>
      </Wrap>
    </PhonePage>
  )
}
