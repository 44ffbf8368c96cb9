import { exportProducts, listProducts } from '../../../contract/product-lists.ts'
import { permitKinds, productKinds, productStates } from '../../../contract/products.ts'
import { products } from '../../../text/products.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { given } from '../../data/url.ts'
import { FilterSelect } from '../../shell/filter-select.tsx'
import { OfficeList } from '../../shell/office-list.tsx'
import { RegionFilter, regionIdOf } from '../../shell/region-filter.tsx'
import { StateChips } from '../../shell/state-chips.tsx'
import { useList } from '../../shell/use-list.ts'
import { WorkTabs } from '../../shell/work-tabs.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { optionsOf } from '../../ui/options.ts'
import { productColumnsIn } from './product-columns.tsx'
import { ProductPanel } from './product-panel.tsx'
import { glyphs } from './state-mark.tsx'

const size = 50
const none = { cari: '', wilayah: '', jenis: '', tahap: 'all', kurang: '' }

/** What the libraries of an office's area sell, and which permits are lacking (`/produk`). */
export function ProductsPage() {
  const words = useText(products)
  const { language } = useSession()
  const list = useList({
    list: 'products',
    none,
    known: { jenis: productKinds, tahap: ['all', ...productStates], kurang: permitKinds },
    sort: { column: 'name', descending: false },
    columns: productColumnsIn(language),
    rowKey: product => product.id,
  })
  const { filters } = list
  const input = {
    q: given(filters.cari),
    region: regionIdOf(filters.wilayah),
    kind: given(filters.jenis),
    state: filters.tahap === 'all' ? undefined : filters.tahap,
    lacks: given(filters.kurang),
    sort: list.sort.column,
    order: list.order,
  }
  const answer = useAsk(listProducts, { ...input, limit: size, offset: list.offset } as never)
  return (
    <OfficeList
      list={list}
      at="activities"
      title={words.list.title}
      note={answer.data && words.list.count(number(answer.data.total, language))}
      tabs={<WorkTabs at="products" />}
      actions={
        <>
          <Button size="sm" icon="chart" href="/produk/hasil">
            {words.list.sums}
          </Button>
          <Button size="sm" icon="external" href="/katalog">
            {words.list.catalogue}
          </Button>
        </>
      }
      download={{ endpoint: exportProducts, input }}
      answer={answer}
      rowsOf={({ products: rows, total }) => ({ rows, total })}
      size={size}
      words={words.list}
      panel={(row, { close }) => <ProductPanel key={row.id} id={row.id} onClose={close} />}
      filters={
        <>
          <RegionFilter value={filters.wilayah} onChange={wilayah => list.filter({ wilayah })} />
          <FilterSelect
            list={list}
            name="jenis"
            label={words.columns.kind}
            all={words.list.anyKind}
            options={optionsOf(productKinds, words.kinds)}
          />
          <FilterSelect
            list={list}
            name="kurang"
            label={words.columns.lacks}
            all={words.list.anyLack}
            options={permitKinds.map(kind => ({ value: kind, label: words.list.lacks(words.permits[kind]) }))}
          />
          <StateChips
            list={list}
            name="tahap"
            label={words.columns.state}
            all={words.list.anyState}
            states={productStates}
            names={words.states}
            glyphs={glyphs}
            counts={answer.data?.byState}
          />
        </>
      }
    />
  )
}
