import type { Product } from '../../../contract/product-lists.ts'
import { products } from '../../../text/products.ts'
import type { Language } from '../../data/session.tsx'
import type { ListColumn } from '../../shell/use-list.ts'
import { number, rupiah, shortDate } from '../../ui/format.ts'
import { ProductMark } from './state-mark.tsx'

const none = <span class="sub">–</span>

export function productColumnsIn(language: Language): ListColumn<Product>[] {
  const words = products[language]
  const c = words.columns
  const n = (value: number) => number(value, language)
  return [
    {
      ...{ id: 'name', head: c.name, main: true, wrap: true, sortable: true },
      cell: product => (
        <>
          <b>{product.name}</b> <span class="sub">{product.producer}</span>
        </>
      ),
    },
    { id: 'kind', head: c.kind, cell: product => words.kinds[product.kind] },
    {
      ...{ id: 'library', head: c.library, wrap: true, sortable: true },
      cell: product => (
        <>
          {product.libraryName} <span class="sub">{product.regency ?? product.province}</span>
        </>
      ),
    },
    {
      ...{ id: 'price', head: c.price, numeric: true },
      cell: product =>
        product.price === null ? (
          none
        ) : (
          <>
            {rupiah(product.price, language)} <span class="sub">/ {words.units[product.unit]}</span>
          </>
        ),
    },
    {
      ...{ id: 'lacks', head: c.lacks, wideOnly: true, wrap: true },
      cell: ({ lacks }) => (lacks.length > 0 ? lacks.map(kind => words.permits[kind]).join(', ') : none),
    },
    {
      ...{ id: 'contacts', head: c.contacts, numeric: true, sortable: true, wideOnly: true },
      cell: product => n(product.contacts),
    },
    { id: 'orders', head: c.orders, numeric: true, wideOnly: true, cell: product => n(product.orders) },
    { id: 'sold', head: c.sold, numeric: true, sortable: true, cell: product => n(product.sold) },
    { id: 'state', head: c.state, bare: true, cell: product => <ProductMark state={product.state} /> },
    { id: 'regency', head: c.regency, later: true, cell: product => product.regency ?? none },
    { id: 'province', head: c.province, later: true, cell: product => product.province },
    {
      ...{ id: 'listed', head: c.listedOn, later: true, numeric: true, sortable: true },
      cell: ({ listedOn }) =>
        listedOn === null ? none : `${shortDate(listedOn, language)} ${listedOn.slice(0, 4)}`,
    },
  ]
}
