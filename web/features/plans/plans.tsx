import { exportPlanItems, exportPlans, listPlans, planReviews } from '../../../contract/plans.ts'
import { plans } from '../../../text/plans.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { columnsIn } from './plan-columns.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { thisYear } from './use-plan.ts'

const size = 50
const none = () => ({ cari: '', wilayah: '', tahun: String(thisYear()), telaah: '', tugas: 'all' })

/** The work plans of libraries: what waits to be reviewed, what is late, how far each has got. */
export function PlansPage() {
  const words = useText(plans)
  const { language } = useSession()
  const list = useList({
    list: 'plans',
    none: none(),
    known: { telaah: ['', ...planReviews], tugas: ['all', 'late'] },
    sort: { column: 'library', descending: false },
    columns: columnsIn(language),
    rowKey: plan => `${plan.libraryId}.${plan.year}`,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    year: filters.tahun === 'all' ? undefined : filters.tahun,
    review: given(filters.telaah),
    late: filters.tugas === 'late' ? true : undefined,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listPlans, { ...input, limit: size, offset: list.offset } as never)
  const now = thisYear()
  return (
    <OfficeList
      list={list}
      at="activities"
      title={words.list.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      tabs={<WorkTabs at="plans" />}
      download={{
        endpoint: exportPlans,
        input,
        finer: { endpoint: exportPlanItems, hint: words.list.byItem },
      }}
      answer={answer}
      rowsOf={({ plans: rows, total }) => ({ rows, total })}
      size={size}
      words={words.list}
      panel={(plan, { close }) => (
        <PlanPanel key={`${plan.libraryId}.${plan.year}`} row={plan} onClose={close} />
      )}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="tahun"
            label={words.columns.year}
            all={words.list.anyYear}
            options={Array.from({ length: 6 }, (_, n) => String(now + 1 - n)).map(value => ({
              value,
              label: value,
            }))}
          />
          <FilterSelect
            list={list}
            name="telaah"
            label={words.columns.review}
            all={words.list.anyReview}
            options={optionsOf(planReviews, words.reviews)}
          />
          <StateChips
            list={list}
            name="tugas"
            label={words.list.attention}
            all={words.list.all}
            states={['late']}
            names={words.list}
            counts={answer.data?.counts}
            glyphs={{ late: 'late' }}
          />
        </>
      }
    />
  )
}
