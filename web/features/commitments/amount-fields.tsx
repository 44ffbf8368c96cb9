import { pledgeForm } from '../../../text/pledge-form.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { NumberInput } from '../../ui/number-input.tsx'

export type Amounts = { amount: number | null; worth: number | null }

/** How much is promised, and its value: of money they are one; of all else the value is an estimate, or unknown. */
export function AmountFields(props: {
  isMoney: boolean
  unit: string
  value: Amounts
  /** Other words than those for one receiver. */
  labels?: { amount: string; worth: string }
  errors?: { amount?: string | undefined; worth?: string | undefined }
  onChange: (value: Amounts) => void
}) {
  const words = useText(pledgeForm)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { isMoney, value, onChange, labels } = props
  return (
    <>
      <NumberInput
        label={labels?.amount ?? (isMoney ? words.rupiah : words.amount)}
        language={language}
        prefix={isMoney ? 'Rp' : undefined}
        unit={isMoney ? undefined : props.unit || undefined}
        value={value.amount}
        error={props.errors?.amount}
        onChange={amount => onChange(isMoney ? { amount, worth: amount } : { ...value, amount })}
      />
      {!isMoney && (
        <NumberInput
          label={labels?.worth ?? words.worth}
          hint={words.worthHint}
          optional={optional}
          language={language}
          prefix="Rp"
          value={value.worth}
          error={props.errors?.worth}
          onChange={worth => onChange({ ...value, worth })}
        />
      )}
    </>
  )
}
