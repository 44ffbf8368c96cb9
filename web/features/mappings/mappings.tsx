import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { listMappings } from '../../../contract/mappings.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { Table } from '../../ui/table.tsx'
import { BeginDialog } from './begin-dialog.tsx'
import { periodName } from './mapping-words.ts'

type Row = ResultOf<typeof listMappings>['mappings'][number]

/** What the office exports to other systems, and where a mapping begins. */
export function MappingsPage() {
  const words = useText(mappingWords)
  const { language } = useSession()
  const { me } = useSignedIn()
  const [beginning, setBeginning] = useState(false)
  const answer = useAsk(listMappings, {})
  const begin = (
    <Button variant="go" size="sm" icon="plus" onClick={() => setBeginning(true)}>
      {words.begin}
    </Button>
  )
  const last = ({ last: of, span }: Row) => (of ? periodName(of.period, span, language) : '–')
  return (
    <OfficePage at="reports">
      <Wrap>
        <PageHead
          over={<a href="/laporan">{words.over}</a>}
          title={words.title}
          sub={words.lead}
          actions={answer.data && answer.data.mappings.length > 0 ? begin : undefined}
        />
        <Waiting answer={answer} kind="rows">
          {({ mappings }) =>
            mappings.length === 0 ? (
              <Empty title={words.none} text={words.noneText}>
                {begin}
              </Empty>
            ) : (
              <Table
                caption={words.list}
                roomy
                rows={mappings}
                rowKey={row => row.id}
                rowHref={row => `/pemetaan/${row.id}`}
                columns={[
                  { id: 'name', head: words.name, main: true, wrap: true, cell: row => <b>{row.name}</b> },
                  { id: 'system', head: words.system, wrap: true, cell: row => row.system },
                  {
                    id: 'row',
                    head: words.row,
                    cell: row => `${words.rowsOf[row.rowsOf]}, ${words.perSpan[row.span]}`,
                  },
                  ...(me.grants.length > 1
                    ? [{ id: 'office', head: words.office, wideOnly: true, cell: (row: Row) => row.office }]
                    : []),
                  { id: 'state', head: words.scheduled, bare: true, cell: row => <Standing row={row} /> },
                  { id: 'last', head: words.last, cell: last },
                ]}
              />
            )
          }
        </Waiting>
        {beginning && <BeginDialog onClose={() => setBeginning(false)} />}
      </Wrap>
    </OfficePage>
  )
}

function Standing({ row }: { row: Row }) {
  const { states } = useText(mappingWords)
  if (row.stopped) return <State glyph="late">{states.stopped}</State>
  if (row.failing) return <State glyph="look">{states.failing}</State>
  return row.scheduled ? <State glyph="done">{states.on}</State> : <State glyph="ring">{states.off}</State>
}
