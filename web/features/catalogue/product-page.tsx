import { useParams } from 'wouter'
import { showProduct } from '../../../contract/catalogue.ts'
import type { ProductId } from '../../../contract/ids.ts'
import { catalogue } from '../../../text/catalogue.ts'
import { products as names } from '../../../text/products.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { placeOf } from '../../shell/catalogue-cards.tsx'
import { ShareLink } from '../../shell/share-link.tsx'
import { Facts } from '../../ui/facts.tsx'
import { number, rupiah } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { Contact } from './contact.tsx'
import { One } from './one.tsx'
import { Pictures } from './pictures.tsx'

/** A product as anybody sees it (`/katalog/:id`): its photos, price and story, and the way to who makes it. */
export function CatalogueProductPage() {
  const { id } = useParams<{ id: ProductId }>()
  const words = useText(catalogue)
  const { kinds, units, permits, price, onRequest } = useText(names)
  const { language } = useSession()
  const answer = useAsk(showProduct, { id }, { fresh: true })
  return (
    <One answer={answer}>
      {({ product, photos, contact }) => {
        const unit = units[product.unit]
        const place = placeOf(product)
        const facts = [
          { label: words.content, value: product.content },
          { label: words.packaging, value: product.packaging },
          {
            label: words.permits,
            value: product.permits
              .map(({ kind, number: no }) => [permits[kind], no].filter(Boolean).join(' '))
              .join(', '),
          },
          {
            label: words.capacity,
            value: product.capacity !== null && words.capacityOf(number(product.capacity, language), unit),
          },
          { label: words.maker, value: product.producer ?? words.byNobody },
          {
            label: words.library,
            value: [product.library, product.regency, product.province].filter(Boolean).join(', '),
          },
        ]
        return (
          <>
            <div class="cat-one-top">
              <Pictures name={product.name} photos={photos} />
              <div class="cat-said">
                <p class="sub">{kinds[product.kind]}</p>
                <h1>{product.name}</h1>
                <p class="cat-price num">
                  {product.price === null ? onRequest : price(rupiah(product.price, language), unit)}
                </p>
                <p>
                  {product.producer === null ? words.byNobody : words.by(product.producer)}
                  <span class="sub"> · {place}</span>
                </p>
                <Contact about="product" id={product.id} contact={contact} />
                <ShareLink
                  name={product.name}
                  path={`/katalog/${product.id}`}
                  textOf={address => words.shareText(product.name, place, address)}
                />
              </div>
            </div>
            {product.story && (
              <Section title={words.story}>
                <p class="cat-story">{product.story}</p>
              </Section>
            )}
            <Section title={words.facts}>
              <Facts
                facts={facts.filter(({ value }) => value).map(fact => ({ ...fact, value: fact.value || '' }))}
              />
            </Section>
          </>
        )
      }}
    </One>
  )
}
