import type { ComponentChildren } from 'preact'
import { shell } from '../../text/shell.ts'
import type { Problem } from '../data/client.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

/** A page that asks for something and sends it: why it was refused stands on top, what was typed stays. */
export function PageForm(props: {
  /** The verb on the button; to save where left out. */
  action?: string
  problem?: Problem | null
  busy?: boolean
  /** Where cancelling leads. */
  back: string
  onSend: () => void
  children: ComponentChildren
}) {
  const words = useText(shell)
  const { language } = useSession()
  return (
    <form
      class="stack form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        props.onSend()
      }}
    >
      {props.problem && <Notice kind="problem" title={says(props.problem, language)} />}
      {props.children}
      <div class="row">
        <Button variant="go" type="submit" busy={props.busy}>
          {props.action ?? words.save}
        </Button>
        <Button variant="line" href={props.back}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
