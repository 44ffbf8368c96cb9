import { useState } from 'preact/hooks'
import { shell } from '../../../text/shell.ts'
import { people } from '../../../text/people.ts'
import { useText } from '../../data/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InviteForm, type Invited } from './invite-form.tsx'
import { InvitationLink } from './invitation-link.tsx'

/** Invites a person: role, place and name; then the link, to be sent, shown or printed. */
export function InviteDialog(props: { open: boolean; onClose: () => void }) {
  const words = useText(people)
  const general = useText(shell)
  const [made, setMade] = useState<Invited | null>(null)
  const close = () => {
    setMade(null)
    props.onClose()
  }
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={made ? words.link.title : words.invite.title}
      closeLabel={general.close}
    >
      {made ? (
        <InvitationLink invited={made} onAnother={() => setMade(null)} onDone={close} />
      ) : (
        <InviteForm onMade={setMade} />
      )}
    </Dialog>
  )
}
