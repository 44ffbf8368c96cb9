import { practiceStates } from '../../../contract/practices.ts'
import { listPractices } from '../../../contract/practice-lists.ts'
import { topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { practiceColumnsIn } from './list-columns.tsx'
import { PracticeTabs } from './practice-tabs.tsx'

const size = 50
const none = { cari: '', wilayah: '', tema: '', tahap: 'submitted' }

/** Cards of the region in whatever state (`/praktik/telaah`), those that wait for a review first. */
export function ReviewQueuePage() {
  const words = useText(practicePages)
  const { states } = useText(practiceMarks)
  const labels = useText(activities)
  const { language } = useSession()
  const list = useList({
    list: 'practice-reviews',
    none,
    known: { tema: topics, tahap: ['all', ...practiceStates] },
    sort: { column: 'changed', descending: false },
    columns: practiceColumnsIn(language, 'queue'),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    topic: given(filters.tema),
    state: filters.tahap === 'all' ? undefined : filters.tahap,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listPractices, { ...input, limit: size, offset: list.offset } as never)
  return (
    <OfficeList
      list={list}
      at="practices"
      title={words.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      tabs={<PracticeTabs at="queue" />}
      answer={answer}
      rowsOf={({ practices: rows, total }) => ({ rows, total })}
      rowHref={row => `/praktik/${row.id}`}
      size={size}
      words={{
        ...words.list,
        ...{ caption: words.list.captionQueue, none: words.list.noneQueue },
        noneText: words.list.noneQueueText,
      }}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="tema"
            label={words.fields.topic}
            all={words.list.anyTopic}
            options={optionsOf(topics, labels.topics)}
          />
          <StateChips
            list={list}
            name="tahap"
            label={words.fields.state}
            all={words.list.anyState}
            states={practiceStates}
            names={states}
            counts={answer.data?.byState}
          />
        </>
      }
    />
  )
}
