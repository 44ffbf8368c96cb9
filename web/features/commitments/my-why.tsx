import { useState } from 'preact/hooks'
import { commitmentPages } from '../../../text/commitment-pages.ts'
import { commitments } from '../../../text/commitments.ts'
import type { Problem } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** Asks for the reason of a no or a withdrawal; nothing goes without. */
export function WhyDialog(props: {
  title: string
  hint?: string
  action: string
  warn?: boolean
  problem: Problem | null
  busy: boolean
  onSend: (reason: string) => void
  onClose: () => void
}) {
  const { form } = useText(commitmentPages)
  const { change } = useText(commitments)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      warn={props.warn ?? false}
      problem={props.problem}
      busy={props.busy}
      onClose={props.onClose}
      onSend={() => {
        setTried(true)
        if (!missing) props.onSend(reason)
      }}
    >
      <TextArea
        label={change.reason}
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
