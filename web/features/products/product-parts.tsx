import './products.css'
import type { ProductUnit } from '../../../contract/products.ts'
import { products as names } from '../../../text/products.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { needs } from '../../../text/needs.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, month as monthIn, number, rupiah } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { priceIn } from './price.ts'
import type { Told } from './product-of.tsx'

/** Kind, price, content, packaging, capacity, permits held and lacking. */
export function ProductFacts({ product }: { product: Told['product'] }) {
  const { page, kinds, units, permits, columns } = useText(names)
  const { language } = useSession()
  const permitsOf = (held: boolean) =>
    product.permits
      .filter(one => one.held === held)
      .map(({ kind, number: no }) => [permits[kind], no].filter(Boolean).join(' '))
      .join(', ')
  const facts = [
    { label: columns.kind, value: kinds[product.kind] },
    { label: columns.price, value: priceIn(language, product) },
    { label: page.content, value: product.content },
    { label: page.packaging, value: product.packaging },
    {
      label: page.capacity,
      value:
        product.capacity !== null && page.capacityOf(number(product.capacity, language), units[product.unit]),
    },
    { label: page.held, value: permitsOf(true) },
    { label: page.lacking, value: permitsOf(false) },
  ]
  return <Facts facts={facts.map(({ label, value }) => ({ label, value: value || page.none }))} />
}

/** What is lacking, each a need that partners see. @param props.plain without a way to the need, which others see elsewhere */
export function SupportList({
  support,
  hrefOf,
}: {
  support: Told['support']
  hrefOf?: (id: string) => string
}) {
  const { page } = useText(names)
  const { states } = useText(needs)
  const to = hrefOf ?? ((id: string) => `/kebutuhan/${id}`)
  if (support.length === 0) return <p class="small sub">{page.noSupport}</p>
  return (
    <ul>
      {support.map(({ needId, kind, state, arrived }) => (
        <li key={needId}>
          <a class="phone-item" href={to(needId)}>
            <div>
              <b>{page.supports[kind]}</b>
              <span class="small sub">{states[state]}</span>
            </div>
            {arrived && (
              <State glyph="done" tag>
                {page.arrived}
              </State>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Who asked or ordered, by the kind of buyer; nobody's name. */
export function InterestList(props: { interest: Told['interest']; unit: ProductUnit }) {
  const { page, units } = useText(names)
  const { interest: words, one } = useText(myProducts)
  const { language } = useSession()
  if (props.interest.length === 0) return <p class="small sub">{page.noInterest}</p>
  return (
    <ul>
      {props.interest.map(({ id, on, ordered, quantity, how, buyer }) => (
        <li key={id} class="phone-item">
          <div>
            <b>
              {[words.buyers[buyer], ordered ? one.ordered : one.asked].join(' ')}
              {quantity !== null && ` ${number(quantity, language)} ${units[props.unit]}`}
            </b>
            <span class="small sub">{[words.hows[how], date(on, language)].join(' · ')}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Month by month, as the maker told it. */
export function SalesTable(props: { sales: Told['sales']; unit: ProductUnit; income: boolean }) {
  const { page, units } = useText(names)
  const { language } = useSession()
  if (props.sales.length === 0) return <p class="small sub">{page.noSales}</p>
  const most = Math.max(1, ...props.sales.map(({ quantity }) => quantity))
  return (
    <div class="table-scroll">
      <table class="product-sales">
        <thead>
          <tr>
            <th scope="col">{page.month}</th>
            <th scope="col" class="num">
              {page.quantity} ({units[props.unit]})
            </th>
            {props.income && (
              <th scope="col" class="num">
                {page.income}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {props.sales.map(({ month, quantity, income }) => (
            <tr key={month}>
              <th scope="row">{monthIn(month, language)}</th>
              <td class="num">
                <i class="sales-bar" style={{ width: `${(quantity / most) * 64}px` }} aria-hidden="true" />
                {number(quantity, language)}
              </td>
              {props.income && <td class="num">{income === null ? '–' : rupiah(income, language)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
