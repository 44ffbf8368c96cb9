import type { ProductDraft, Field } from './product-draft.ts'

/** What every step of the form is given. */
export type StepProps = {
  draft: ProductDraft
  edit: (change: Partial<ProductDraft>) => void
  /** The sentence at a field: what stands in the way, or what the server said of it. */
  errorOf: (...fields: Field[]) => string | undefined
  tried: boolean
}

/** Keeps in mind which fields have something that is no number. */
export function unreadWith(
  draft: ProductDraft,
  field: ProductDraft['unread'][number],
  valid: boolean,
): ProductDraft['unread'] {
  const others = draft.unread.filter(one => one !== field)
  return valid ? others : [...others, field]
}

export const steps = 7

/** The step at which a path of the command's input is answered; the last where it is none of them. */
export function stepOfPath(path: string): number {
  const [head = ''] = path.split('.')
  if (['name', 'kind', 'activityId', 'planItemId'].includes(head)) return 1
  if (['producerId', 'phone', 'members', 'adult'].includes(head)) return 2
  if (['price', 'unit', 'content', 'packaging', 'capacity', 'sure'].includes(head)) return 4
  if (head === 'permits') return 5
  return ['story', 'consents'].includes(head) ? 6 : steps
}

/** The step that a refusal leads to; null where nothing in the form would mend it. */
export function stepOfCode(code: string): number | null {
  if (code === 'product.names-child') return 6
  if (code === 'product.price-low' || code === 'product.price-unlikely') return 4
  if (code === 'product.permit-twice') return 5
  if (code === 'product.from-elsewhere') return 1
  if (code.startsWith('consent.')) return 3
  return code.startsWith('producer.') || code === 'product.producer-unknown' ? 2 : null
}
