import type { ConsentPart } from '../../../contract/consents.ts'
import type { LibraryId } from '../../../contract/ids.ts'
import { listProducers } from '../../../contract/producers.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { productForm } from '../../../text/products-form.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useAsk } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { madeIn } from '../../data/to-hand.ts'
import { ConsentFields } from '../../shell/consent-fields.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { StepProps } from './form-parts.ts'
import type { ProductDraft } from './product-draft.ts'

/** What a maker can agree to. */
export const makerParts = ['name', 'contact', 'photo', 'income'] as const satisfies readonly ConsentPart[]

/** What the maker agrees to, in plain words; of one who is entered already, what stands. */
export function StepConsent({ draft, edit, errorOf, tried }: StepProps) {
  const words = useText(productConsents)
  const { consent } = useText(productForm)
  const parts = usePartsOf(draft)
  const { maker } = draft
  if (draft.producerId !== null)
    return (
      <Notice title={consent.known}>
        <p>
          {parts.length > 0 ? words.given(parts.map(part => words.short[part]).join(', ')) : words.nothing}
        </p>
        <p class="small">{consent.knownHint}</p>
      </Notice>
    )
  return (
    <>
      <ConsentFields
        draft={maker.consent}
        edit={change => edit({ maker: { ...maker, consent: { ...maker.consent, ...change } } })}
        parts={makerParts}
        who={maker.name.trim() || words.themselves}
        named={false}
        labelHidden
        tried={tried && maker.consent.parts.length > 0}
      />
      {errorOf('phoneNeeded') && <Notice kind="warning">{errorOf('phoneNeeded')}</Notice>}
      {maker.consent.parts.length === 0 && <p class="small sub">{words.nothing}</p>}
    </>
  )
}

/** What of its maker may be shown, as far as this phone knows. */
export function usePartsOf(draft: ProductDraft): ConsentPart[] {
  const library = useMyLibrary()
  const { data } = useAsk(listProducers, madeIn(library.id as LibraryId))
  if (draft.producerId === null) return draft.maker.consent.parts
  const known = data?.producers.find(({ id }) => id === draft.producerId)
  if (!known) return draft.producerId === draft.maker.id ? draft.maker.consent.parts : []
  return makerParts.filter(part => known.shows[part])
}
