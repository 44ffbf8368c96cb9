import { useState } from 'preact/hooks'
import type { GuestAtDoor } from '../../../contract/attendance.ts'
import { isAlike } from '../../../contract/attendance-names.ts'
import { attendance } from '../../../text/attendance.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

export type Written = {
  name: string
  agency: string | null
  position: string | null
  phone: string | null
  another: boolean
}

/** Writes down who is on no list; whoever may be on it is shown before. */
export function WalkInForm(props: {
  name: string
  guests: readonly GuestAtDoor[]
  onWrite: (written: Written) => void
  onChoose: (guest: GuestAtDoor) => void
  onClose: () => void
}) {
  const { walkInForm: words } = useText(attendance)
  const { optional } = useText(shell)
  const [name, setName] = useState(props.name)
  const [agency, setAgency] = useState('')
  const [position, setPosition] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const given = (text: string) => text.trim() || null
  const alike =
    name.trim().length < 3
      ? []
      : props.guests.filter(guest => isAlike(guest, { name, agency: given(agency) })).slice(0, 3)
  function onSend() {
    setTried(true)
    if (name.trim() === '') return
    props.onWrite({
      ...{ name: name.trim(), agency: given(agency), position: given(position), phone: given(phone) },
      another: alike.length > 0,
    })
  }
  return (
    <FormDialog
      title={words.title}
      action={alike.length > 0 ? words.another : words.save}
      onSend={onSend}
      onClose={props.onClose}
    >
      <TextInput
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={120}
        autoComplete="off"
        error={tried && name.trim() === '' ? words.needed : undefined}
      />
      {alike.length > 0 && (
        <div class="stack door-alike" role="status">
          <b>{words.alike}</b>
          <span class="small">{words.alikeText}</span>
          {alike.map(guest => (
            <Button key={guest.id} icon="person" wide onClick={() => props.onChoose(guest)}>
              {[guest.name, guest.agency].filter(Boolean).join(', ')}
            </Button>
          ))}
        </div>
      )}
      <TextInput
        label={words.agency}
        optional={optional}
        value={agency}
        onChange={setAgency}
        maxLength={160}
      />
      <TextInput
        label={words.position}
        optional={optional}
        value={position}
        onChange={setPosition}
        maxLength={120}
      />
      <TextInput
        label={words.phone}
        optional={optional}
        value={phone}
        onChange={setPhone}
        maxLength={30}
        type="tel"
        inputMode="tel"
        autoComplete="off"
      />
    </FormDialog>
  )
}
