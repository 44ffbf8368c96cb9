import './products.css'
import type { LibraryId } from '../../../contract/ids.ts'
import { listProducts, type Product } from '../../../contract/product-lists.ts'
import { products as names } from '../../../text/products.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useOnlySees, useSession, useText } from '../../data/session.tsx'
import { madeIn } from '../../data/to-hand.ts'
import { EntryItem } from '../../shell/outbox-entry.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { ProductTabs } from '../../shell/product-tabs.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { number } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { Contact } from './contact.tsx'
import { idOf, productsHere } from './kept.ts'
import { priceIn } from './price.ts'
import { isListed, ProductMark } from './state-mark.tsx'

/** What people of the village make: what waits here first, then drafts, then what buyers see. */
export function MyProductsPage() {
  const words = useText(myProducts)
  const library = useMyLibrary()
  const onlySees = useOnlySees()
  const answer = useAsk(listProducts, madeIn(library.id as LibraryId))
  const here = productsHere(useOutbox())
  return (
    <PhonePage at="more">
      <Wrap>
        <PageHead title={words.title} sub={library.name} />
        <ProductTabs at="products" />
        {!onlySees && (
          <div class="products-do">
            <Button variant="go" size="big" wide icon="plus" href="/produk/baru">
              {words.fresh}
            </Button>
          </div>
        )}
      </Wrap>
      {here.length > 0 && (
        <Section title={words.here}>
          {here.map(entry => (
            <EntryItem key={entry.id} entry={entry} href={`/produk/${idOf(entry.record)}`} />
          ))}
        </Section>
      )}
      <Waiting answer={answer}>
        {({ products: all }) => {
          if (all.length + here.length === 0) return <Empty title={words.none} text={words.noneText} />
          const drafts = all.filter(({ state }) => state === 'draft')
          const over = all.filter(({ state }) => state === 'retired')
          return (
            <>
              <Items title={words.drafts} items={drafts} />
              <Items title={words.shown} items={all.filter(({ state }) => isListed(state))} />
              <Items title={words.over} items={over} />
            </>
          )
        }}
      </Waiting>
      <Section title={words.contact.title}>
        <Contact libraryId={library.id as LibraryId} />
      </Section>
      <Wrap>
        <p class="after-section">
          <a href="/katalog">{words.catalogue}</a>
        </p>
      </Wrap>
    </PhonePage>
  )
}

function Items(props: { title: string; items: Product[] }) {
  const words = useText(myProducts)
  const { kinds } = useText(names)
  const { language } = useSession()
  if (props.items.length === 0) return null
  return (
    <Section title={props.title}>
      <ul>
        {props.items.map(product => (
          <li key={product.id}>
            <a class="phone-item" href={`/produk/${product.id}`}>
              <div>
                <b>{product.name}</b>
                <span class="small sub">{[kinds[product.kind], priceIn(language, product)].join(' · ')}</span>
                {product.contacts + product.orders > 0 && (
                  <>
                    <br />
                    <span class="small sub">
                      {words.counts(number(product.contacts, language), number(product.orders, language))}
                    </span>
                  </>
                )}
              </div>
              <ProductMark state={product.state} tag />
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
