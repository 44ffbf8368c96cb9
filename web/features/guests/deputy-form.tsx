import { useState } from 'preact/hooks'
import { sendDeputy } from '../../../contract/guest-invitations.ts'
import { emailOf, phoneOf } from '../../../contract/guest-lists.ts'
import { type GuestId, makeId } from '../../../contract/ids.ts'
import { guests } from '../../../text/guests.ts'
import { invitations } from '../../../text/invitations.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Who comes instead. */
export function DeputyForm({ token, onDone }: { token: string; onDone: () => void }) {
  const { page: words } = useText(invitations)
  const { form } = useText(guests)
  const { optional, cancel } = useText(shell)
  const { language } = useSession()
  const send = useSend(sendDeputy)
  const [draft, setDraft] = useState({ name: '', position: '', phone: '', email: '' })
  // sent again after a lost answer, it is the same deputy
  const [id] = useState(() => makeId<GuestId>())
  const [tried, setTried] = useState(false)
  const { name, phone, email } = draft
  const emailWrong = email.trim() !== '' && emailOf(email) === undefined
  const phoneWrong = phone.trim() !== '' && phoneOf(phone) === undefined
  return (
    <form
      class="stack invited-deputy"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (name.trim() === '' || emailWrong || phoneWrong) return
        send.mutate({ token, id, ...draft }, { onSuccess: onDone })
      }}
    >
      <div>
        <h3>{words.deputyTitle}</h3>
        <p class="sub small">{words.deputyHint}</p>
      </div>
      {send.error && <Notice kind="problem" title={says(send.error, language)} />}
      <TextInput
        label={words.deputyName}
        value={name}
        onChange={value => setDraft({ ...draft, name: value })}
        maxLength={120}
        error={tried && name.trim() === '' ? words.needed : undefined}
      />
      <TextInput
        label={words.deputyPosition}
        optional={optional}
        value={draft.position}
        onChange={position => setDraft({ ...draft, position })}
        maxLength={120}
      />
      <TextInput
        label={words.deputyPhone}
        optional={optional}
        type="tel"
        value={phone}
        onChange={value => setDraft({ ...draft, phone: value })}
        maxLength={40}
        error={tried && phoneWrong ? form.phoneWrong : saysOf(send.error, 'phone', language)}
      />
      <TextInput
        label={words.deputyEmail}
        optional={optional}
        type="email"
        value={email}
        onChange={value => setDraft({ ...draft, email: value })}
        maxLength={200}
        error={tried && emailWrong ? form.emailWrong : saysOf(send.error, 'email', language)}
      />
      <div class="row">
        <Button variant="go" type="submit" busy={send.isPending}>
          {words.deputySend}
        </Button>
        <Button variant="bare" onClick={onDone}>
          {cancel}
        </Button>
      </div>
    </form>
  )
}
