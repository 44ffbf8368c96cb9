import type { AidItem } from '../../../contract/aid.ts'
import { aid } from '../../../text/aid.ts'
import { programme } from '../../../text/programme.ts'
import type { Language } from '../../data/session.tsx'
import { daysUntil } from '../../data/months.ts'
import { number, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import type { Column } from '../../ui/table.tsx'
import { AidStateMark } from './aid-state.tsx'

/** The columns of the office's list. */
export function columnsIn(language: Language): Column<AidItem>[] {
  const words = aid[language]
  const c = words.columns
  return [
    {
      id: 'library',
      head: c.library,
      main: true,
      sortable: true,
      cell: item => (
        <>
          <b>{item.libraryName}</b> <span class="sub">{item.regency ?? item.province}</span>
        </>
      ),
    },
    {
      id: 'kind',
      head: c.kind,
      sortable: true,
      cell: item => words.amount(number(item.count, language), words.kinds[item.kind]),
    },
    {
      id: 'state',
      head: c.state,
      sortable: true,
      bare: true,
      cell: item => <AidStateMark state={item.state} />,
    },
    {
      id: 'task',
      head: c.task,
      cell: item =>
        item.task && (
          <State glyph={item.task === 'broken' ? 'late' : 'look'}>{taskText(item, language)}</State>
        ),
    },
    {
      id: 'shipped',
      head: c.shippedOn,
      numeric: true,
      sortable: true,
      cell: item => (item.shippedOn ? shortDate(item.shippedOn, language) : <span class="sub">–</span>),
    },
    {
      id: 'source',
      head: c.source,
      wideOnly: true,
      cell: item => programme[language].fundings[item.source],
    },
    { id: 'year', head: c.year, numeric: true, wideOnly: true, cell: item => item.year },
  ]
}

function taskText(item: AidItem, language: Language): string {
  const words = aid[language]
  if (item.task === 'unconfirmed') return words.list.since(-daysUntil(item.shippedOn ?? ''))
  const { arrived, condition, count } = item
  if (item.task === 'broken' || arrived === null) return words.tasks.broken
  const short = arrived < count && words.arrivedOf(number(arrived, language), number(count, language))
  const worn = condition !== null && condition !== 'good' && words.conditions[condition].toLowerCase()
  return [short, worn].filter(Boolean).join(', ')
}
