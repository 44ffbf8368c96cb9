import { useState } from 'preact/hooks'
import type { FormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, refusalOf, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession } from '../../data/session.tsx'
import { emptyConsent } from '../../shell/consent-draft.ts'
import { stepOfCode } from './form-parts.ts'
import { recordOf, writeOf } from './kept.ts'
import { type Field, makerInput, type ProductDraft, productInput } from './product-draft.ts'

/** The paths of the commands' input that a field of the form fills. */
const paths: Partial<Record<Field, string>> = {
  ...{ name: 'name', kind: 'kind', makerName: 'name', phone: 'phone', members: 'members', price: 'price' },
  ...{ unit: 'unit', capacity: 'capacity' },
}

/**
 * Keeps who makes it and then the product on this phone, and sends them in this order: a product whose maker was refused
 * waits for it.
 * @param mends the refused command that the product takes the place of
 * @param goTo the step that a refusal leads to
 */
export function useSaving(
  kept: FormDraft<ProductDraft>,
  mends: Entry | undefined,
  goTo: (step: number) => void,
) {
  const { language } = useSession()
  const library = useMyLibrary()
  const entries = useOutbox()
  const makers = useKeeping()
  const products = useKeeping(mends)
  const [done, setDone] = useState<{ draft: ProductDraft; entry: Entry } | null>(null)
  const { draft } = kept
  const problem = makers.problem ?? products.problem

  /** What the server asks for is asked at its step. */
  function answer(entry: Entry) {
    const code = refusalOf(entry) ?? ''
    if (code === 'product.price-unlikely') kept.edit({ unlikely: true, sure: false })
    if (code === 'product.names-child' && draft.child === null)
      kept.edit({ child: { ...emptyConsent(['name']), child: true } })
    if (code === 'record.changed-meanwhile') return refresh(['products'])
    const step = stepOfCode(code)
    if (step !== null) goTo(step)
  }

  async function save() {
    if (makers.busy || products.busy) return
    const input = productInput(draft, library.id)
    if (input === null) return
    const of = { id: draft.id, name: draft.name.trim(), libraryId: library.id }
    if (draft.producerId === null) {
      const maker = makerInput(draft.maker, library.id, draft.unread)
      if (maker === null) return goTo(2)
      const entry = await makers.keep(writeOf('producers.put', maker, of, draft.maker))
      if (entry === null) return
      if (stateOf(entry) === 'refused') return answer(entry)
      // it is there now: what comes after it only names it
      kept.edit({ producerId: draft.maker.id })
    }
    // what waits on this phone comes before it
    const before = versionAfter(recordOf(draft.id), entries)
    const version = draft.version === null ? null : Math.max(draft.version, before ?? 0)
    const write = writeOf('products.put', { ...input, version }, of, {
      ...draft,
      producerId: input.producerId,
    })
    const entry = await products.keep(write)
    if (entry === null) return
    if (stateOf(entry) === 'refused') return answer(entry)
    setDone({ draft, entry })
    kept.clear()
    refresh(['products', 'producers'])
  }

  return {
    ...{ done, problem, busy: makers.busy || products.busy },
    save: () => void save(),
    errorOf: (fields: readonly Field[]) =>
      fields
        .map(field => saysOf(problem, paths[field] ?? field, language))
        .find(sentence => sentence !== undefined),
    /** What the server said holds until something is changed. */
    forget() {
      if (makers.problem !== null) makers.forget()
      if (products.problem !== null) products.forget()
    },
  }
}
