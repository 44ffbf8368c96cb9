import type { ComponentChildren } from 'preact'
import { shell } from '../../text/shell.ts'
import type { Problem } from '../data/client.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'

/** A dialog that asks for something and sends it: why it was refused stands on top, what was typed stays. */
export function FormDialog(props: {
  open?: boolean
  wide?: boolean
  title: string
  /** The verb on the main button, red where `warn`; to save where left out. */
  action?: string
  warn?: boolean
  problem?: Problem | null
  busy?: boolean
  onSend: () => void
  onClose: () => void
  children: ComponentChildren
}) {
  const words = useText(shell)
  const { language } = useSession()
  return (
    <Dialog
      open={props.open ?? true}
      wide={props.wide}
      onClose={props.onClose}
      title={props.title}
      closeLabel={words.close}
      footer={
        <>
          <Button variant="line" onClick={props.onClose}>
            {words.cancel}
          </Button>
          <Button variant={props.warn ? 'warn' : 'go'} busy={props.busy} onClick={props.onSend}>
            {props.action ?? words.save}
          </Button>
        </>
      }
    >
      <div class="stack">
        {props.problem && <Notice kind="problem" title={says(props.problem, language)} />}
        {props.children}
      </div>
    </Dialog>
  )
}
