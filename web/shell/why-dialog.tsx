import { useState } from 'preact/hooks'
import type { Said } from '../../contract/needs.ts'
import { myNeeds } from '../../text/my-needs.ts'
import type { Problem } from '../data/client.ts'
import { useText } from '../data/session.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { FormDialog } from './form-dialog.tsx'
import { nothingSaid, readSaid, SaidFields } from './said.tsx'

/** Asks for the reason of a no or a withdrawal, and an office for how the partner said so; nothing goes without. */
export function WhyDialog(props: {
  title: string
  hint?: string
  action: string
  warn?: boolean
  problem: Problem | null
  busy: boolean
  /** An office speaks for a partner. */
  asOffice?: boolean | undefined
  /** What is agreed to needs no reason. */
  unreasoned?: boolean | undefined
  /** What is said where the reason is missing. */
  needed?: string
  onSend: (reason: string, said: Said | null) => void
  onClose: () => void
}) {
  const { one, form } = useText(myNeeds)
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState(nothingSaid)
  const [tried, setTried] = useState(false)
  const { asOffice = false, unreasoned = false, needed = form.needed } = props
  const missing = !unreasoned && reason.trim() === ''
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      warn={props.warn}
      problem={props.problem}
      busy={props.busy}
      onClose={props.onClose}
      onSend={() => {
        setTried(true)
        const read = readSaid(said)
        if (!missing && (!asOffice || read)) props.onSend(reason, read)
      }}
    >
      {asOffice && <SaidFields draft={said} tried={tried} onChange={setSaid} />}
      {!unreasoned && (
        <TextArea
          label={one.reason}
          hint={props.hint}
          value={reason}
          rows={3}
          maxLength={300}
          error={tried && missing ? needed : undefined}
          onChange={setReason}
        />
      )}
    </FormDialog>
  )
}
