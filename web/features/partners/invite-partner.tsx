import { useState } from 'preact/hooks'
import { type InvitationId, makeId } from '../../../contract/ids.ts'
import type { Partner } from '../../../contract/partners.ts'
import { invite } from '../../../contract/people.ts'
import { partners } from '../../../text/partners.ts'
import { shell } from '../../../text/shell.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { InvitationLink, type Invited } from '../../shell/invitation-link.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Invites somebody to sign in for a partner; then the link, to be sent, shown or printed. */
export function InvitePartner({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { page, form } = useText(partners)
  const general = useText(shell)
  const send = useSend(invite)
  const [id, setId] = useState(() => makeId<InvitationId>())
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [made, setMade] = useState<Invited | null>(null)
  const again = () => {
    setMade(null)
    setName('')
    setId(makeId<InvitationId>())
    setTried(false)
  }
  if (made)
    return (
      <Dialog open onClose={onClose} title={page.link} closeLabel={general.close}>
        <InvitationLink invited={made} onAnother={again} onDone={onClose} />
      </Dialog>
    )
  function save() {
    setTried(true)
    if (!name.trim()) return
    send.mutate(
      { id, role: 'partner', scopeId: partner.scopeId, name, period: null },
      {
        onSuccess: secret => {
          refresh(['partners'])
          setMade({ ...secret, name: name.trim(), role: 'partner', place: partner.name })
        },
      },
    )
  }
  return (
    <FormDialog
      title={page.inviteTitle(partner.name)}
      action={page.make}
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={onClose}
    >
      <p>{page.inviteText}</p>
      <TextInput
        label={page.representativeName}
        value={name}
        error={tried && !name.trim() ? form.needed : undefined}
        onChange={setName}
      />
    </FormDialog>
  )
}
