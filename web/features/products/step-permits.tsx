import { permitKinds } from '../../../contract/products.ts'
import { products } from '../../../text/products.ts'
import { productForm } from '../../../text/products-form.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { optionsOf } from '../../ui/options.ts'
import { TextInput } from '../../ui/text-input.tsx'
import type { StepProps } from './form-parts.ts'
import { permitAnswers, permitOf } from './product-draft.ts'

/** Of each permit: held with its number, needed and lacking, or not needed. */
export function StepPermits({ draft, edit, errorOf }: StepProps) {
  const { permits: words } = useText(productForm)
  const { permits, permitHints } = useText(products)
  const { optional } = useText(shell)
  return permitKinds.map(kind => (
    <div key={kind} class="product-permit">
      <ChoiceList
        id={`permit-${kind}`}
        label={permits[kind]}
        hint={permitHints[kind]}
        compact
        choices={optionsOf(permitAnswers, words.answers)}
        value={permitOf(draft, kind) ?? null}
        error={permitOf(draft, kind) === undefined ? errorOf('permit') : undefined}
        onChange={answer => edit({ permits: { ...draft.permits, [kind]: answer } })}
      />
      {permitOf(draft, kind) === 'held' && (
        <TextInput
          label={words.number(permits[kind])}
          optional={optional}
          value={draft.numbers[kind] ?? ''}
          maxLength={60}
          onChange={number => edit({ numbers: { ...draft.numbers, [kind]: number } })}
        />
      )}
    </div>
  ))
}
