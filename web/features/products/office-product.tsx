import './products.css'
import { useParams } from 'wouter'
import type { ProductId } from '../../../contract/ids.ts'
import { getProduct } from '../../../contract/product-lists.ts'
import { products as names } from '../../../text/products.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { ClearedPhotos } from '../../shell/cleared-photos.tsx'
import { OfficePage } from '../../shell/office-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { priceIn } from './price.ts'
import { InterestList, ProductFacts, SalesTable, SupportList } from './product-parts.tsx'
import { isListed, ProductMark } from './state-mark.tsx'

/** One product as an office sees it: what a library noted of it, without what is the library's alone. */
export function OfficeProductPage() {
  const { id } = useParams<{ id: ProductId }>()
  const { page, unnamed } = useText(names)
  const { language } = useSession()
  const answer = useAsk(getProduct, { id }, { fresh: true })
  return (
    <OfficePage at="activities">
      <Wrap>
        <Waiting answer={answer} kind="block">
          {({ product, photos, support, interest, sales }) => (
            <>
              <PageHead
                over={<a href="/produk">{page.back}</a>}
                title={product.name}
                sub={
                  <>
                    <ProductMark state={product.state} /> {priceIn(language, product)} ·{' '}
                    {product.producer ?? unnamed} ·{' '}
                    <a href={`/perpustakaan/${product.libraryId}`}>{product.libraryName}</a>,{' '}
                    {product.regency ?? product.province}
                  </>
                }
                actions={
                  <>
                    <ChainLink kind="product" id={product.id} />
                    {isListed(product.state) && (
                      <Button icon="external" href={`/katalog/${product.id}`}>
                        {page.public}
                      </Button>
                    )}
                  </>
                }
              />
              {product.retiredOn && (
                <p class="sub">
                  {[page.retired(date(product.retiredOn, language)), product.retiredReason]
                    .filter(Boolean)
                    .join('. ')}
                </p>
              )}
              <div class="product-office">
                <div>
                  {photos.length > 0 && (
                    <ClearedPhotos
                      {...{ about: 'product', record: product.id, photos }}
                      consents={[]}
                      consentIds={[]}
                      mine={false}
                    />
                  )}
                  {product.story && (
                    <Section title={page.story}>
                      <p class="product-story">{product.story}</p>
                    </Section>
                  )}
                  <Section title={page.sales}>
                    <SalesTable sales={sales} unit={product.unit} income={false} />
                  </Section>
                </div>
                <div>
                  <Section title={page.facts}>
                    <ProductFacts product={product} />
                  </Section>
                  <Section title={page.support}>
                    <SupportList support={support} hrefOf={need => `/kebutuhan?buka=${need}`} />
                  </Section>
                  <Section title={page.interest}>
                    <InterestList interest={interest} unit={product.unit} />
                  </Section>
                </div>
              </div>
            </>
          )}
        </Waiting>
      </Wrap>
    </OfficePage>
  )
}
