import { useEffect, useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { getImport, type ImportJob, type ImportKind } from '../../../contract/exchange.ts'
import type { ImportId } from '../../../contract/ids.ts'
import { problems } from '../../../contract/problems.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { fill } from '../../../text/fill.ts'
import { sentences } from '../../../text/problems.ts'
import { refresh, useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { ImportColumns } from './import-columns.tsx'
import { ImportDecision } from './import-decision.tsx'
import { ImportRows } from './import-rows.tsx'
import './exchange.css'

/** One import: how far it is, its columns, what its rows do, and the decision. */
export function ImportPage() {
  const { id = '' } = useParams<{ id: string }>()
  const words = useText(exchangePages)
  const { language } = useSession()
  const answer = useAsk(getImport, { id: id as ImportId })
  const busy = answer.data?.import.busy ?? false
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => refresh(['exchange']), 1000)
    return () => clearInterval(timer)
  }, [busy])
  return (
    <OfficePage at="libraries">
      <Wrap>
        <Waiting answer={answer}>
          {({ import: job }) => (
            <>
              <PageHead
                over={<a href="/impor">{words.title}</a>}
                title={job.fileName}
                note={words.states[job.state]}
                sub={[words.kinds[job.kind].name, job.scope.name, job.by, dateTime(job.at, language, 'WIB')]
                  .filter(Boolean)
                  .join(' · ')}
              />
              <div class="import-parts">
                {job.problem && (
                  <Notice kind="problem" title={told(job.problem, job.problemParams, language)} />
                )}
                {job.busy ? <Under job={job} /> : <Settled job={job} key={job.version} />}
              </div>
            </>
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}

function Under({ job }: { job: ImportJob }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const { state, done, total } = job
  const label = state === 'applying' ? words.applying : state === 'reading' ? words.reading : words.checking
  const share = total > 0 ? Math.min(1, done / total) : null
  const text =
    total > 0 ? words.of(number(done, language), number(total, language)) : words.rows(number(done, language))
  return <Progress label={label} value={share} text={text} />
}

function Settled({ job }: { job: ImportJob }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const [columns, setColumns] = useState(job.state === 'mapped')
  const open = job.state === 'mapped' || job.state === 'checked'
  const went = (job.counts.create ?? 0) + (job.counts.change ?? 0)
  if (job.state === 'withdrawn') return <Notice kind="info" title={words.withdrawn} actions={<Another />} />
  return (
    <>
      {job.state === 'done' && (
        <Notice
          kind="good"
          title={words.done(number(went, language))}
          actions={
            job.kind === 'people' && job.counts.create ? (
              <Another list={`/orang/slip/${job.id}`} label={words.slips} />
            ) : (
              <Another list={lists[job.kind]} label={words.kinds[job.kind].toList} />
            )
          }
        />
      )}
      {job.state === 'failed' && <Another />}
      {job.state === 'mapped' && job.problem === null && (
        <Notice kind="warning" title={words.kinds[job.kind].columnsMissing} />
      )}
      {open && (
        <Section
          title={words.columns}
          note={columns ? words.columnsLead : undefined}
          actions={
            !columns && (
              <Button variant="line" size="sm" onClick={() => setColumns(true)}>
                {words.changeColumns}
              </Button>
            )
          }
        >
          {columns ? <ImportColumns job={job} /> : null}
        </Section>
      )}
      {job.state !== 'mapped' && Object.keys(job.counts).length > 0 && (
        <Section title={job.state === 'checked' ? words.preview : words.previewDone} note={words.emptyKeeps}>
          <ImportRows job={job} />
        </Section>
      )}
      {(open || job.state === 'done') && <ImportDecision job={job} />}
    </>
  )
}

/** Where one sees what went in. */
const lists: Record<ImportKind, string> = {
  libraries: '/perpustakaan',
  people: '/orang',
  enrolments: '/program',
  monthlyTotals: '/laporan',
  activities: '/kegiatan',
}

function Another(props: { list?: string; label?: string }) {
  const words = useText(exchangePages)
  return (
    <div class="row">
      {props.list && (
        <Button variant="go" size="sm" href={props.list}>
          {props.label}
        </Button>
      )}
      <Button variant="line" size="sm" href="/impor">
        {words.another}
      </Button>
    </div>
  )
}

function told(code: string, params: Record<string, string | number>, language: 'id' | 'en'): string {
  const known = code in problems ? sentences[code as keyof typeof sentences] : sentences['server.fault']
  return fill(known[language], params)
}
