import { givingForms } from '../../../contract/minutes.ts'
import { commitments } from '../../../text/commitments.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Section } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { hasUnit, type PledgeDraft, type PledgeField } from './pledge-draft.ts'

/** In which form it is given, what it is, and who benefits. */
export function PledgeGift(props: {
  draft: PledgeDraft
  edit: (change: Partial<PledgeDraft>) => void
  error: (field: PledgeField) => string | undefined
}) {
  const words = useText(pledgeForm)
  const { forms } = useText(commitments)
  const { optional } = useText(shell)
  const { draft, edit, error } = props
  return (
    <Section title={words.gift}>
      <div class="stack">
        <div class="cols">
          <Select
            label={words.form}
            placeholder={words.choose}
            value={draft.form}
            options={optionsOf(givingForms, forms)}
            error={error('form')}
            onChange={form => edit({ form: form as PledgeDraft['form'] })}
          />
          {hasUnit(draft.form) && (
            <TextInput
              label={words.unit}
              hint={words.unitHint}
              optional={draft.form === 'finance' ? optional : undefined}
              value={draft.unit}
              maxLength={40}
              error={error('unit')}
              onChange={unit => edit({ unit })}
            />
          )}
        </div>
        <TextInput
          label={words.what}
          hint={words.whatHint}
          value={draft.what}
          maxLength={300}
          error={error('what')}
          onChange={what => edit({ what })}
        />
        <TextInput
          label={words.forWhom}
          hint={words.forWhomHint}
          optional={optional}
          value={draft.forWhom}
          maxLength={200}
          onChange={forWhom => edit({ forWhom })}
        />
      </div>
    </Section>
  )
}
