import type { AidItem } from '../../../contract/aid.ts'
import { aid } from '../../../text/aid.ts'
import { programme } from '../../../text/programme.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { daysUntil } from '../../data/months.ts'
import { number, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { AidStateMark } from './aid-state.tsx'

/** The columns of the office's list: seven at first, the others where somebody chooses them. */
export function columnsIn(language: Language): ListColumn<AidItem>[] {
  const words = aid[language]
  const c = words.columns
  const none = <span class="sub">–</span>
  const text = (id: keyof typeof c, of: (item: AidItem) => string | null) => ({
    id,
    head: c[id],
    cell: (item: AidItem) => of(item) ?? none,
  })
  const figure = (id: 'value' | 'arrived') => ({
    id,
    head: c[id],
    numeric: true,
    cell: (item: AidItem) => (item[id] === null ? none : number(item[id], language)),
  })
  const day = (id: 'allocatedOn' | 'receivedOn' | 'inUseOn' | 'brokenOn') => ({
    ...text(id, item => item[id] && `${shortDate(item[id], language)} ${item[id].slice(0, 4)}`),
    numeric: true,
  })
  const later: ListColumn<AidItem>[] = [
    text('regency', item => item.regency),
    text('province', item => item.province),
    { ...text('description', item => item.description), wrap: true },
    text('giver', item => item.giver),
    figure('value'),
    { ...text('serials', item => item.serials.join('; ') || null), wrap: true },
    text('letter', item => item.letter?.number ?? null),
    day('allocatedOn'),
    text('courier', item => item.courier),
    day('receivedOn'),
    figure('arrived'),
    text('condition', item => item.condition && words.conditions[item.condition]),
    day('inUseOn'),
    day('brokenOn'),
    { ...text('reason', item => item.endedReason ?? item.brokenReason ?? item.receiptNote), wrap: true },
  ]
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
    ...later.map(column => ({ ...column, later: true })),
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
