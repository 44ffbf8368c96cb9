import type { Command, GivenOf } from '../../../contract/endpoint.ts'
import { useSend } from '../../data/queries.ts'
import { WhyDialog } from '../../shell/why-dialog.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Asks before a module is published or retired, and does it. */
export function Asking<C extends Command>(props: {
  command: C
  inputOf: (reason: string) => GivenOf<C>
  title: string
  text: string
  action: string
  /** What is said once it is done. */
  done: string
  /** Nothing goes without a reason. */
  reasoned?: boolean
  onClose: () => void
}) {
  const toasts = useToasts()
  const send = useSend(props.command)
  return (
    <WhyDialog
      title={props.title}
      hint={props.text}
      action={props.action}
      warn={props.reasoned}
      unreasoned={!props.reasoned}
      problem={send.error}
      busy={send.isPending}
      onClose={props.onClose}
      onSend={reason =>
        send.mutate(props.inputOf(reason), {
          onSuccess: () => {
            toasts.show({ strong: props.done, glyph: 'done' })
            props.onClose()
          },
        })
      }
    />
  )
}
