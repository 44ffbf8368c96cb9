import { emailOf, phoneOf } from '../../../contract/guest-lists.ts'
import { type Guest, type GuestPart, guestParts } from '../../../contract/guests.ts'
import { guests } from '../../../text/guests.ts'
import { shell } from '../../../text/shell.ts'
import type { Problem } from '../../data/client.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** What is typed of a guest. */
export type GuestDraft = {
  name: string
  position: string
  agency: string
  part: GuestPart
  email: string
  phone: string
}

export const noGuest: GuestDraft = {
  ...{ name: '', position: '', agency: '', part: 'participant', email: '', phone: '' },
}
export const draftOf = (guest: Guest): GuestDraft => ({
  ...{ name: guest.name, position: guest.position ?? '', agency: guest.agency ?? '', part: guest.part },
  ...{ email: guest.email ?? '', phone: guest.phone ?? '' },
})

/** Whether it can be sent as it stands. */
export const isReady = ({ name, email, phone }: GuestDraft): boolean =>
  name.trim() !== '' &&
  (email.trim() === '' || emailOf(email) !== undefined) &&
  (phone.trim() === '' || phoneOf(phone) !== undefined)

export function GuestFields(props: {
  draft: GuestDraft
  onChange: (change: Partial<GuestDraft>) => void
  tried: boolean
  problem: Problem | null
  /** Where the server found fault: `guests.0.`, say. */
  path?: string
}) {
  const { form: words, parts } = useText(guests)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { draft, onChange, tried, problem, path = '' } = props
  const emailWrong = tried && draft.email.trim() !== '' && emailOf(draft.email) === undefined
  const phoneWrong = tried && draft.phone.trim() !== '' && phoneOf(draft.phone) === undefined
  return (
    <>
      <TextInput
        label={words.name}
        value={draft.name}
        onChange={name => onChange({ name })}
        maxLength={120}
        error={tried && draft.name.trim() === '' ? words.needed : undefined}
      />
      <TextInput
        label={words.position}
        optional={optional}
        value={draft.position}
        onChange={position => onChange({ position })}
        maxLength={120}
      />
      <TextInput
        label={words.agency}
        optional={optional}
        value={draft.agency}
        onChange={agency => onChange({ agency })}
        maxLength={160}
      />
      <Select
        label={words.part}
        value={draft.part}
        options={optionsOf(guestParts, parts)}
        onChange={part => onChange({ part: part as GuestPart })}
      />
      <TextInput
        label={words.phone}
        optional={optional}
        type="tel"
        value={draft.phone}
        onChange={phone => onChange({ phone })}
        maxLength={40}
        error={phoneWrong ? words.phoneWrong : saysOf(problem, `${path}phone`, language)}
      />
      <TextInput
        label={words.email}
        optional={optional}
        type="email"
        value={draft.email}
        onChange={email => onChange({ email })}
        maxLength={200}
        error={emailWrong ? words.emailWrong : saysOf(problem, `${path}email`, language)}
      />
    </>
  )
}
