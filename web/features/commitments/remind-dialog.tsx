import { commitmentActions } from '../../../text/commitment-actions.ts'
import { shell } from '../../../text/shell.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { ShareWays } from '../../shell/share-ways.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { date } from '../../ui/format.ts'
import { useContacts } from './link-dialog.tsx'
import type { Told } from './told.ts'

/** A polite reminder, ready to be shared with the giver. */
export function RemindDialog({ told, onClose }: { told: Told; onClose: () => void }) {
  const { share: words } = useText(commitmentActions)
  const { close } = useText(shell)
  const { language } = useSession()
  const promised = usePromised()
  const { commitment } = told
  const contacts = useContacts(told)
  const { giver, what, amount, delivered, unit, receiver, deadline } = commitment
  const left = promised.amount(amount - delivered, unit)
  const text = words.reminder(giver, `${what} (${left}, ${receiver.name})`, date(deadline, language))
  return (
    <Dialog open onClose={onClose} title={words.remindTitle} closeLabel={close}>
      <div class="stack">
        <p class="sub">{words.remindText}</p>
        <blockquote class="commitment-message">{text}</blockquote>
        <ShareWays
          name={giver}
          text={text}
          phone={contacts.find(({ phone }) => phone)?.phone ?? undefined}
          words={words}
        />
      </div>
    </Dialog>
  )
}
