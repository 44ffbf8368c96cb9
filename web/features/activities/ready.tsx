import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { Chip } from '../../ui/chip.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { mostLine, mostNotes } from './activity-draft.ts'
import type { StepProps } from './form-parts.ts'
import { isAmong, partnersOf, placesOf, type Recent, toggled } from './recent.ts'

type Ready = StepProps & { recents: readonly Recent[] }

/** The partners of before, each a tap. */
export function ReadyPartners({ draft, edit, words, recents }: Ready) {
  const names = partnersOf(recents, 5)
  if (names.length === 0) return null
  return (
    <div class="chips ready" role="group" aria-label={words.check.partner}>
      {names.map(name => (
        <Chip
          key={name}
          pressed={isAmong(draft.partner, name)}
          onClick={() => edit({ partner: toggled(draft.partner, name, mostLine) })}
        >
          {name}
        </Chip>
      ))}
    </div>
  )
}

/** The places of before, away from the library, each a tap. */
export function ReadyPlaces({ draft, edit, words, recents }: Ready) {
  const names = placesOf(recents, 4)
  if (names.length === 0) return null
  return (
    <div class="chips ready" role="group" aria-label={words.when.place}>
      {names.map(place => (
        <Chip key={place} pressed={draft.place === place} onClick={() => edit({ place })}>
          {place}
        </Chip>
      ))}
    </div>
  )
}

/** The one free text: made to be spoken into. */
export function NotesField({ draft, edit, errorOf, words }: StepProps) {
  const { left } = useText(forms)
  const { optional } = useText(shell)
  return (
    <TextArea
      id="notes"
      label={words.check.notes}
      hint={words.check.notesHint}
      optional={optional}
      error={errorOf('notes')}
      value={draft.notes}
      maxLength={mostNotes}
      open
      left={n => fill(left, { n })}
      rows={2}
      onChange={notes => edit({ notes })}
    />
  )
}
