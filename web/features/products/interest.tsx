import { type InterestId, makeId } from '../../../contract/ids.ts'
import { buyerKinds, interestHows } from '../../../contract/product-sales.ts'
import { products } from '../../../text/products.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { dayDate } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { writeOf } from './kept.ts'
import { type Of, ProductOf } from './product-of.tsx'

type Draft = {
  id: InterestId
  of: Of | null
  what: 'asked' | 'ordered' | null
  buyer: (typeof buyerKinds)[number] | ''
  how: (typeof interestHows)[number] | ''
  quantity: number | null
  unread: boolean
  on: string
}
const empty = (of: Of | null): Draft => ({
  ...{ id: makeId<InterestId>(), of, what: null, buyer: '', how: '' },
  ...{ quantity: null, unread: false, on: today() },
})

/** Somebody asked for a product, or ordered it: what sort of buyer, never who (`/produk/:id/peminat`). */
export function InterestPage() {
  return <ProductOf>{of => <InterestForm of={of} />}</ProductOf>
}

/** @param props.mends the refused entry whose place it takes */
export function InterestForm(props: { of?: Of; mends?: Entry }) {
  const { interest: words } = useText(myProducts)
  const { units } = useText(products)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { mends } = props
  const start = (mends?.draft as Draft | undefined) ?? empty(props.of ?? null)
  const form = useFormDraft<Draft>(`product/interest/${mends?.id ?? start.of?.id}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const of = draft.of ?? props.of
  if (of === undefined) return null
  const unit = units[of.unit]
  const { what, buyer, how } = draft
  const error = (is: boolean) => (keep.tried && is ? words.missing : undefined)

  function write() {
    if (of === undefined || what === null || buyer === '' || how === '' || draft.on === '' || draft.unread)
      return null
    const { id, quantity, on } = draft
    const input = { id, productId: of.id, on, ordered: what === 'ordered', quantity, how, buyer }
    return writeOf('products.note-interest', input, of, { ...draft, of })
  }
  return (
    <KeepForm
      words={{
        ...{ title: words.title, step: words.step, save: words.save },
        ...{ saved: words.saved, keptTitle: words.kept },
      }}
      form={form}
      keep={keep}
      hint={words.hint(of.name)}
      backHref={mends ? '/kiriman' : `/produk/${of.id}`}
      facts={[
        { label: words.step, value: buyer && words.buyers[buyer] },
        { label: words.on, value: dayDate(draft.on, language) },
      ]}
      end={() => <Back id={of.id} />}
      onSave={() => void keep.save(write())}
    >
      <ChoiceList
        label={words.what}
        compact
        choices={[
          { value: 'asked', label: words.asked, icon: 'chat' },
          { value: 'ordered', label: words.ordered, icon: 'bag' },
        ]}
        value={what}
        error={error(what === null)}
        onChange={value => edit({ what: value })}
      />
      <NumberInput
        label={words.quantity(unit)}
        optional={optional}
        language={language}
        value={draft.quantity}
        error={keep.tried && draft.unread ? words.missing : keep.errorOf('quantity')}
        onChange={(quantity, { valid }) => edit({ quantity, unread: !valid })}
      />
      <Select
        label={words.buyer}
        placeholder="–"
        value={buyer}
        options={optionsOf(buyerKinds, words.buyers)}
        error={error(buyer === '')}
        onChange={value => edit({ buyer: value })}
      />
      <Select
        label={words.how}
        placeholder="–"
        value={how}
        options={optionsOf(interestHows, words.hows)}
        error={error(how === '')}
        onChange={value => edit({ how: value })}
      />
      <DateInput
        label={words.on}
        value={draft.on}
        max={today()}
        error={keep.errorOf('on')}
        onChange={on => edit({ on })}
      />
    </KeepForm>
  )
}

/** The way back to the product, at the end of each form about it. */
export function Back({ id }: { id: string }) {
  const { support } = useText(myProducts)
  return (
    <Button variant="lamp" size="big" href={`/produk/${id}`}>
      {support.openProduct}
    </Button>
  )
}
