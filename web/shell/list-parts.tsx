import type { Download } from '../../contract/endpoint.ts'
import { lists } from '../../text/lists.ts'
import { shell } from '../../text/shell.ts'
import { downloadUrl } from '../data/client.ts'
import { useSession, useText } from '../data/session.tsx'
import { number } from '../ui/format.ts'
import { Menu } from '../ui/menu.tsx'
import { Pager } from '../ui/pager.tsx'

/** The list as a file: with the columns as shown, in their order, or with all there are. */
export function ExportMenu<D extends Download>(props: {
  download: D
  input: object
  columns?: string[]
  /** Another file of the same list, finer than its rows. */
  finer?: { endpoint: Download; hint: string } | undefined
}) {
  const words = useText(shell)
  const { asShown, allColumns } = useText(lists)
  const { columns, finer } = props
  const load = (endpoint: Download, more: object) => () =>
    location.assign(downloadUrl(endpoint, { ...props.input, ...more } as never))
  const item = (format: 'csv' | 'xlsx', label: string, shown: boolean) => ({
    id: `${format}-${shown}`,
    label,
    hint: columns && (shown ? asShown : allColumns),
    onSelect: load(props.download, { ...(shown && columns ? { columns: columns.join(',') } : {}), format }),
  })
  const both = (shown: boolean) => [item('csv', 'CSV', shown), item('xlsx', 'XLSX (Excel)', shown)]
  const finerItem = (format: 'csv' | 'xlsx', label: string) =>
    finer
      ? [{ id: `${format}-finer`, label, hint: finer.hint, onSelect: load(finer.endpoint, { format }) }]
      : []
  const finest = [...finerItem('csv', 'CSV'), ...finerItem('xlsx', 'XLSX (Excel)')]
  const ofRows = columns ? [both(true), both(false)] : [both(false)]
  return (
    <Menu size="sm" icon="download" variant="line" align="end" items={finer ? [...ofRows, finest] : ofRows}>
      <span class="folds">{words.download}</span>
    </Menu>
  )
}

/** `1–50 dari 312`, and the pages before and after; nothing where all is on one page. */
export function Pages(props: { total: number; offset: number; size: number; go: (offset: number) => void }) {
  const words = useText(shell)
  const { language } = useSession()
  const { total, offset, size, go } = props
  const last = Math.min(total, offset + size)
  if (total <= size) return null
  return (
    <Pager
      label={words.pages}
      previous={offset > 0 ? { label: words.previous, onClick: () => go(Math.max(0, offset - size)) } : null}
      next={last < total ? { label: words.next, onClick: () => go(offset + size) } : null}
    >
      {words.range(number(offset + 1, language), number(last, language), number(total, language))}
    </Pager>
  )
}
