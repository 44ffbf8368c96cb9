import './products.css'
import { getProductSums } from '../../../contract/product-lists.ts'
import { productStates } from '../../../contract/products.ts'
import { products } from '../../../text/products.ts'
import { today } from '../../data/months.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given, useFilters } from '../../data/url.ts'
import { OfficePage } from '../../shell/office-page.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Facts } from '../../ui/facts.tsx'
import { number, rupiahShort } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'

/** What products brought in a year, in sums; nobody's own income can be read from them (`/produk/hasil`). */
export function ProductSumsPage() {
  const { sums: words, states, kinds, page, columns } = useText(products)
  const { language } = useSession()
  const thisYear = today().slice(0, 4)
  const [filters, set] = useFilters({ tahun: thisYear, wilayah: '' })
  const year = /^20\d\d$/.test(filters.tahun) ? filters.tahun : thisYear
  const years = Array.from({ length: 5 }, (_, n) => String(Number(thisYear) - n))
  const input = { year, region: given(regionIdOf(filters.wilayah) ?? '') }
  const answer = useAsk(getProductSums, input as never)
  const n = (value: number) => number(value, language)
  return (
    <OfficePage at="activities">
      <Wrap>
        <PageHead over={<a href="/produk">{page.back}</a>} title={words.title(year)} />
        <div class="product-filters">
          <Select
            small
            labelHidden
            label={words.title('')}
            value={year}
            options={years.map(value => ({ value, label: value }))}
            onChange={tahun => set({ tahun })}
          />
          <RegionFilter value={filters.wilayah} onChange={wilayah => set({ wilayah })} />
        </div>
        <Waiting answer={answer}>
          {sums => {
            const { income, change } = sums
            const told = [
              { label: words.producers, n: sums.producers },
              { label: words.contacts, n: sums.contacts },
              { label: words.orders, n: sums.orders },
              { label: words.sold, n: sums.sold },
            ]
            return (
              <>
                <dl class="product-sums wide">
                  {told.map(({ label, n: count }) => (
                    <div key={label}>
                      <dt>{label}</dt>
                      <dd class="num">{n(count)}</dd>
                    </div>
                  ))}
                  {income && (
                    <div>
                      <dt>
                        {words.income}, {words.incomeOf(n(income.producers))}
                      </dt>
                      <dd class="num">{rupiahShort(income.total, language)}</dd>
                    </div>
                  )}
                  {change && (
                    <div>
                      <dt>
                        {words.change}, {words.changeOf(n(change.producers))}
                      </dt>
                      <dd class="num">
                        {rupiahShort(change.before, language)} → {rupiahShort(change.now, language)}
                      </dd>
                    </div>
                  )}
                </dl>
                <p class="small sub">{words.hidden(n(sums.least))}</p>
                <div class="product-office">
                  <Section title={columns.state}>
                    <Facts
                      facts={productStates.map(state => ({
                        ...{ label: states[state], value: n(sums.byState[state] ?? 0), numeric: true },
                      }))}
                    />
                  </Section>
                  <Section title={columns.kind}>
                    {sums.byKind.length === 0 ? (
                      <p class="small sub">{page.noSales}</p>
                    ) : (
                      <Facts
                        facts={sums.byKind.map(({ kind, products: count }) => ({
                          ...{ label: kinds[kind], value: n(count), numeric: true },
                        }))}
                      />
                    )}
                  </Section>
                </div>
              </>
            )
          }}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}
