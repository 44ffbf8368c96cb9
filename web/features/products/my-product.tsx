import './products.css'
import { useParams } from 'wouter'
import type { ProductId } from '../../../contract/ids.ts'
import { getProduct } from '../../../contract/product-lists.ts'
import { products as names } from '../../../text/products.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { onlyHere, refusalOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ChainLink } from '../../shell/chain-link.tsx'
import { ClearedPhotos, photoConsents } from '../../shell/cleared-photos.tsx'
import { ConsentsOf } from '../../shell/consents-of.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { date, number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { recordOf } from './kept.ts'
import { Listing, Retiring } from './listing.tsx'
import { priceIn } from './price.ts'
import { MakerActions } from './maker-actions.tsx'
import { InterestList, ProductFacts, SalesTable, SupportList } from './product-parts.tsx'
import { ProductHere } from './product-here.tsx'
import { type Told, useConsentsOf } from './product-of.tsx'
import { isListed, ProductMark } from './state-mark.tsx'

/** One product of the library: where it stands, what buyers see of it, and what came of it. */
export function MyProductPage() {
  const { id } = useParams<{ id: ProductId }>()
  const here = onlyHere(useOutbox()).find(({ record }) => record === recordOf(id))
  const answer = useAsk(getProduct, { id }, { fresh: true })
  return (
    <PhonePage at="more">
      {answer.data ? (
        <Whole told={answer.data} here={here && (refusalOf(here) === undefined ? 'waiting' : 'refused')} />
      ) : here ? (
        <ProductHere id={id} />
      ) : (
        <Wrap>
          <Waiting answer={answer}>{() => null}</Waiting>
        </Wrap>
      )}
    </PhonePage>
  )
}

function Whole({ told, here }: { told: Told; here: 'waiting' | 'refused' | undefined }) {
  const { one: words, back } = useText(myProducts)
  const { page } = useText(names)
  const consentWords = useText(productConsents)
  const { language } = useSession()
  const { product, photos, keeps } = told
  const consents = useConsentsOf(told)
  const income = consents.some(({ state, parts }) => state === 'in-force' && parts.includes('income'))
  const shown = isListed(product.state)
  return (
    <>
      <Wrap>
        <PageHead
          over={<a href="/produk">{back}</a>}
          title={product.name}
          sub={
            <>
              <ProductMark state={product.state} /> {priceIn(language, product)}
            </>
          }
        />
        {here && (
          <Notice
            kind={here === 'refused' ? 'warning' : 'info'}
            actions={<a href="/kiriman">{words.seeHere}</a>}
          >
            {here === 'refused' ? words.refusedHere : words.waitingHere}
          </Notice>
        )}
        <div class="product-lead">
          <Listing told={told} consents={consents} />
        </div>
        {product.state === 'retired' && product.retiredOn && (
          <p class="sub">
            {[page.retired(date(product.retiredOn, language)), product.retiredReason]
              .filter(Boolean)
              .join('. ')}
          </p>
        )}
      </Wrap>
      <Section title={page.photos}>
        <ClearedPhotos
          about="product"
          record={product.id}
          photos={photos}
          consents={consents}
          consentIds={photoConsents(consents)}
          mine={keeps}
        />
      </Section>
      {product.state !== 'draft' && (
        <Wrap>
          <Sums told={told} />
        </Wrap>
      )}
      <Section
        title={words.ofMaker}
        actions={
          keeps && (
            <a class="section-link" href={`/produk/${product.id}/persetujuan`}>
              {consentWords.add}
            </a>
          )
        }
      >
        {consents.length === 0 && (
          <p>
            <b>{product.producer ?? page.none}</b>
          </p>
        )}
        <ConsentsOf consents={consents} keeps={keeps} />
        {keeps && <MakerActions producerId={product.producerId} income={income} />}
      </Section>
      <Section
        title={page.support}
        actions={
          keeps &&
          shown && (
            <a class="section-link" href={`/produk/${product.id}/dukungan`}>
              {words.want}
            </a>
          )
        }
      >
        <SupportList support={told.support} />
      </Section>
      <Section
        title={page.interest}
        actions={
          keeps &&
          shown && (
            <a class="section-link" href={`/produk/${product.id}/peminat`}>
              {words.noteInterest}
            </a>
          )
        }
      >
        <InterestList interest={told.interest} unit={product.unit} />
      </Section>
      <Section
        title={page.sales}
        actions={
          keeps &&
          shown && (
            <a class="section-link" href={`/produk/${product.id}/penjualan`}>
              {words.reportSales}
            </a>
          )
        }
      >
        <SalesTable sales={told.sales} unit={product.unit} income={income} />
      </Section>
      <Section title={page.facts}>
        <ProductFacts product={product} />
        {product.story && <p class="product-story">{product.story}</p>}
      </Section>
      <Wrap>
        <div class="stack last-action">
          <ChainLink wide kind="product" id={product.id} />
          {keeps && (
            <Button size="big" wide icon="edit" href={`/produk/${product.id}/ubah`}>
              {words.amend}
            </Button>
          )}
          {keeps && shown && <Retiring told={told} />}
        </div>
      </Wrap>
    </>
  )
}

function Sums({ told: { product } }: { told: Told }) {
  const { one: words } = useText(myProducts)
  const { language } = useSession()
  const sums = [
    { label: words.contacts, n: product.contacts },
    { label: words.orders, n: product.orders },
    { label: words.sold, n: product.sold },
  ]
  return (
    <dl class="product-sums">
      {sums.map(({ label, n }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class="num">{number(n, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
