import { myReports } from '../../../text/my-reports.ts'
import { talk } from '../../../text/talk.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { FromActivities } from './from-activities.tsx'
import type { ReportData } from './report-data.ts'

/** The part that nobody types: what the month's activities add up to, and the way to them. */
export function StepActivities({ data }: { data: ReportData }) {
  const { form } = useText(myReports)
  const { thread } = useText(talk)
  const { language } = useSession()
  const { figures, waiting, returned } = data.activities
  const n = (value: number) => number(value, language)
  const count = figures.activities ?? 0
  const list = `/kegiatan?bulan=${data.report.month.slice(0, 7)}`
  return (
    <div class="stack">
      {returned > 0 && (
        <Notice
          kind="warning"
          actions={<Button href={`${list}&keadaan=returned`}>{form.seeReturned}</Button>}
        >
          {form.activitiesReturned(n(returned))}
        </Notice>
      )}
      {count === 0 ? <p>{form.noActivities}</p> : <FromActivities data={data} figures={figures} />}
      {waiting > 0 && <p class="small sub">{form.activitiesWaiting(n(waiting))}</p>}
      <div class="row">
        {count > 0 && (
          <Button icon="list" href={list}>
            {form.seeActivities(n(count))}
          </Button>
        )}
        <Button icon="plus" href="/kegiatan/baru">
          {form.addActivity}
        </Button>
        <Button icon="chat" href={`/percakapan/report/${data.report.libraryId}/${data.report.month}`}>
          {thread.link}
        </Button>
      </div>
    </div>
  )
}
