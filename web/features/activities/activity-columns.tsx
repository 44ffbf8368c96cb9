import { type Activity, inWords } from '../../../contract/activities.ts'
import { activities } from '../../../text/activities.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { ActivityStateMark } from './activity-state.tsx'

/** The columns of the office's list: six at first, the others where somebody chooses them. */
export function columnsIn(language: Language): ListColumn<Activity>[] {
  const labels = activities[language]
  const c = labels.columns
  const none = <span class="sub">–</span>
  const text = (id: keyof typeof c, of: (row: Activity) => string | null) => ({
    id,
    head: c[id],
    cell: (row: Activity) => of(row) ?? none,
  })
  const day = (value: string | null) => value && `${shortDate(value, language)} ${value.slice(0, 4)}`
  const later: ListColumn<Activity>[] = [
    text('strategy', row => labels.strategies[row.strategy]),
    { ...text('place', row => row.place), wrap: true },
    text('outreach', row => (row.outreach ? labels.yes : labels.no)),
    { ...text('partner', row => inWords(row.partnerName, row.partner)), wrap: true },
    { ...text('need', row => inWords(row.needWhy, row.need)), wrap: true },
    { ...text('notes', row => row.notes), wrap: true },
    { ...text('submittedAt', row => day(row.submittedAt)), head: labels.sent, numeric: true },
    { ...text('verifiedAt', row => day(row.verifiedAt)), head: labels.verified, numeric: true },
    { ...text('returnReason', row => row.returnReason), wrap: true },
  ]
  return [
    { ...text('heldOn', row => day(row.heldOn)), numeric: true, sortable: true },
    { ...text('title', row => row.title), main: true, wrap: true, cell: row => <b>{row.title}</b> },
    { ...text('library', row => row.libraryName), sortable: true },
    { ...text('topic', row => labels.topics[row.topic]), wideOnly: true },
    {
      id: 'attendances',
      head: labels.reached.attendances,
      numeric: true,
      sortable: true,
      cell: row => number(row.reached.attendances, language),
    },
    {
      id: 'state',
      head: c.state,
      sortable: true,
      bare: true,
      cell: row => <ActivityStateMark state={row.state} />,
    },
    ...later.map(column => ({ ...column, later: true })),
  ]
}
