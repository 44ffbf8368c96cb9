import { givingForms } from '../../../contract/minutes.ts'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { commitments } from '../../../text/commitments.ts'
import { shell } from '../../../text/shell.ts'
import type { Problem } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type GivingForm, missingIn, type PromiseDraft } from './my-draft.ts'

/** What is promised, how much, and until when. */
export function PromiseFields(props: {
  draft: PromiseDraft
  tried: boolean
  problem: Problem | null
  edit: (change: Partial<PromiseDraft>) => void
}) {
  const { form: words } = useText(commitmentPages)
  const { forms } = useText(commitments)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { draft, edit, problem } = props
  const isMoney = draft.form === 'money'
  const missing = props.tried ? missingIn(draft) : {}
  const sentences = { needed: words.needed, whole: words.whole, before: words.deadlineBefore }
  const errorOf = (field: keyof PromiseDraft) => {
    const why = missing[field]
    return why ? sentences[why] : saysOf(problem, field, language)
  }
  return (
    <>
      <Select
        label={words.form}
        placeholder={words.choose}
        value={draft.form}
        options={optionsOf(givingForms, forms)}
        error={errorOf('form')}
        onChange={form => edit({ form: form as GivingForm })}
      />
      <TextInput
        label={words.what}
        hint={words.whatHint}
        value={draft.what}
        maxLength={300}
        error={errorOf('what')}
        onChange={what => edit({ what })}
      />
      <NumberInput
        label={isMoney ? words.rupiah : words.amount}
        language={language}
        prefix={isMoney ? 'Rp' : undefined}
        value={draft.amount}
        error={errorOf('amount')}
        onChange={amount => edit({ amount })}
      />
      {!isMoney && (
        <>
          <TextInput
            label={words.unit}
            hint={words.unitHint}
            value={draft.unit}
            maxLength={40}
            error={errorOf('unit')}
            onChange={unit => edit({ unit })}
          />
          <NumberInput
            label={words.worth}
            hint={words.worthHint}
            optional={optional}
            prefix="Rp"
            language={language}
            value={draft.worth}
            error={errorOf('worth')}
            onChange={worth => edit({ worth })}
          />
        </>
      )}
      <TextInput
        label={words.forWhom}
        hint={words.forWhomHint}
        optional={optional}
        value={draft.forWhom}
        maxLength={200}
        onChange={forWhom => edit({ forWhom })}
      />
      <DateInput
        label={words.promisedOn}
        value={draft.promisedOn}
        max={today()}
        error={errorOf('promisedOn')}
        onChange={promisedOn => edit({ promisedOn })}
      />
      <DateInput
        label={words.deadline}
        value={draft.deadline}
        min={draft.promisedOn || undefined}
        error={errorOf('deadline')}
        onChange={deadline => edit({ deadline })}
      />
    </>
  )
}
