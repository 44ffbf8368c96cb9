import { type Said, type SaidHow, saidHows, type Spoken } from '../../contract/needs.ts'
import { myNeeds } from '../../text/my-needs.ts'
import { shell } from '../../text/shell.ts'
import { useSession, useText } from '../data/session.tsx'
import { date } from '../ui/format.ts'
import { optionsOf } from '../ui/options.ts'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'

export type SaidDraft = { how: SaidHow | ''; note: string }
export const nothingSaid: SaidDraft = { how: '', note: '' }

/** How the partner said it; null while that is missing. */
export const readSaid = ({ how, note }: SaidDraft): Said | null => (how === '' ? null : { how, note })

/** Asked of an office that speaks for a partner: how the partner said so. */
export function SaidFields(props: {
  draft: SaidDraft
  tried: boolean
  onChange: (draft: SaidDraft) => void
}) {
  const { behalf: words, form } = useText(myNeeds)
  const { optional } = useText(shell)
  const { draft, onChange } = props
  return (
    <>
      <Select
        label={words.how}
        placeholder={form.choose}
        value={draft.how}
        options={optionsOf(saidHows, words.hows)}
        error={props.tried && draft.how === '' ? form.needed : undefined}
        onChange={how => onChange({ ...draft, how })}
      />
      <TextInput
        label={words.note}
        hint={words.noteHint}
        optional={optional}
        value={draft.note}
        maxLength={160}
        onChange={note => onChange({ ...draft, note })}
      />
    </>
  )
}

/**
 * What offices entered for a partner: what, how it was said, when, by which office.
 * @param props.whats how a word is called where it is none of an offer
 */
export function SpokenWords(props: { spoken: Spoken[]; whats?: Partial<Record<Spoken['what'], string>> }) {
  const { spoken, whats = {} } = props
  const { behalf: words } = useText(myNeeds)
  const { language } = useSession()
  if (spoken.length === 0) return null
  return (
    <ul class="small sub">
      {spoken.map(({ what, how, note, on, office }, at) => (
        <li key={at}>
          {words.recorded(whats[what] ?? words.whats[what], office, date(on, language))}{' '}
          {words.saidBy([words.hows[how].toLowerCase(), note].filter(Boolean).join(', '))}
        </li>
      ))}
    </ul>
  )
}
