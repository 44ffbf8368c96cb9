import type { ToldStep } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useText } from '../../data/session.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'

export type StepFacts = { on: string; number: string; note: string }

/** What was typed of a step; null while its day or what bears it out is missing. */
export function readStep({ on, number, note }: StepFacts) {
  const read = { on, number: number.trim() || null, note: note.trim() || null }
  return on === '' || (read.number === null && read.note === null) ? null : read
}

/** The fields of a step, on the phone and at the office alike. */
export function StepFields(props: {
  step: ToldStep
  draft: StepFacts
  edit: (change: Partial<StepFacts>) => void
  tried: boolean
  errorOf: (path: string) => string | undefined
}) {
  const { noting: words } = useText(replications)
  const general = useText(shell)
  const { draft, edit, tried } = props
  const missing = tried && draft.number.trim() === '' && draft.note.trim() === ''
  return (
    <>
      <DateInput
        label={words.on}
        value={draft.on}
        max={today()}
        onChange={on => edit({ on })}
        error={props.errorOf('on') ?? (tried && draft.on === '' ? words.dayNeeded : undefined)}
      />
      <TextInput
        label={words.number}
        optional={general.optional}
        value={draft.number}
        onChange={number => edit({ number })}
        error={props.errorOf('number')}
        maxLength={80}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        value={draft.note}
        onChange={note => edit({ note })}
        rows={3}
        maxLength={600}
        error={missing ? words.needed : props.errorOf('note')}
      />
    </>
  )
}
