import './commitments.css'
import { levelOf } from '../../../contract/access.ts'
import { dimensions, sumCommitments } from '../../../contract/commitment-sums.ts'
import { exportCommitments } from '../../../contract/commitments.ts'
import { givingForms } from '../../../contract/minutes.ts'
import { commitmentSums } from '../../../text/commitment-sums.ts'
import { commitments } from '../../../text/commitments.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { useZone } from '../../data/my-library.ts'
import { useFilters } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { ExportMenu } from '../../shell/list-parts.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { FilterChips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { dateTime, number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { PageHead, Wrap } from '../../ui/page.tsx'
import { CommitmentTabs } from './commitment-tabs.tsx'
import { askedOf, type CommitmentFilters, type Dimension, noFilters, years } from './filters.ts'
import { SumsHead } from './sums-head.tsx'
import { SumsTable } from './sums-table.tsx'

/** So many rows are answered at the most. */
const most = 500

/** What was pledged, delivered and is overdue: in all, and by giver, form, region, meeting or year. */
export function CommitmentSumsPage() {
  const words = useText(commitmentSums)
  const { list: listed, forms, columns } = useText(commitments)
  const { language } = useSession()
  const zone = useZone()
  const { grant } = useSignedIn()
  const [filters, set] = useFilters({ ...noFilters, menurut: 'partner' })
  const by = dimensions.find(one => one === filters.menurut) ?? 'partner'
  const { whole } = askedOf(filters)
  // whoever works for a region looks at its parts, and not at itself
  const own = by === 'region' && levelOf(grant) !== 'nation' ? String(grant.scopeId) : undefined
  const answer = useAsk(sumCommitments, { ...whole, region: whole.region ?? own, by } as never)
  const isFiltered = Object.entries(noFilters).some(
    ([name, value]) => filters[name as keyof CommitmentFilters] !== value,
  )
  const change = (to: Partial<typeof filters>) => set(to)
  return (
    <OfficePage at="commitments">
      <Wrap>
        <PageHead
          title={words.title}
          sub={words.sub}
          note={answer.data && words.asOf(dateTime(answer.data.asOf, language, zone))}
          actions={<ExportMenu download={exportCommitments} input={{ ...whole, counted: 'pledged' }} />}
        />
        <CommitmentTabs at="sums" />
        <div class="row filters sums-filters">
          <RegionFilter value={filters.wilayah} onChange={wilayah => change({ wilayah })} />
          <FilterSelect
            list={{ filters, filter: change }}
            name="bentuk"
            label={columns.form}
            all={listed.anyForm}
            options={optionsOf(givingForms, forms)}
          />
          <FilterSelect
            list={{ filters, filter: change }}
            name="tahun"
            label={listed.year}
            all={listed.anyYear}
            options={years()}
          />
          {isFiltered && (
            <Button variant="bare" size="sm" icon="cross" onClick={() => set({ ...noFilters })}>
              {words.clear}
            </Button>
          )}
        </div>
        <Waiting answer={answer} kind="block">
          {sums =>
            sums.total.pledged.count + sums.total.waiting.count === 0 ? (
              <Empty title={words.empty} text={isFiltered ? words.emptyFiltered : words.emptyText}>
                {isFiltered ? (
                  <Button variant="line" onClick={() => set({ ...noFilters })}>
                    {words.clear}
                  </Button>
                ) : (
                  <Button variant="line" href="/komitmen">
                    {words.list}
                  </Button>
                )}
              </Empty>
            ) : (
              <>
                <SumsHead total={sums.total} filters={filters} />
                <div class="sums-by">
                  <FilterChips<Dimension>
                    label={words.by}
                    value={by}
                    onChange={menurut => change({ menurut })}
                    chips={dimensions.map(id => ({ id, label: words.dimensions[id] }))}
                  />
                </div>
                <SumsTable sums={sums} by={by} filters={filters} onDeeper={wilayah => change({ wilayah })} />
                {sums.rows.length >= most && <p class="small sub">{words.first(number(most, language))}</p>}
              </>
            )
          }
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}
