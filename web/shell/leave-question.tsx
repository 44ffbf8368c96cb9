import { shell } from '../../text/shell.ts'
import { unsent } from '../../text/unsent.ts'
import { useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export type LeaveQuestionProps = {
  entries: number
  photos: number
  onLeave: () => void
  onClose: () => void
}

/** Before signing out while something waits: how much, and that it stays. */
export function LeaveQuestion(props: LeaveQuestionProps) {
  const { leave: words } = useText(unsent)
  const { close } = useText(shell)
  const { entries, photos } = props
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.title}
      closeLabel={close}
      footer={
        <>
          <Button size="big" onClick={props.onClose}>
            {words.stay}
          </Button>
          <Button variant="warn" size="big" icon="logout" onClick={props.onLeave}>
            {words.go}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>
          {[entries > 0 && words.entries(entries), photos > 0 && words.photos(photos)]
            .filter(Boolean)
            .join(' ')}
        </p>
        <p>{words.kept}</p>
      </div>
    </Dialog>
  )
}
