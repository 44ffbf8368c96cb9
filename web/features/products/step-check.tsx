import { permitKinds } from '../../../contract/products.ts'
import { products } from '../../../text/products.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { productForm } from '../../../text/products-form.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Review } from '../../shell/review.tsx'
import { number, rupiah } from '../../ui/format.ts'
import { permitOf, type ProductDraft } from './product-draft.ts'
import { usePartsOf } from './step-consent.tsx'
import { useMakers } from './step-maker.tsx'

/** All answers to look over, each with the way back to its question. */
export function StepCheck(props: { draft: ProductDraft; onChange: (step: number) => void }) {
  const { check, permits: permitWords } = useText(productForm)
  const names = useText(products)
  const consents = useText(productConsents)
  const { language } = useSession()
  const makers = useMakers()
  const parts = usePartsOf(props.draft)
  const { draft } = props
  const { rows, none } = check
  const unit = draft.unit && names.units[draft.unit]
  const maker = makers.find(({ id }) => id === draft.producerId)?.name ?? draft.maker.name.trim()
  const permits = permitKinds.flatMap(kind => {
    const answer = permitOf(draft, kind)
    if (answer === 'held')
      return [[names.permits[kind], draft.numbers[kind]?.trim()].filter(Boolean).join(' ')]
    return answer === 'lacking' ? [permitWords.lacks(names.permits[kind])] : []
  })
  const answers = [
    {
      step: 1,
      label: rows.name,
      value: `${draft.name.trim()}${draft.kind && ` (${names.kinds[draft.kind]})`}`,
    },
    { step: 2, label: rows.maker, value: maker },
    { step: 3, label: rows.consent, value: parts.map(part => consents.short[part]).join(', ') },
    {
      step: 4,
      label: rows.price,
      value: draft.price === null ? names.onRequest : names.price(rupiah(draft.price, language), unit),
    },
    { step: 4, label: rows.content, value: [draft.content, draft.packaging].filter(Boolean).join(', ') },
    {
      step: 4,
      label: rows.capacity,
      value: draft.capacity === null ? '' : names.page.capacityOf(number(draft.capacity, language), unit),
    },
    { step: 5, label: rows.permits, value: permits.join(', ') },
    { step: 6, label: rows.story, value: draft.story.trim() },
  ]
  return (
    <Review
      rows={answers.map(({ step, label, value }) => ({
        ...{ label, value: value || none },
        onChange: () => props.onChange(step),
      }))}
    />
  )
}
