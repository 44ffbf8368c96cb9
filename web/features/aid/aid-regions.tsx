import { countAid } from '../../../contract/aid.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { aid } from '../../../text/aid.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { type Column, Table } from '../../ui/table.tsx'

type Row = ResultOf<typeof countAid>['regions'][number]
const figures = ['libraries', 'items', 'onTheWay', 'arrived', 'unconfirmed', 'incomplete', 'broken'] as const

/** Aid by region: how much is on its way, has arrived, and waits for somebody. */
export function AidRegionsPage() {
  const { list: words } = useText(aid)
  const { language } = useSession()
  const { grant } = useSignedIn()
  const [filters, set] = useFilters({ wilayah: '' })
  const region = Number(regionIdOf(filters.wilayah) ?? grant.scopeId)
  const answer = useAsk(countAid, { region })
  const columns: Column<Row>[] = [
    { id: 'name', head: words.region, main: true, cell: row => <b>{row.name}</b> },
    ...figures.map(name => ({
      id: name,
      head: words[name],
      numeric: true,
      cell: (row: Row) => (row[name] === 0 ? <span class="sub">0</span> : number(row[name], language)),
    })),
  ]
  const sum = (rows: Row[], name: (typeof figures)[number]) =>
    number(
      rows.reduce((all, row) => all + row[name], 0),
      language,
    )
  return (
    <OfficePage at="libraries">
      <Wrap>
        <PageHead over={<a href="/bantuan">{words.title}</a>} title={words.perRegion} />
        <div class="row filters">
          <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
        </div>
        <Waiting answer={answer} kind="rows">
          {({ regions }) =>
            regions.length === 0 ? (
              <Empty title={words.none} text={words.noneText} />
            ) : (
              <Table
                caption={words.perRegion}
                roomy
                columns={columns}
                rows={regions}
                rowKey={row => String(row.regionId)}
                total={Object.fromEntries(figures.map(name => [name, sum(regions, name)]))}
              />
            )
          }
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}
