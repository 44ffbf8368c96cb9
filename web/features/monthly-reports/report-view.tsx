import type { Report } from '../../../contract/monthly-reports.ts'
import { myReports } from '../../../text/my-reports.ts'
import { talk } from '../../../text/talk.ts'
import { hasDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { ProofSection } from '../../shell/proof.tsx'
import { Review } from '../../shell/review.tsx'
import { Thread } from '../../shell/thread.tsx'
import { Button } from '../../ui/button.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { date, dateTime, month } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { flagSentence } from './flag-sentence.ts'
import { FromActivities } from './from-activities.tsx'
import { answerOf, shortName } from './measure-names.ts'
import { MyReportState } from './my-report-state.tsx'
import { questionsOf } from './report-draft.ts'
import type { ReportData } from './report-data.ts'

/** A report as it was sent, its course, and the way to mend it. */
export function ReportView({ data }: { data: ReportData }) {
  const { report, period } = data
  const words = useText(myReports)
  const { thread } = useText(talk)
  const { language } = useSession()
  const onlySees = useOnlySees()
  const { view } = words
  const drafted = hasDraft(`report/${report.libraryId}/${report.month}`)
  const of = report.month.slice(0, 7)
  return (
    <PhonePage at="reports">
      <Wrap>
        <PageHead
          over={<a href="/laporan">{words.title}</a>}
          title={month(report.month, language)}
          sub={
            <span class="row">
              <MyReportState state={report.state} />
              {drafted && (
                <State glyph="draft" tag>
                  {words.draft}
                </State>
              )}
              {report.late && <State glyph="late">{words.late}</State>}
            </span>
          }
        />
        {report.state === 'returned' && (
          <Notice kind="warning" title={words.form.returnedTitle}>
            {report.returnReason}
          </Notice>
        )}
        {report.state === 'silent' ? (
          <Notice>{onlySees ? words.print.missing : view.notExpected}</Notice>
        ) : (
          <div class="stack activity-do">
            {data.can.submit && (
              <Button
                variant={drafted ? 'go' : 'line'}
                size="big"
                icon="edit"
                wide
                href={`/laporan/${of}?isi=1`}
              >
                {drafted ? view.goOn : period.locked ? view.revise : view.mend}
              </Button>
            )}
            <Button size="big" icon="printer" wide href={`/laporan/${report.libraryId}/${of}/cetak`}>
              {view.print}
            </Button>
          </div>
        )}
      </Wrap>
      {report.state !== 'silent' && <Figures data={data} />}
      <ProofSection about="report" libraryId={report.libraryId} record={report.month} />
      <Section title={thread.title}>
        <Thread about="report" libraryId={report.libraryId} record={report.month} />
      </Section>
    </PhonePage>
  )
}

function Figures({ data }: { data: ReportData }) {
  const { report } = data
  const words = useText(myReports)
  const { language } = useSession()
  const { view } = words
  return (
    <>
      <Section title={view.asked}>
        <Facts
          facts={questionsOf(data.measures).map(question => ({
            label: shortName(question.measure, language),
            value: answerOf(question, report.figures, words, language),
          }))}
        />
      </Section>
      <Section title={view.fromActivities}>
        <FromActivities data={data} figures={report.fromActivities} />
        <a class="section-after" href={`/kegiatan?bulan=${report.month.slice(0, 7)}`}>
          {view.activities}
        </a>
      </Section>
      {report.flags.length > 0 && (
        <Section title={view.notes}>
          <Review
            rows={report.flags.map(flag => ({
              label: flagSentence(flag, data, language),
              value: report.notes[flag.code] ?? '',
            }))}
          />
        </Section>
      )}
      {report.remark && (
        <Section title={view.remark}>
          <p>{report.remark}</p>
        </Section>
      )}
      <Section title={view.course}>
        <Facts facts={useCourse(data)} />
      </Section>
    </>
  )
}

function useCourse({ report, period, revisions }: ReportData): Fact[] {
  const { view } = useText(myReports)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const at = (label: string, moment: string, by: string | null, why?: string | null): Fact => ({
    label,
    value: dateTime(moment, language, zone),
    note: [by && view.by(by), why && `“${why}”`].filter(Boolean).join(', '),
  })
  const waiting =
    today() > period.verifyBy ? view.waitingStill : view.waiting(date(period.verifyBy, language))
  return [
    at(
      report.source === null
        ? view.sent
        : view.takenFrom(report.source, date(report.sourceAsOf ?? '', language)),
      report.submittedAt ?? '',
      report.submittedBy,
      report.source === null ? report.revisionReason : null,
    ),
    ...(report.returnedAt
      ? [at(view.returned, report.returnedAt, report.returnedBy, report.returnReason)]
      : []),
    ...(report.verifiedAt ? [at(view.checked, report.verifiedAt, report.verifiedBy)] : []),
    ...(waits(report) ? [{ label: view.checked, value: waiting }] : []),
    ...revisions.map((revision, n) =>
      at(view.revision(revisions.length - n), revision.at, revision.by, revision.reason),
    ),
  ]
}

const waits = (report: Report) => report.state === 'submitted'
