import type { Delivery } from '../../../contract/deliveries.ts'
import { conditions } from '../../../contract/aid.ts'
import { deliveries } from '../../../text/deliveries.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useAmount } from '../../shell/amounts.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Counter } from '../../ui/counter.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { TextArea } from '../../ui/text-area.tsx'

export type Arrival = { arrived: number | null; condition: Delivery['condition']; remark: string }

/** What was said to have come; null while something is missing, or is more than there can be. */
export function readArrival({ arrived, condition, remark }: Arrival, most: number) {
  if (arrived === null || arrived < 1 || arrived > most || condition === null) return null
  return { arrived, condition, remark: remark.trim() || null }
}

/** How many came, and how: of money a sum, of things a figure to be counted up. */
export function ArrivalFields(props: {
  draft: Arrival
  edit: (change: Partial<Arrival>) => void
  unit: string | null
  most: number
  label: string
  tried: boolean
  errorOf: (path: string) => string | undefined
}) {
  const { confirm: words, conditions: names } = useText(deliveries)
  const general = useText(shell)
  const { language } = useSession()
  const amount = useAmount()
  const { draft, edit, unit, most, label, tried } = props
  const { arrived, condition, remark } = draft
  const unfit =
    arrived === null || arrived < 1 ? words.arrivedNeeded : arrived > most && words.most(amount(most, unit))
  const error = (tried && unfit) || props.errorOf('arrived')
  return (
    <>
      {unit === null ? (
        <NumberInput
          label={label}
          hint={words.most(amount(most, null))}
          prefix="Rp"
          language={language}
          value={arrived}
          onChange={value => edit({ arrived: value })}
          error={error}
        />
      ) : (
        <Counter
          id="arrived"
          label={`${label} (${unit})`}
          value={arrived}
          max={most}
          minusLabel={words.less}
          plusLabel={words.more}
          jump={{ by: most - (arrived ?? 0), label: words.all }}
          error={error}
          onChange={value => edit({ arrived: value })}
        />
      )}
      <ChoiceList
        label={words.condition}
        choices={optionsOf(conditions, names)}
        value={condition}
        error={tried && condition === null ? words.conditionNeeded : undefined}
        onChange={value => edit({ condition: value })}
      />
      <TextArea
        label={words.remark}
        optional={general.optional}
        value={remark}
        onChange={value => edit({ remark: value })}
        rows={2}
        maxLength={300}
      />
    </>
  )
}
