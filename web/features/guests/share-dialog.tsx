import { useState } from 'preact/hooks'
import { sendInvitations } from '../../../contract/guest-invitations.ts'
import type { Guest } from '../../../contract/guests.ts'
import type { Meeting } from '../../../contract/meetings.ts'
import { guests as text } from '../../../text/guests.ts'
import { invitations } from '../../../text/invitations.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Button } from '../../ui/button.tsx'
import { number } from '../../ui/format.ts'
import { useToasts } from '../../ui/toast.tsx'
import { linkOf, shareText } from './parts.tsx'

/** Links to share, one for each guest; what went out is noted, one by one or all together. */
export function ShareDialog(props: {
  meeting: Meeting
  guests: Guest[]
  onClose: () => void
  onDone: () => void
}) {
  const { share: words } = useText(text)
  const { page } = useText(invitations)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(sendInvitations)
  const [noted, setNoted] = useState<ReadonlySet<string>>(new Set())
  const { meeting } = props
  const left = props.guests.filter(guest => !noted.has(guest.id))
  const note = (some: Guest[], after: () => void) =>
    send.mutate(
      { meetingId: meeting.id, ids: some.map(guest => guest.id), way: 'link' },
      {
        onSuccess: () => {
          toasts.show({ strong: words.done, glyph: 'done' })
          after()
        },
      },
    )
  return (
    <FormDialog
      wide
      title={words.title}
      action={words.sentAll(number(left.length, language))}
      problem={send.error}
      busy={send.isPending}
      onSend={() => (left.length > 0 ? note(left, props.onDone) : props.onDone())}
      onClose={props.onClose}
    >
      <p class="sub">{words.text}</p>
      <ul class="guest-shares">
        {props.guests.map(guest => (
          <li key={guest.id}>
            <b>{guest.name}</b>
            {guest.token && (
              <ShareWays
                name={guest.name}
                text={shareText({ ...guest, token: guest.token }, meeting, language)}
                copies={linkOf(guest.token)}
                phone={guest.phone ?? undefined}
                words={page.share}
              >
                {noted.has(guest.id) ? (
                  <span class="sub small">{words.noted}</span>
                ) : (
                  <Button
                    variant="bare"
                    size="sm"
                    icon="check"
                    onClick={() => note([guest], () => setNoted(new Set([...noted, guest.id])))}
                  >
                    {words.sent}
                  </Button>
                )}
              </ShareWays>
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}
