import { practiceConditions } from '../../../contract/practices.ts'
import { exportPractices, findPractices } from '../../../contract/practice-lists.ts'
import { libraryKinds } from '../../../contract/libraries.ts'
import { strategies, topics } from '../../../contract/themes.ts'
import { activities } from '../../../text/activities.ts'
import { kinds } from '../../../text/libraries.ts'
import { practiceMarks } from '../../../text/practice-marks.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { useList } from '../../shell/use-list.ts'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { costLimits } from './filters.ts'
import { practiceColumnsIn } from './list-columns.tsx'
import { PracticeTabs } from './practice-tabs.tsx'

const size = 50
const none = { cari: '', wilayah: '', tema: '', strategi: '', jenis: '', biaya: '', keadaan: '', tarik: '' }
/** The list's columns as the server orders by them. */
const orders: Record<string, 'new' | 'working' | 'cost' | 'title'> = {
  ...{ title: 'title', cost: 'cost', working: 'working' },
}

/** The published practices, for an office (`/praktik`): searched, filtered, sorted, as a file. */
export function PracticesPage() {
  const words = useText(practicePages)
  const { conditions } = useText(practiceMarks)
  const labels = useText(activities)
  const { language } = useSession()
  const list = useList({
    list: 'practices',
    none,
    known: {
      ...{ tema: topics, strategi: strategies, jenis: libraryKinds, biaya: costLimits },
      ...{ keadaan: practiceConditions, tarik: ['ya'] },
    },
    sort: { column: 'published', descending: true },
    columns: practiceColumnsIn(language, 'published'),
    rowKey: row => row.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    topic: given(filters.tema),
    strategy: given(filters.strategi),
    kind: given(filters.jenis),
    cost: given(filters.biaya),
    conditions: given(filters.keadaan),
    retired: filters.tarik === 'ya' ? 'true' : undefined,
    sort: orders[list.sort.column] ?? 'new',
  }
  const answer = useAsk(findPractices, { ...input, limit: size, offset: list.offset } as never)
  const kindNames = Object.fromEntries(libraryKinds.map(kind => [kind, kinds[kind][language]]))
  const filter = (
    name: keyof typeof none,
    label: string,
    all: string,
    options: { value: string; label: string }[],
  ) => <FilterSelect list={list} name={name} label={label} all={all} options={options} />
  return (
    <OfficeList
      list={list}
      at="practices"
      title={words.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      tabs={<PracticeTabs at="published" />}
      download={{ endpoint: exportPractices, input }}
      answer={answer}
      rowsOf={({ practices: rows, total }) => ({ rows, total })}
      rowHref={row => `/praktik/${row.id}`}
      size={size}
      words={words.list}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          {filter('tema', words.fields.topic, words.list.anyTopic, optionsOf(topics, labels.topics))}
          {filter(
            'strategi',
            words.fields.strategy,
            words.list.anyStrategy,
            optionsOf(strategies, labels.strategies),
          )}
          {filter(
            'jenis',
            words.fields.kind,
            words.list.anyKind,
            optionsOf(libraryKinds, kindNames as never),
          )}
          {filter('biaya', words.fields.cost, words.list.anyCost, optionsOf(costLimits, words.list.costs))}
          {filter(
            'keadaan',
            words.fields.conditions,
            words.list.anyCondition,
            optionsOf(practiceConditions, conditions),
          )}
          {filter('tarik', words.fields.state, words.list.inUse, [
            { value: 'ya', label: words.list.retired },
          ])}
        </>
      }
    />
  )
}
