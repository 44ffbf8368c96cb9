import { useState } from 'preact/hooks'
import { meetings } from '../../../text/meetings.ts'
import { minutes } from '../../../text/minutes.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ApproveDialog, CloseDialog, NoteDialog, SendDialog } from './life-dialogs.tsx'
import type { Told } from './told.ts'

type Doing = 'send' | 'approve' | 'note' | 'close'

/** The next step of the minutes as the main button: sent for correction, approved, closed. */
export function Life({ told }: { told: Told }) {
  const { page: words } = useText(minutes)
  const { page } = useText(meetings)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { state, meeting, lines } = told
  const close = () => setDoing(null)
  const isOpen = ['scheduled', 'invited', 'held'].includes(meeting.state)
  return (
    <>
      {state === 'writing' && isOpen && lines.some(line => !line.removed) && (
        <Button variant="go" icon="send" onClick={() => setDoing('send')}>
          {words.sendAction}
        </Button>
      )}
      {state === 'correcting' && isOpen && (
        <>
          <Menu
            align="end"
            items={[
              { id: 'resend', label: words.resend, icon: 'calendar', onSelect: () => setDoing('send') },
            ]}
          >
            {page.more}
          </Menu>
          <Button variant="go" icon="check" onClick={() => setDoing('approve')}>
            {words.approve}
          </Button>
        </>
      )}
      {state === 'approved' && (
        <Button variant="line" icon="plus" onClick={() => setDoing('note')}>
          {words.addNote}
        </Button>
      )}
      {meeting.state === 'minuted' && (
        <Button variant="go" icon="lock" onClick={() => setDoing('close')}>
          {words.closeAction}
        </Button>
      )}
      {doing === 'send' && <SendDialog told={told} onClose={close} />}
      {doing === 'approve' && <ApproveDialog told={told} onClose={close} />}
      {doing === 'note' && <NoteDialog told={told} onClose={close} />}
      {doing === 'close' && <CloseDialog told={told} onClose={close} />}
    </>
  )
}
