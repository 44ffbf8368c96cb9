import { useState } from 'preact/hooks'
import { type Mapping, periodAfter, periodHolding, scheduleMapping } from '../../../contract/mappings.ts'
import { mappingWords } from '../../../text/mappings.ts'
import { fill } from '../../../text/fill.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { lastPeriod, periodName, periods } from './mapping-words.ts'

/** Asks when a file is made, of which periods, and for how long it is kept. */
export function ScheduleDialog({ mapping, onClose }: { mapping: Mapping; onClose: () => void }) {
  const { schedule: words } = useText(mappingWords)
  const { language } = useSession()
  const set = useSend(scheduleMapping)
  const { id, version, span, schedule } = mapping
  const coming = periodAfter(lastPeriod(span), span, 2)
  const froms = [...new Set([coming, ...periods(span).slice(0, -1), ...(schedule ? [schedule.from] : [])])]
  const [due, setDue] = useState(schedule?.due ?? ('after-lock' as const))
  const [day, setDay] = useState<number | null>(schedule?.day ?? 1)
  const [format, setFormat] = useState(schedule?.format ?? ('xlsx' as const))
  const [keepMonths, setKeep] = useState<number | null>(schedule?.keepMonths ?? 24)
  const [from, setFrom] = useState(schedule ? periodHolding(schedule.from, span) : lastPeriod(span))
  const least = due === 'day' ? 1 : 0
  const dayFits = day !== null && day >= least && day <= 28
  const keepFits = keepMonths !== null && keepMonths >= 1 && keepMonths <= 60
  const send = () => {
    if (dayFits && keepFits)
      set.mutate({ id, version, due, day, format, keepMonths, from }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={words.set}
      action={words.set}
      problem={set.error}
      busy={set.isPending}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceList
        compact
        label={words.due}
        value={due}
        onChange={setDue}
        choices={(['after-lock', 'day'] as const).map(value => ({ value, label: words.dues[value] }))}
      />
      <NumberInput
        label={due === 'day' ? words.dayOf : words.daysAfter}
        value={day}
        language={language}
        error={dayFits ? undefined : fill(words.wrong, { least, most: 28 })}
        onChange={setDay}
      />
      <Select
        label={words.from}
        hint={words.fromHint}
        value={from}
        onChange={setFrom}
        options={froms.map(value => ({ value, label: periodName(value, span, language) }))}
      />
      <Select
        label={words.format}
        value={format}
        onChange={setFormat}
        options={(['xlsx', 'csv'] as const).map(value => ({ value, label: value.toUpperCase() }))}
      />
      <NumberInput
        label={words.keep}
        value={keepMonths}
        language={language}
        error={keepFits ? undefined : fill(words.wrong, { least: 1, most: 60 })}
        onChange={setKeep}
      />
    </FormDialog>
  )
}
