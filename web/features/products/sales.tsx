import { products } from '../../../text/products.ts'
import { myProducts } from '../../../text/products-mine.ts'
import { shell } from '../../../text/shell.ts'
import { monthOf } from '../../data/days.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { addMonths, today } from '../../data/months.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { month as monthIn, number, rupiah } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { Back } from './interest.tsx'
import { writeOf } from './kept.ts'
import { type Of, ProductOf } from './product-of.tsx'

type Draft = {
  of: Of | null
  month: string
  quantity: number | null
  income: number | null
  unread: ('quantity' | 'income')[]
  sure: boolean
}
const before = () => addMonths(monthOf(today()), -1)
/** So many months can be chosen, this one first. */
const months = () => Array.from({ length: 24 }, (_, n) => addMonths(monthOf(today()), -n))

/** What was sold in a month, as the maker tells it (`/produk/:id/penjualan`). */
export function SalesPage() {
  return <ProductOf>{of => <SalesForm of={of} />}</ProductOf>
}

/** @param props.mends the refused entry whose place it takes */
export function SalesForm(props: { of?: Of; mends?: Entry }) {
  const { sales: words } = useText(myProducts)
  const { units } = useText(products)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { mends } = props
  const start = (mends?.draft as Draft | undefined) ?? {
    ...{ of: props.of ?? null, month: before(), quantity: null, income: null, unread: [], sure: false },
  }
  const form = useFormDraft<Draft>(`product/sales/${mends?.id ?? start.of?.id}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const of = props.of ?? draft.of
  if (of === null) return null
  const unit = units[of.unit]
  const unlikely = keep.problem?.body.code === 'product.income-unlikely'
  const expected = of.price !== null && draft.quantity ? of.price * draft.quantity : null
  const unreadWith = (field: 'quantity' | 'income', valid: boolean) => [
    ...draft.unread.filter(one => one !== field),
    ...(valid ? [] : [field]),
  ]

  function write() {
    const { quantity, income, month, sure, unread } = draft
    if (of === null || quantity === null || unread.length > 0) return null
    const input = { id: of.id, month, quantity, income: of.income ? income : null, sure }
    return writeOf('products.report-sales', input, of, { ...draft, of })
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
        { label: words.month, value: monthIn(draft.month, language) },
        { label: words.quantity(unit), value: number(draft.quantity ?? 0, language), numeric: true },
      ]}
      end={() => <Back id={of.id} />}
      onSave={() => void keep.save(write())}
    >
      <Select
        label={words.month}
        value={draft.month}
        options={months().map(value => ({ value, label: monthIn(value, language) }))}
        error={keep.errorOf('month')}
        onChange={month => edit({ month })}
      />
      <NumberInput
        label={words.quantity(unit)}
        language={language}
        value={draft.quantity}
        error={
          keep.tried && (draft.quantity === null || draft.unread.includes('quantity'))
            ? words.missing
            : keep.errorOf('quantity')
        }
        onChange={(quantity, { valid }) => edit({ quantity, unread: unreadWith('quantity', valid) })}
      />
      {of.income ? (
        <NumberInput
          label={words.income}
          hint={
            <>
              {words.incomeHint}
              {expected !== null && ` ${words.expected(rupiah(expected, language))}.`}
            </>
          }
          optional={optional}
          prefix="Rp"
          language={language}
          value={draft.income}
          error={keep.tried && draft.unread.includes('income') ? words.missing : keep.errorOf('income')}
          onChange={(income, { valid }) => edit({ income, sure: false, unread: unreadWith('income', valid) })}
        />
      ) : (
        <p class="small sub">{words.noIncome}</p>
      )}
      {(unlikely || draft.sure) && (
        <div class="fld">
          <Checkbox
            label={words.sure}
            hint={words.sureHint}
            checked={draft.sure}
            onChange={sure => edit({ sure })}
          />
        </div>
      )}
    </KeepForm>
  )
}
