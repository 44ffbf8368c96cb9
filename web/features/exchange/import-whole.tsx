import type { ImportJob } from '../../../contract/exchange.ts'
import { exchangePages } from '../../../text/exchange-pages.ts'
import { useSession, useText } from '../../data/session.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { fieldName } from './import-fields.ts'

/** What can be said once of all rows, where no column says it. */
export function ImportWhole(props: {
  job: ImportJob
  whole: Record<string, string>
  mapping: Record<string, number>
  onChange: (whole: Record<string, string>) => void
}) {
  const words = useText(exchangePages)
  const { language } = useSession()
  const { job, whole, mapping, onChange } = props
  const open = job.once.filter(field => !(field in mapping))
  if (open.length === 0) return null
  return (
    <fieldset class="stack">
      <legend>{words.whole}</legend>
      {open.map(field => (
        <TextInput
          key={field}
          label={fieldName(job, field, language)}
          hint={field === 'asOf' ? words.asOfHint : undefined}
          value={whole[field] ?? ''}
          onChange={text => onChange({ ...whole, [field]: text })}
        />
      ))}
    </fieldset>
  )
}
