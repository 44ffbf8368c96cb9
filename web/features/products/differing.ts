import { permitKinds } from '../../../contract/products.ts'
import { forms } from '../../../text/forms.ts'
import { products } from '../../../text/products.ts'
import { productForm } from '../../../text/products-form.ts'
import type { Language } from '../../data/session.tsx'
import { number, rupiah } from '../../ui/format.ts'
import { permitOf, type ProductDraft } from './product-draft.ts'

/** What differs between what is on record now and what was typed, in words. */
export function differing(newest: ProductDraft, mine: ProductDraft, language: Language) {
  const { check, permits } = productForm[language]
  const names = products[language]
  const { empty } = forms[language].conflict
  const { rows } = check
  const said = (draft: ProductDraft): Record<string, string> => ({
    [rows.name]: `${draft.name} ${draft.kind && names.kinds[draft.kind]}`,
    [rows.price]: `${draft.price === null ? names.onRequest : rupiah(draft.price, language)} ${draft.unit && names.units[draft.unit]}`,
    [rows.content]: [draft.content, draft.packaging].filter(Boolean).join(', '),
    [rows.capacity]: draft.capacity === null ? '' : number(draft.capacity, language),
    [rows.permits]: permitKinds
      .filter(kind => permitOf(draft, kind) !== 'none')
      .map(kind => `${names.permits[kind]}: ${permits.answers[permitOf(draft, kind) ?? 'none']}`)
      .join(', '),
    [rows.story]: draft.story.trim(),
  })
  const [theirs, own] = [said(newest), said(mine)]
  return Object.keys(own)
    .filter(label => theirs[label] !== own[label])
    .map(label => ({ label, newest: theirs[label] || empty, mine: own[label] || empty }))
}
