import { productUnits } from '../../../contract/products.ts'
import { products } from '../../../text/products.ts'
import { productForm } from '../../../text/products-form.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { rupiah } from '../../ui/format.ts'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type StepProps, unreadWith } from './form-parts.ts'

/** What one unit costs, read back as buyers will read it; what is in it, and how many can be made. */
export function StepPrice({ draft, edit, errorOf }: StepProps) {
  const { price: words } = useText(productForm)
  const { units } = useText(products)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { price, unit } = draft
  return (
    <>
      <div class="product-price">
        <NumberInput
          id="price"
          label={words.price}
          hint={words.priceHint}
          prefix="Rp"
          language={language}
          value={price}
          error={errorOf('price', 'priceLow', 'priceHigh')}
          onChange={(value, { valid }) =>
            edit({ price: value, sure: false, unread: unreadWith(draft, 'price', valid) })
          }
        />
        <Select
          id="unit"
          label={words.unit}
          placeholder="–"
          value={unit}
          options={optionsOf(productUnits, units)}
          error={errorOf('unit')}
          onChange={value => edit({ unit: value, sure: false })}
        />
      </div>
      {price !== null && unit !== '' && (
        <p class="product-reads" role="status">
          {words.reads(rupiah(price, language), units[unit])}
        </p>
      )}
      {draft.unlikely && (
        <div class="fld">
          <Checkbox
            id="sure"
            label={words.sure}
            hint={words.sureHint}
            checked={draft.sure}
            onChange={sure => edit({ sure })}
          />
          {errorOf('sure') && <span class="msg">{errorOf('sure')}</span>}
        </div>
      )}
      <TextInput
        id="in-one"
        label={words.content}
        hint={words.contentHint}
        optional={optional}
        value={draft.content}
        maxLength={60}
        onChange={content => edit({ content })}
      />
      <TextInput
        id="packaging"
        label={words.packaging}
        hint={words.packagingHint}
        optional={optional}
        value={draft.packaging}
        maxLength={200}
        onChange={packaging => edit({ packaging })}
      />
      <NumberInput
        id="capacity"
        label={words.capacity}
        optional={optional}
        language={language}
        unit={unit === '' ? undefined : units[unit]}
        value={draft.capacity}
        error={errorOf('capacity')}
        onChange={(capacity, { valid }) => edit({ capacity, unread: unreadWith(draft, 'capacity', valid) })}
      />
    </>
  )
}
