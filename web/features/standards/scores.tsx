import { useLocation } from 'wouter'
import { exportScores, listCriteria, listScores, type ScoredLibrary } from '../../../contract/standards.ts'
import { standards } from '../../../text/standards.ts'
import { useAsk } from '../../data/queries.ts'
import { type Language, useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { ExportMenu, Pages } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { RegistryTabs } from '../../shell/registry-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { Select } from '../../ui/select.tsx'
import { SplitView } from '../../ui/side-panel.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { useListKeys } from '../../ui/use-list-keys.ts'
import { ScoreBar } from './score-head.tsx'
import { rangeOf, Spread } from './spread.tsx'

const pageSize = 50
const none = {
  cari: '',
  wilayah: '',
  kurang: '',
  dari: '0',
  sampai: '100',
  urut: 'score',
  arah: 'asc',
  mulai: '0',
  baris: '-1',
}

/** Village libraries by how far they fulfil the standard. */
export function ScoresPage() {
  const words = useText(standards)
  const { language } = useSession()
  const [, go] = useLocation()
  const [filters, set] = useFilters(none)
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    missing: given(filters.kurang),
    from: filters.dari,
    to: filters.sampai,
    sort: filters.urut,
    order: filters.arah,
  }
  const answer = useAsk(listScores, { ...input, limit: pageSize, offset: Number(filters.mulai) } as never)
  const { data: asked } = useAsk(listCriteria, {})
  const criteria = asked?.criteria ?? []
  const rows = answer.data?.libraries ?? []
  const filter = (change: Partial<typeof none>) => set({ ...change, mulai: '0', baris: '-1' })
  const filtered = (['cari', 'wilayah', 'kurang', 'dari', 'sampai'] as const).some(
    name => filters[name] !== none[name],
  )
  const bin = Array.from({ length: 10 }, (_, n) => n).find(
    n => String(rangeOf(n).from) === filters.dari && String(rangeOf(n).to) === filters.sampai,
  )
  useListKeys({
    count: rows.length,
    current: Number(filters.baris),
    setCurrent: at => set({ baris: String(at) }, { replace: true }),
    onOpen: at => rows[at] && go(`/standar/${rows[at].libraryId}`),
  })
  const steps = new Map(criteria.map(one => [one.code, one.step[language]]))
  return (
    <OfficePage at="libraries" fill>
      <SplitView>
        <div class="list-head">
          <PageHead
            title={words.title}
            note={answer.data && words.list.count(number(answer.data.total, language))}
            actions={
              <>
                <ExportMenu download={exportScores} input={input} />
                <Button variant="line" size="sm" href="/standar/kriteria">
                  {words.list.criteria}
                </Button>
              </>
            }
          />
          <RegistryTabs at="standards" />
          {answer.data && (
            <Spread
              spread={answer.data.spread}
              median={answer.data.median}
              chosen={bin ?? null}
              onChoose={to => {
                const range = to === null ? { from: 0, to: 100 } : rangeOf(to)
                filter({ dari: String(range.from), sampai: String(range.to) })
              }}
            />
          )}
          <div class="row filters">
            <SearchBox
              label={words.list.search}
              placeholder={words.list.search}
              value={filters.cari}
              onChange={cari => filter({ cari })}
              clearLabel={words.list.clear}
              hotkey
            />
            <RegionFilter value={filters.wilayah} onChange={wilayah => filter({ wilayah })} />
            <Select
              small
              labelHidden
              label={words.list.missing}
              placeholder={words.list.anyMissing}
              value={filters.kurang}
              onChange={kurang => filter({ kurang })}
              options={criteria.map(one => ({ value: one.code, label: one.wording[language] }))}
            />
          </div>
        </div>
        <Waiting answer={answer} kind="rows">
          {data => (
            <div class="list-body">
              {data.libraries.length === 0 ? (
                <Empty
                  title={filtered ? words.list.empty : words.list.none}
                  text={filtered ? words.list.emptyText : words.list.noneText}
                >
                  {filtered && (
                    <Button variant="line" onClick={() => set(none)}>
                      {words.list.clearFilters}
                    </Button>
                  )}
                </Empty>
              ) : (
                <Table
                  caption={words.list.caption}
                  columns={columnsOf(language, steps)}
                  rows={rows}
                  rowKey={row => row.libraryId}
                  current={rows[Number(filters.baris)]?.libraryId ?? null}
                  rowHref={row => `/standar/${row.libraryId}`}
                  sort={{ column: filters.urut, descending: filters.arah === 'desc' }}
                  onSort={sort => filter({ urut: sort.column, arah: sort.descending ? 'desc' : 'asc' })}
                />
              )}
              <Pages
                total={data.total}
                offset={Number(filters.mulai)}
                size={pageSize}
                go={mulai => set({ mulai: String(mulai) })}
              />
            </div>
          )}
        </Waiting>
      </SplitView>
    </OfficePage>
  )
}

function columnsOf(language: Language, steps: Map<string, string>): Column<ScoredLibrary>[] {
  const { columns: c, list: words } = standards[language]
  return [
    {
      id: 'library',
      head: c.library,
      main: true,
      sortable: true,
      cell: row => (
        <>
          <b>{row.name}</b> <span class="sub">{row.district ?? row.regency}</span>
        </>
      ),
    },
    {
      id: 'score',
      head: standards[language].scoreShort,
      sortable: true,
      cell: row => (
        <span class="score-cell">
          <b class="num">{row.score}</b>
          <ScoreBar score={row.score} unknown={row.unknown} />
        </span>
      ),
    },
    { id: 'unknown', head: c.unknown, numeric: true, sortable: true, cell: row => row.unknown },
    {
      id: 'missing',
      head: c.missing,
      wrap: true,
      cell: row => (
        <span class="sub">
          {row.missing
            .slice(0, 2)
            .map(code => steps.get(code) ?? code)
            .join('; ')}
          {row.missing.length > 2 && ` ${words.more(row.missing.length - 2)}`}
        </span>
      ),
    },
    { id: 'regency', head: c.regency, wideOnly: true, cell: row => row.regency ?? row.province },
  ]
}
