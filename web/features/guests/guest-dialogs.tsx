import { useState } from 'preact/hooks'
import { amendGuest, type Guest, withdrawGuest } from '../../../contract/guests.ts'
import { guests } from '../../../text/guests.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { draftOf, GuestFields, isReady } from './guest-fields.tsx'

/** Puts right what is known of a guest. */
export function AmendGuestDialog({ guest, onClose }: { guest: Guest; onClose: () => void }) {
  const { form: words } = useText(guests)
  const toasts = useToasts()
  const send = useSend(amendGuest)
  const [draft, setDraft] = useState(() => draftOf(guest))
  const [tried, setTried] = useState(false)
  function onSend() {
    setTried(true)
    if (!isReady(draft)) return
    const { id, version, personId, libraryId, partnerId, regionId } = guest
    const onSuccess = () => {
      toasts.show({ strong: words.amended, glyph: 'done' })
      onClose()
    }
    send.mutate({ id, version, personId, libraryId, partnerId, regionId, ...draft }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.amend}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <GuestFields
        draft={draft}
        onChange={change => setDraft({ ...draft, ...change })}
        tried={tried}
        problem={send.error}
      />
    </FormDialog>
  )
}

/** Takes a guest off the list, with the reason. */
export function WithdrawGuestDialog(props: { guest: Guest; onClose: () => void }) {
  const { optional } = useText(shell)
  const { withdraw: words, panel } = useText(guests)
  const toasts = useToasts()
  const send = useSend(withdrawGuest)
  const [reason, setReason] = useState('')
  const { id, version, name } = props.guest
  return (
    <FormDialog
      warn
      title={words.title(name)}
      action={panel.withdraw}
      problem={send.error}
      busy={send.isPending}
      onSend={() =>
        send.mutate(
          { id, version, reason },
          {
            onSuccess: () => {
              toasts.show({ strong: words.done, glyph: 'done' })
              props.onClose()
            },
          },
        )
      }
      onClose={props.onClose}
    >
      <p class="sub">{words.hint}</p>
      <TextInput
        label={words.reason}
        optional={optional}
        value={reason}
        onChange={setReason}
        maxLength={300}
      />
    </FormDialog>
  )
}
