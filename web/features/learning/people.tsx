import './learning.css'
import type { ComponentChildren } from 'preact'
import {
  completionColumns,
  exportCompletions,
  type LearningCompletion,
  listCompletions,
} from '../../../contract/learning.ts'
import { learning } from '../../../text/learning.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { type ListColumn, useList } from '../../shell/use-list.ts'
import { number, shortDate } from '../../ui/format.ts'
import { LearningTabs } from './learning-tabs.tsx'

const size = 50
const none = { cari: '', wilayah: '' }

/** Who of one's area has completed which module, with the hours. */
export function LearnersPage() {
  const { people: words, clear, nothing: empty, nothingText: emptyText } = useText(learning)
  const { language } = useSession()
  const list = useList({
    list: 'learners',
    none,
    known: {},
    sort: { column: 'completed', descending: true },
    columns: columnsIn(language),
    rowKey: row => `${row.personId}/${row.moduleId}`,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    ...{ sort: list.sort.column, order: list.order },
  }
  const answer = useAsk(listCompletions, { ...input, limit: size, offset: list.offset } as never)
  const sums = answer.data
  return (
    <OfficeList
      list={list}
      at={undefined}
      title={words.title}
      note={
        sums &&
        `${words.count(number(sums.total, language))} · ${words.sums(number(sums.people, language), number(sums.hours, language))}`
      }
      tabs={<LearningTabs at="people" />}
      download={{ endpoint: exportCompletions, input }}
      answer={answer}
      rowsOf={({ completions, total }) => ({ rows: completions, total })}
      size={size}
      words={{ ...words, clear, empty, emptyText, clearFilters: clear }}
      filters={<RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />}
    />
  )
}

function columnsIn(language: Language): ListColumn<LearningCompletion>[] {
  const { columns } = learning[language]
  const cells: Record<(typeof completionColumns)[number], (row: LearningCompletion) => ComponentChildren> = {
    person: row => <b>{row.name}</b>,
    place: row => row.place,
    module: row => <a href={`/belajar/${row.moduleId}`}>{row.module}</a>,
    hours: row => number(row.hours, language),
    completed: row => shortDate(row.on, language),
    regency: row => row.regency ?? '–',
    province: row => row.province ?? '–',
  }
  return completionColumns.map((id, at) => ({
    ...{ id, head: columns[id], cell: cells[id], sortable: at < 5 },
    ...{ main: id === 'person', numeric: id === 'hours', wrap: id === 'module', later: id === 'province' },
  }))
}
