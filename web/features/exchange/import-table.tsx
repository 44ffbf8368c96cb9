import type { listImports } from '../../../contract/exchange.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { useSession, useText } from '../../data/session.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { Table } from '../../ui/table.tsx'

type Brief = ResultOf<typeof listImports>['imports'][number]

/** Imports, newest first, each a link to its page. */
export function ImportTable(props: { imports: Brief[] }) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const told = ({ counts }: Brief) =>
    (['create', 'change', 'skip', 'choose', 'refuse'] as const)
      .filter(action => counts[action])
      .map(action => `${words.actions[action]} ${number(counts[action] ?? 0, language)}`)
      .join(' · ')
  return (
    <Table
      caption={words.past}
      rows={props.imports}
      rowKey={row => row.id}
      rowHref={row => `/impor/${row.id}`}
      columns={[
        { id: 'file', head: words.file, main: true, wrap: true, cell: row => <b>{row.fileName}</b> },
        { id: 'kind', head: words.kind, wideOnly: true, cell: row => words.kinds[row.kind].name },
        { id: 'state', head: words.state, bare: true, cell: row => words.states[row.state] },
        {
          id: 'result',
          head: words.result,
          wrap: true,
          cell: row => told(row) || <span class="sub">–</span>,
        },
        { id: 'by', head: words.by, wideOnly: true, cell: row => row.by ?? '–' },
        { id: 'when', head: words.when, wideOnly: true, cell: row => dateTime(row.at, language, 'WIB') },
      ]}
    />
  )
}
