import { useEffect } from 'preact/hooks'
import { makeId, type TakingId } from '../../../contract/ids.ts'
import { getFile, listFiles, type MadeFile, type Mapping, takeFile } from '../../../contract/mappings.ts'
import { markSeen } from '../../../contract/talk.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { downloadUrl } from '../../data/client.ts'
import { useNewsCount } from '../../data/news.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date, dateTime, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { Table } from '../../ui/table.tsx'
import { periodName } from './mapping-words.ts'
import { problemText } from './problem-text.ts'

/** The files that were made by the clock: what each holds, and who took it. */
export function MadeFiles({ mapping }: { mapping: Mapping }) {
  const { files: words, period } = useText(mappingWords)
  const { language } = useSession()
  const answer = useAsk(listFiles, { id: mapping.id })
  const take = useSend(takeFile)
  const failed = answer.data?.files.find(file => file.problem !== null)
  useSeen(mapping, answer.data?.files)
  const fetchFile = (file: MadeFile) => {
    const id = makeId<TakingId>()
    take.mutate({ id, fileId: file.id }, { onSuccess: () => location.assign(downloadUrl(getFile, { id })) })
  }
  if (mapping.schedule === null && answer.data?.files.length === 0) return null
  return (
    <Section title={words.title} note={words.note}>
      <div class="stack">
        {take.error && <Notice kind="problem" title={says(take.error, language)} />}
        {failed?.problem && (
          <Notice kind="warning" title={periodName(failed.period, failed.span, language)}>
            {problemText(failed.problem, language)}{' '}
            {failed.againAt && words.again(dateTime(failed.againAt, language, 'WIB'))}
          </Notice>
        )}
        <Waiting answer={answer} kind="rows">
          {({ files }) =>
            files.length === 0 ? (
              <p class="sub">{words.none}</p>
            ) : (
              <Table
                caption={words.title}
                roomy
                rows={files}
                rowKey={file => file.id}
                columns={[
                  {
                    id: 'period',
                    head: period,
                    main: true,
                    cell: file => <b>{periodName(file.period, file.span, language)}</b>,
                  },
                  { id: 'state', head: words.state, bare: true, cell: file => <FileState file={file} /> },
                  {
                    id: 'asOf',
                    head: words.asOf,
                    cell: file => (file.asOf ? dateTime(file.asOf, language, 'WIB') : '–'),
                  },
                  {
                    id: 'rows',
                    head: words.rows,
                    numeric: true,
                    cell: file => (file.rows === null ? '–' : number(file.rows, language)),
                  },
                  {
                    id: 'size',
                    head: words.size,
                    numeric: true,
                    wideOnly: true,
                    cell: file => (file.bytes === null ? '–' : sizeOf(file.bytes, language)),
                  },
                  {
                    id: 'takings',
                    head: words.takings,
                    wrap: true,
                    cell: file => <Takings file={file} />,
                  },
                  {
                    id: 'take',
                    head: words.take,
                    headHidden: true,
                    bare: true,
                    cell: file =>
                      file.state === 'ready' && (
                        <Button
                          variant="line"
                          size="sm"
                          icon="download"
                          busy={take.isPending}
                          label={`${words.take} ${periodName(file.period, file.span, language)} ${file.format.toUpperCase()}`}
                          onClick={() => fetchFile(file)}
                        >
                          {file.format.toUpperCase()}
                        </Button>
                      ),
                  },
                ]}
              />
            )
          }
        </Waiting>
      </div>
    </Section>
  )
}

function FileState({ file }: { file: MadeFile }) {
  const { states, until } = useText(mappingWords).files
  const { language } = useSession()
  if (file.state === 'gone') return <State glyph="missing">{states.gone}</State>
  if (file.state === 'waiting') return <State glyph={file.problem ? 'look' : 'half'}>{states.waiting}</State>
  return (
    <span>
      <State glyph="done">{states.ready}</State>{' '}
      {file.keepUntil && <span class="sub small">{until(date(file.keepUntil, language))}</span>}
    </span>
  )
}

function Takings({ file }: { file: MadeFile }) {
  const words = useText(mappingWords).files
  const { language } = useSession()
  const [last] = file.takings
  const names = [...new Set(file.takings.map(({ by }) => by ?? '–'))]
  return (
    <span>
      {last ? `${names.slice(0, 3).join(', ')}, ${dateTime(last.at, language, 'WIB')}` : words.never}
      {file.sha256 && (
        <details class="sub small mapping-sum">
          <summary>{words.sum}</summary>
          {file.sha256}
        </details>
      )}
    </span>
  )
}

/** Whoever looks at the files has seen what the bell told of them. */
function useSeen(mapping: Mapping, files: readonly MadeFile[] | undefined): void {
  const news = useNewsCount()
  const { mutate } = useSend(markSeen)
  const ids = files && [mapping.id, ...files.map(({ id }) => id)].slice(0, 500)
  const key = ids?.join()
  useEffect(() => {
    if (ids && news > 0) mutate({ ids })
  }, [key, news > 0])
}

const sizeOf = (bytes: number, language: 'id' | 'en') =>
  bytes < 1_000_000
    ? `${number(Math.ceil(bytes / 1000), language)} kB`
    : `${number(bytes / 1_000_000, language, 1)} MB`
