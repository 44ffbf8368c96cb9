import { type Outcome, outcomes } from '../../../contract/advocacy.ts'
import { advocacy } from '../../../text/advocacy.ts'
import { shell } from '../../../text/shell.ts'
import { today } from '../../data/months.ts'
import { useText } from '../../data/session.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export type OutcomeFacts = { outcome: Outcome | null; on: string; note: string }

/** What was typed of an outcome; null while something is missing. */
export function readOutcome({ outcome, on, note }: OutcomeFacts) {
  return outcome === null || on === '' ? null : { outcome, on, note: note.trim() || null }
}

/** The fields of an outcome, on the phone and at the office alike. @param props.heldOn the effort's day, the first there can be */
export function OutcomeFields(props: {
  draft: OutcomeFacts
  heldOn: string
  edit: (change: Partial<OutcomeFacts>) => void
  tried: boolean
  errorOf: (path: string) => string | undefined
}) {
  const { outcome: words, outcomes: names, effort: shared } = useText(advocacy)
  const general = useText(shell)
  const { draft, heldOn, edit, tried } = props
  return (
    <>
      <ChoiceList
        label={words.outcome}
        choices={outcomes.map(value => ({ value, label: names[value], hint: words.hints[value] }))}
        value={draft.outcome}
        error={tried && draft.outcome === null ? shared.needed : undefined}
        onChange={outcome => edit({ outcome })}
      />
      <DateInput
        label={words.on}
        value={draft.on}
        min={heldOn}
        max={today()}
        onChange={on => edit({ on })}
        error={props.errorOf('on')}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        optional={general.optional}
        value={draft.note}
        onChange={note => edit({ note })}
        rows={3}
        maxLength={600}
      />
    </>
  )
}
