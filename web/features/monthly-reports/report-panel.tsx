import { getReport, type Flag } from '../../../contract/monthly-reports.ts'
import type { Measure } from '../../../contract/tallies.ts'
import { outbox } from '../../../text/outbox.ts'
import { shell } from '../../../text/shell.ts'
import { verify as dictionary } from '../../../text/verify.ts'
import { useAsOf } from '../../data/as-of.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Thread } from '../../shell/thread.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, dateTime, monthName, number, shortMonth } from '../../ui/format.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { Notice } from '../../ui/notice.tsx'
import { RangeDots } from '../../ui/range-dots.tsx'
import { SidePanel } from '../../ui/side-panel.tsx'
import { flagText } from './flag-text.ts'
import { ReportStateMark } from './report-state.tsx'
import type { Row } from './row.ts'

type Answer = NonNullable<ReturnType<typeof useAsk<typeof getReport>>['data']>

/** One report beside the list: its figures and where they come from, what stands out, and what to do. */
export function ReportPanel(props: {
  row: Row
  place: { at: number; of: number }
  onStep: (by: number) => void
  onClose: () => void
  onVerify: () => void
  onReturn: () => void
  busy: boolean
}) {
  const words = useText(dictionary)
  const general = useText(shell)
  const { judgingNeedsSignal } = useText(outbox)
  const offline = useAsOf() !== null
  const { language } = useSession()
  const { row } = props
  const answer = useAsk(getReport, { libraryId: row.libraryId, month: row.month }, { fresh: true })
  return (
    <SidePanel
      label={row.libraryName}
      onClose={props.onClose}
      closeLabel={general.close}
      head={<ReportStateMark report={row} mine={row.mine} tag />}
      place={
        <>
          {words.place(props.place.at, props.place.of)} <Kbd>k</Kbd> <Kbd>j</Kbd>
        </>
      }
      footer={
        row.mine &&
        (offline ? (
          <p class="sub small">{judgingNeedsSignal}</p>
        ) : (
          <div class="two-actions">
            <Button variant="line" kbd="r" wide onClick={props.onReturn}>
              {words.return}
            </Button>
            <Button variant="go" kbd="v" wide busy={props.busy} onClick={props.onVerify}>
              {words.verify}
            </Button>
          </div>
        ))
      }
    >
      <h2>{row.libraryName}</h2>
      <p class="sub small">
        {[row.district, row.submittedBy, row.submittedAt && dateTime(row.submittedAt, language, 'WIB')]
          .filter(Boolean)
          .join('\u00a0· ')}
        {row.late && `\u00a0· ${words.late}`}
      </p>
      {row.state === 'silent' ? (
        <Notice kind="info" title={words.silentNotice} />
      ) : (
        <Waiting answer={answer}>{data => <Told data={data} row={row} />}</Waiting>
      )}
      <p class="row small">
        <a href={`/perpustakaan/${row.libraryId}`}>{words.openLibrary}</a>
        {row.state !== 'silent' && <a href={`/laporan/${row.libraryId}/${row.month}/cetak`}>{words.print}</a>}
      </p>
      {!row.mine && row.state === 'submitted' && (
        <p class="sub small">{words.notYours(words.levels[row.libraryKind])}</p>
      )}
      <Thread titled about="report" libraryId={row.libraryId} record={row.month} />
    </SidePanel>
  )
}

function Told(props: { data: Answer; row: Row }) {
  const words = useText(dictionary)
  const { language } = useSession()
  const { data, row } = props
  const { report, measures } = data
  const shown = (value: number | null | undefined) =>
    typeof value === 'number' ? number(value, language) : words.notCounted
  return (
    <div class="stack">
      {report.returnReason && (
        <Notice kind="warning" title={words.returnedBecause}>
          {report.returnReason}
        </Notice>
      )}
      <Facts
        facts={measures
          .filter(m => m.source === 'report')
          .map(m => ({
            label: m.partOf ? `– ${m.wording[language]}` : shortOf(m, language),
            value: shown(report.figures[m.code]),
            numeric: true,
          }))}
      />
      <Facts
        facts={(['activities', 'attendances', 'people'] as const).map(code => ({
          label: words.measureNames[code],
          value: shown(report.fromActivities[code] ?? 0),
          note:
            code === 'activities' && data.activities.waiting > 0 && row.mine
              ? words.waitingActivities(data.activities.waiting)
              : words.fromActivities,
          numeric: true,
        }))}
      />
      {report.flags.map(flag => (
        <FlagNote key={flag.code} flag={flag} data={data} />
      ))}
      {report.source !== null && (
        <p class="small">
          <b>{words.source}:</b> {words.takenFrom(report.source, date(report.sourceAsOf ?? '', language))}
        </p>
      )}
      {report.remark && (
        <p class="small">
          <b>{words.remark}:</b> {report.remark}
        </p>
      )}
      {data.revisions.map(revision => (
        <p key={revision.at} class="small sub">
          {words.revisions}: {revision.reason} (
          {words.by(revision.by, dateTime(revision.at, language, 'WIB'))})
        </p>
      ))}
    </div>
  )
}

/** What stands out, drawn against the library's own past, and what its manager says to it. */
function FlagNote(props: { flag: Flag; data: Answer }) {
  const words = useText(dictionary)
  const { language } = useSession()
  const { flag, data } = props
  const { report, past } = data
  const code = flag.measures[0] ?? ''
  const note = report.notes[flag.code]
  const text = flagText(flag, language, data)
  const monthShort = (of: string) => `${shortMonth(of.slice(0, 7), language)} ${of.slice(0, 4)}`
  return (
    <Notice kind="warning" title={text}>
      {flag.usual && (
        <RangeDots
          points={[
            ...past.map(p => ({
              label: monthShort(p.month),
              value: p.figures?.[code] ?? null,
            })),
            { label: monthShort(report.month), value: report.figures[code] ?? null },
          ]}
          low={flag.usual.low}
          high={flag.usual.high}
          words={{
            usual: words.usual(number(flag.usual.low, language), number(flag.usual.high, language)),
            current: words.now(
              monthName(report.month.slice(0, 7), language),
              number(report.figures[code] ?? 0, language),
            ),
          }}
          label={text}
        />
      )}
      {note && (
        <blockquote>
          {note}
          <br />
          <span class="sub tiny">{words.note}</span>
        </blockquote>
      )}
    </Notice>
  )
}

function shortOf(measure: Measure, language: 'id' | 'en'): string {
  const names: Record<string, string> = dictionary[language].measureNames
  return names[measure.code] ?? measure.wording[language]
}
