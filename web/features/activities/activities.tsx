import { activityStates, exportActivities, listActivities } from '../../../contract/activities.ts'
import { strategies, topics } from '../../../contract/themes.ts'
import { activities as names } from '../../../text/activities.ts'
import { activityList } from '../../../text/activity-list.ts'
import { addMonths, today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { columnsIn } from './activity-columns.tsx'
import { ActivityPanel } from './activity-panel.tsx'

const size = 50
const none = () => ({
  cari: '',
  strategi: '',
  topik: '',
  tahap: 'all',
  dari: addMonths(`${today().slice(0, 7)}-01`, -1),
  sampai: '',
  perpustakaan: '',
  wilayah: '',
})

/** What libraries did, in the officer's sight; each can be verified or given back by itself. */
export function ActivitiesPage() {
  const words = useText(activityList)
  const labels = useText(names)
  const { language } = useSession()
  const list = useList({
    list: 'activities',
    none: none(),
    known: { strategi: strategies, topik: topics, tahap: ['all', ...activityStates] },
    sort: { column: 'heldOn', descending: true },
    columns: columnsIn(language),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    strategy: given(filters.strategi),
    topic: given(filters.topik),
    state: filters.tahap === 'all' ? undefined : filters.tahap,
    from: given(filters.dari),
    to: given(filters.sampai),
    libraryId: given(filters.perpustakaan),
    region: given(filters.wilayah),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listActivities, { ...input, limit: size, offset: list.offset } as never)
  return (
    <OfficeList
      list={list}
      at="activities"
      title={words.title}
      note={answer.data && words.count(number(answer.data.total, language))}
      tabs={<WorkTabs at="activities" />}
      download={{ endpoint: exportActivities, input }}
      answer={answer}
      rowsOf={({ activities, total }) => ({ rows: activities, total })}
      size={size}
      words={{ ...words, none: words.empty, noneText: words.emptyText }}
      // from the first, a month back: what is older is shown without it
      firstStep={
        <Button variant="line" onClick={() => list.filter({ dari: '' })}>
          {words.clearFilters}
        </Button>
      }
      panel={(row, { close }) => <ActivityPanel key={row.id} activity={row} onClose={close} />}
      filters={
        <>
          <FilterSelect
            list={list}
            name="strategi"
            label={labels.columns.strategy}
            all={words.anyStrategy}
            options={optionsOf(strategies, labels.strategies)}
          />
          <FilterSelect
            list={list}
            name="topik"
            label={labels.columns.topic}
            all={words.anyTopic}
            options={optionsOf(topics, labels.topics)}
          />
          <DateInput small label={words.from} value={filters.dari} onChange={dari => list.filter({ dari })} />
          <DateInput
            small
            label={words.to}
            value={filters.sampai}
            onChange={sampai => list.filter({ sampai })}
          />
          <StateChips
            list={list}
            name="tahap"
            label={words.states}
            all={words.all}
            states={activityStates}
            names={labels.states}
          />
        </>
      }
    />
  )
}
