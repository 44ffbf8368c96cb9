import { useState } from 'preact/hooks'
import { shell } from '../../../text/shell.ts'
import { people } from '../../../text/people.ts'
import { useText } from '../../data/session.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InvitationLink, type Invited } from '../../shell/invitation-link.tsx'
import { InviteForm } from './invite-form.tsx'
import type { InvitedPlace } from './invite-place.tsx'

/**
 * Invites a person: role, place and name; then the link, to be sent, shown or printed.
 * `to`: a library whose manager is wanted, where that is known beforehand.
 */
export function InviteDialog(props: { open: boolean; to?: InvitedPlace; onClose: () => void }) {
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
        <InviteForm key={props.to?.id} to={props.to} onMade={setMade} />
      )}
    </Dialog>
  )
}
