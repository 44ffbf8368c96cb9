import './products.css'
import type { ProductId } from '../../../contract/ids.ts'
import { productForm } from '../../../text/products-form.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { products as names } from '../../../text/products.ts'
import { outbox } from '../../../text/outbox.ts'
import { onlyHere, refusalOf } from '../../data/outbox/rules.ts'
import { useOutbox } from '../../data/outbox/use-outbox.ts'
import { useSession, useText } from '../../data/session.tsx'
import { EntryMark } from '../../shell/outbox-entry.tsx'
import { PhotosHere } from '../../shell/photos.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PageHead, Section, Wrap } from '../../ui/page.tsx'
import { putHere, recordOf } from './kept.ts'
import { ListNow } from './listing.tsx'
import { priceIn } from './price.ts'
import type { ProductDraft } from './product-draft.ts'

/** A product that only this phone has: its photos and its listing go after it. */
export function ProductHere({ id }: { id: ProductId }) {
  const { one: words, back } = useText(myProducts)
  const { page } = useText(names)
  const { check } = useText(productForm)
  const { back: toList } = useText(outbox)
  const { language } = useSession()
  const entries = useOutbox()
  const put = putHere(entries, id)
  const latest = onlyHere(entries).find(({ record }) => record === recordOf(id))
  if (!put || !latest) return null
  const draft = put.draft as ProductDraft
  const refused = refusalOf(latest) !== undefined
  const listed = entries.some(
    entry => entry.record === recordOf(id) && entry.name === 'products.publish' && entry.answer === null,
  )
  const { unit, price } = draft
  const consent = draft.maker.consent
  return (
    <>
      <Wrap>
        <PageHead over={<a href="/produk">{back}</a>} title={draft.name} sub={<EntryMark entry={latest} />} />
        <Notice
          kind={refused ? 'warning' : 'info'}
          title={refused ? words.refusedHere : words.unsentTitle}
          actions={<a href="/kiriman">{toList}</a>}
        >
          {listed ? words.listedHere : words.unsentText}
        </Notice>
        <div class="product-lead">
          {!listed && !refused && <ListNow id={id} name={draft.name} version={1} label={words.list} />}
        </div>
      </Wrap>
      <Section title={page.photos}>
        <PhotosHere
          about="product"
          record={id}
          consentIds={consent.parts.includes('photo') ? [consent.id] : []}
        />
      </Section>
      <Section title={page.facts}>
        <Facts
          facts={[
            { label: check.rows.maker, value: draft.maker.name || page.none },
            { label: check.rows.price, value: unit === '' ? page.none : priceIn(language, { price, unit }) },
          ]}
        />
      </Section>
      <Wrap>
        <div class="stack last-action">
          <Button size="big" wide icon="edit" href={`/produk/kiriman/${put.seq}`}>
            {words.goOn}
          </Button>
        </div>
      </Wrap>
    </>
  )
}
