import { useState } from 'preact/hooks'
import { myNeeds } from '../../../text/my-needs.ts'
import type { Problem } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** Asks for the reason of a refusal or a withdrawal; nothing goes without one. */
export function SayWhy(props: {
  title: string
  hint?: string
  action: string
  problem: Problem | null
  busy: boolean
  onSend: (reason: string) => void
  onClose: () => void
}) {
  const { one, form } = useText(myNeeds)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      problem={props.problem}
      busy={props.busy}
      onClose={props.onClose}
      onSend={() => {
        setTried(true)
        if (!missing) props.onSend(reason)
      }}
    >
      <TextArea
        label={one.reason}
        hint={props.hint}
        value={reason}
        rows={3}
        maxLength={300}
        error={tried && missing ? form.needed : undefined}
        onChange={setReason}
      />
    </FormDialog>
  )
}
