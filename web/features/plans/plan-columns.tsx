import type { PlanRow } from '../../../contract/plans.ts'
import { plans } from '../../../text/plans.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { ReviewState } from './review-state.tsx'

/** The columns of the office's list: nine at first, the others where somebody chooses them. */
export function columnsIn(language: Language): ListColumn<PlanRow>[] {
  const { columns: c } = plans[language]
  const none = <span class="sub">–</span>
  const n = (value: number) => number(value, language)
  const figure = (id: 'items' | 'done' | 'activities' | 'dropped', sortable = false) => ({
    ...{ id, head: c[id], numeric: true, sortable },
    cell: (plan: PlanRow) => n(plan[id]),
  })
  const text = (id: 'regency' | 'province' | 'remark') => ({
    ...{ id, head: c[id], later: true },
    cell: (plan: PlanRow) => plan[id] ?? none,
  })
  const day = (on: string) => `${shortDate(on, language)} ${on.slice(0, 4)}`
  return [
    {
      ...{ id: 'library', head: c.library, main: true, sortable: true },
      cell: plan => (
        <>
          <b>{plan.libraryName}</b> <span class="sub">{plan.regency ?? plan.province}</span>
        </>
      ),
    },
    { ...{ id: 'year', head: c.year, numeric: true, sortable: true }, cell: plan => plan.year },
    {
      ...{ id: 'review', head: c.review, sortable: true, bare: true },
      cell: plan => <ReviewState review={plan.review} />,
    },
    figure('items', true),
    figure('done'),
    {
      ...{ id: 'late', head: c.late, numeric: true, sortable: true },
      cell: plan => (plan.late > 0 ? <State glyph="late">{n(plan.late)}</State> : none),
    },
    { ...figure('activities'), wideOnly: true },
    {
      ...{ id: 'cost', head: c.cost, numeric: true, sortable: true, wideOnly: true },
      cell: plan => n(plan.cost),
    },
    {
      ...{ id: 'changed', head: c.changed, numeric: true, sortable: true, wideOnly: true },
      cell: plan => day(plan.changedAt),
    },
    text('regency'),
    text('province'),
    { ...figure('dropped'), later: true },
    {
      ...{ id: 'reviewedAt', head: c.reviewedAt, numeric: true, later: true },
      cell: plan => (plan.reviewedAt ? day(plan.reviewedAt) : none),
    },
    { ...text('remark'), wrap: true },
  ]
}
