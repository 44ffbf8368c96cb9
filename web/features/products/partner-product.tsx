import './products.css'
import { useParams } from 'wouter'
import { showCataloguePhoto, showProduct } from '../../../contract/catalogue.ts'
import type { ProductId } from '../../../contract/ids.ts'
import { needs as needTexts } from '../../../text/needs.ts'
import { products as names } from '../../../text/products.ts'
import { pictureUrl } from '../../data/client.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { placeOf } from '../../shell/catalogue-cards.tsx'
import { useMyPartner } from '../../shell/my-partner.ts'
import { PartnerFrame } from '../../shell/partner-frame.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { date, number } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { useSupportNeeds } from './partner-products.tsx'
import { priceIn } from './price.ts'

/** One product for a partner (`/produk/:id`): what it is, and what its library still lacks for it. */
export function PartnerProductPage() {
  const { id } = useParams<{ id: ProductId }>()
  const { partner: words, page, kinds, units, permits, unnamed } = useText(names)
  const { kinds: helpKinds, until } = useText(needTexts)
  const { language } = useSession()
  const amount = useAmount()
  const { partner } = useMyPartner()
  const needs = useSupportNeeds(partner?.id)
  const answer = useAsk(showProduct, { id }, { fresh: true })
  return (
    <PartnerFrame at="products">
      <Wrap>
        <Waiting answer={answer} kind="block">
          {({ product, photos }) => {
            const lacking = needs?.filter(({ libraryName }) => libraryName === product.library) ?? []
            const [photo] = photos
            return (
              <>
                <PageHead
                  over={<a href="/produk">{page.back}</a>}
                  title={product.name}
                  sub={[kinds[product.kind], priceIn(language, product), placeOf(product)].join(' · ')}
                  actions={
                    <Button icon="external" href={`/katalog/${product.id}`}>
                      {page.public}
                    </Button>
                  }
                />
                <div class="product-office">
                  <div>
                    {photo && (
                      <img
                        class="product-photo"
                        src={pictureUrl(showCataloguePhoto, { id: photo.id, size: 'large' })}
                        alt={photo.caption ?? product.name}
                        width="800"
                        height="600"
                      />
                    )}
                    {product.story && <p class="product-story">{product.story}</p>}
                  </div>
                  <div>
                    <Section title={words.needsOf}>
                      {lacking.length === 0 ? (
                        <p class="small sub">{words.noNeeds}</p>
                      ) : (
                        <>
                          <ul>
                            {lacking.map(need => (
                              <li key={need.id} class="product-need">
                                <b>
                                  {helpKinds[need.kind]} · {amount(need.amount, need.unit)}
                                </b>
                                <span class="small sub">{until(date(need.until, language))}</span>
                                <span class="small">{need.why}</span>
                              </li>
                            ))}
                          </ul>
                          <div class="row">
                            <Button variant="go" icon="handshake" href="/kebutuhan-cocok">
                              {words.help}
                            </Button>
                          </div>
                        </>
                      )}
                    </Section>
                    <Section title={page.facts}>
                      <Facts
                        facts={[
                          { label: names[language].columns.producer, value: product.producer ?? unnamed },
                          { label: page.content, value: product.content ?? page.none },
                          { label: page.packaging, value: product.packaging ?? page.none },
                          {
                            label: page.held,
                            value: product.permits.map(({ kind }) => permits[kind]).join(', ') || page.none,
                          },
                          {
                            label: page.capacity,
                            value:
                              product.capacity === null
                                ? page.none
                                : page.capacityOf(number(product.capacity, language), units[product.unit]),
                          },
                        ]}
                      />
                    </Section>
                  </div>
                </div>
              </>
            )
          }}
        </Waiting>
      </Wrap>
    </PartnerFrame>
  )
}
