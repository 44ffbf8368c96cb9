import { useRef, useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import {
  exampleFile,
  type ImportKind,
  importKinds,
  listImports,
  uploadImport,
} from '../../../contract/exchange.ts'
import { type ImportId, makeId } from '../../../contract/ids.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { downloadUrl, Problem, sendFile } from '../../data/client.ts'
import { refresh, useAsk } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useOnlySees, useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { percent } from '../../ui/format.ts'
import { ImportTable } from './import-table.tsx'

const pageSize = 20

/** Where a spreadsheet is sent in, and what was imported before. */
export function ImportsPage() {
  const words = useText(exchangePages)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const onlySees = useOnlySees()
  const [, go] = useLocation()
  const [offset, setOffset] = useState(0)
  const [kind, setKind] = useState<ImportKind>('libraries')
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  // the same file sent again after a failure is the same upload
  const intent = useRef<{ file: string; id: ImportId } | undefined>(undefined)
  const answer = useAsk(listImports, { scopeId: grant.scopeId, limit: pageSize, offset })
  const send = async (file: File) => {
    const key = `${kind} ${file.name} ${file.size} ${file.lastModified}`
    if (intent.current?.file !== key) intent.current = { file: key, id: makeId<ImportId>() }
    const { id } = intent.current
    setProblem(null)
    setSent(0)
    try {
      await sendFile(
        uploadImport,
        { id, kind, fileName: file.name.slice(-200), scopeId: grant.scopeId },
        file,
        setSent,
      )
      intent.current = undefined
      refresh(['exchange'])
      go(`/impor/${id}`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setSent(null)
    }
  }
  return (
    <OfficePage at="libraries">
      <Wrap>
        <PageHead
          title={words.title}
          over={<a href="/perpustakaan">{words.over}</a>}
          sub={!onlySees && words.lead}
        />
        {!onlySees && (
          <div class="stack">
            <FilterChips
              label={words.kind}
              value={kind}
              onChange={setKind}
              chips={importKinds.map(id => ({ id, label: words.kinds[id].name }))}
            />
            <p class="small sub">{words.kinds[kind].lead}</p>
            <div class="row">
              <Button
                variant="line"
                size="sm"
                icon="download"
                href={downloadUrl(exampleFile, { kind, format: 'xlsx' })}
                download
              >
                {words.example}
              </Button>
            </div>
            {problem && <Notice kind="problem" title={says(problem, language)} />}
            {sent === null ? (
              <FileInput
                label={words.pick}
                hint={words.pickHint}
                accept=".xlsx,.csv,.txt"
                onPick={([file]) => file && void send(file)}
              />
            ) : (
              <Progress label={words.sending} value={sent} text={percent(sent, language)} />
            )}
          </div>
        )}
        <Section title={words.past}>
          <Waiting answer={answer} kind="rows">
            {data =>
              data.total === 0 ? (
                <Empty title={words.none} />
              ) : (
                <>
                  <ImportTable imports={data.imports} />
                  <Pages total={data.total} offset={offset} size={pageSize} go={setOffset} />
                </>
              )
            }
          </Waiting>
        </Section>
      </Wrap>
    </OfficePage>
  )
}
