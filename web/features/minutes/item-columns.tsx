import type { ComponentChildren } from 'preact'
import { type ActionItem, itemColumns } from '../../../contract/action-items.ts'
import { minutes } from '../../../text/minutes.ts'
import type { Language } from '../../data/session.tsx'
import { ItemMark } from '../../shell/minute-marks.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { date } from '../../ui/format.ts'

/** The columns of the list of actions. */
export function itemColumnsIn(language: Language): ListColumn<ActionItem>[] {
  const { columns: c } = minutes[language]
  const cells: Record<(typeof itemColumns)[number], (row: ActionItem) => ComponentChildren> = {
    text: row => <b>{row.text}</b>,
    owner: row => row.owner,
    deadline: row => date(row.deadline, language),
    state: row => <ItemMark item={row} />,
    region: row => (
      <>
        {row.region} <span class="sub">{row.province}</span>
      </>
    ),
    meeting: row => row.meeting,
    last: row => row.last ?? <span class="sub">–</span>,
  }
  const wrapped = ['text', 'owner', 'region', 'meeting', 'last']
  return itemColumns.map(id => ({
    ...{ id, head: c[id], cell: cells[id], sortable: id !== 'last', main: id === 'text' },
    ...{ bare: id === 'state', wrap: wrapped.includes(id), later: id === 'last' },
  }))
}
