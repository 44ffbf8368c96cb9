import { products } from '../../../text/products.ts'
import { productForm } from '../../../text/products-form.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeptFrame } from '../../shell/kept-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { rupiah } from '../../ui/format.ts'
import type { ProductDraft } from './product-draft.ts'

/** The end: what was saved, where it is, and that its photos are next. */
export function Saved({ draft, entry }: { draft: ProductDraft; entry: Entry }) {
  const { done, check } = useText(productForm)
  const names = useText(products)
  const { language } = useSession()
  const amended = draft.version !== null
  const unit = draft.unit && names.units[draft.unit]
  return (
    <KeptFrame
      entry={entry}
      keptTitle={done.kept}
      title={amended ? done.changed : done.title}
      hint={() => (amended ? done.changedHint : done.hint)}
      facts={[
        { label: check.rows.name, value: draft.name },
        {
          label: check.rows.price,
          value: draft.price === null ? names.onRequest : names.price(rupiah(draft.price, language), unit),
        },
      ]}
      footer={() => (
        <>
          <Button variant="lamp" size="big" href={`/produk/${draft.id}`}>
            {amended ? done.finish : done.open}
          </Button>
          {!amended && (
            <Button variant="bare" href="/produk/baru">
              {done.another}
            </Button>
          )}
        </>
      )}
    />
  )
}
