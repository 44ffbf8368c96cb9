import { useState } from 'preact/hooks'
import { lists } from '../../text/lists.ts'
import { shell } from '../../text/shell.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-list.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { ListColumn } from './use-list.ts'

/** Which columns a list shows, and in which order; each change is seen at once behind the dialog. */
export function ColumnsButton<Row>(props: {
  all: ListColumn<Row>[]
  shown: ListColumn<Row>[]
  onArrange: (ids: readonly string[]) => void
}) {
  const words = useText(lists)
  const general = useText(shell)
  const [open, setOpen] = useState(false)
  const { all, shown, onArrange } = props
  const ids = shown.map(column => column.id)
  const rest = all.filter(column => !ids.includes(column.id))
  const move = (at: number, by: number) => {
    const next = [...ids]
    const [moved] = next.splice(at, 1)
    if (moved !== undefined) next.splice(at + by, 0, moved)
    onArrange(next)
  }
  const row = (column: ListColumn<Row>, at: number) => (
    <li key={column.id}>
      {column.main ? (
        <span class="columns-main">
          {column.head} <span class="sub tiny">{words.always}</span>
        </span>
      ) : (
        <Checkbox
          label={column.head}
          checked={at >= 0}
          onChange={shows => onArrange(shows ? [...ids, column.id] : ids.filter(id => id !== column.id))}
        />
      )}
      {at >= 0 && (
        <span class="columns-move">
          {at > 0 && (
            <Button
              variant="bare"
              size="sm"
              icon="chevron-up"
              label={words.earlier(column.head)}
              onClick={() => move(at, -1)}
            />
          )}
          {at < ids.length - 1 && (
            <Button
              variant="bare"
              size="sm"
              icon="chevron-down"
              label={words.later(column.head)}
              onClick={() => move(at, 1)}
            />
          )}
        </span>
      )}
    </li>
  )
  return (
    <>
      <Button variant="line" size="sm" icon="table" onClick={() => setOpen(true)}>
        <span class="folds">{words.columns}</span>
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.columnsTitle}
        closeLabel={general.close}
        footer={
          <>
            <Button
              variant="line"
              onClick={() => onArrange(all.filter(column => !column.later).map(column => column.id))}
            >
              {words.columnsReset}
            </Button>
            <Button variant="go" onClick={() => setOpen(false)}>
              {words.done}
            </Button>
          </>
        }
      >
        <p class="sub">{words.columnsText}</p>
        <ul class="columns">
          {shown.map(row)}
          {rest.map(column => row(column, -1))}
        </ul>
      </Dialog>
    </>
  )
}
