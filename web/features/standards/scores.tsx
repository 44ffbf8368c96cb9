import { exportScores, listCriteria, listScores } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { RegistryTabs } from '../../shell/registry-tabs.tsx'
import { useList } from '../../shell/use-list.ts'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { columnsIn } from './score-columns.tsx'
import { rangeOf, Spread } from './spread.tsx'

const size = 50
const none = { cari: '', wilayah: '', kurang: '', dari: '0', sampai: '100' }

/** Village libraries by how far they fulfil the standard. */
export function ScoresPage() {
  const words = useText(standards)
  const { language } = useSession()
  const { data: asked } = useAsk(listCriteria, {})
  const criteria = asked?.criteria ?? []
  const steps = new Map(criteria.map(one => [one.code, one.step[language]]))
  const list = useList({
    list: 'standards',
    none,
    known: asked && { kurang: criteria.map(one => one.code) },
    sort: { column: 'score', descending: false },
    columns: columnsIn(language, steps),
    rowKey: row => row.libraryId,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    missing: given(filters.kurang),
    from: filters.dari,
    to: filters.sampai,
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listScores, { ...input, limit: size, offset: list.offset } as never)
  const bin = Array.from({ length: 10 }, (_, n) => n).find(
    n => String(rangeOf(n).from) === filters.dari && String(rangeOf(n).to) === filters.sampai,
  )
  return (
    <OfficeList
      list={list}
      at="libraries"
      title={words.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      main={
        <Button variant="line" size="sm" href="/standar/kriteria">
          {words.list.criteria}
        </Button>
      }
      tabs={
        <>
          <RegistryTabs at="standards" />
          {answer.data && (
            <Spread
              spread={answer.data.spread}
              median={answer.data.median}
              chosen={bin ?? null}
              onChoose={to => {
                const range = to === null ? { from: 0, to: 100 } : rangeOf(to)
                list.filter({ dari: String(range.from), sampai: String(range.to) })
              }}
            />
          )}
        </>
      }
      download={{ endpoint: exportScores, input }}
      answer={answer}
      rowsOf={({ libraries, total }) => ({ rows: libraries, total })}
      size={size}
      words={words.list}
      rowHref={row => `/standar/${row.libraryId}`}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="kurang"
            label={words.list.missing}
            all={words.list.anyMissing}
            options={criteria.map(one => ({ value: one.code, label: one.wording[language] }))}
          />
        </>
      }
    />
  )
}
