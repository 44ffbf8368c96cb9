import { useState } from 'preact/hooks'
import { attendance } from '../../../text/attendance.ts'
import type { Problem } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'

/** Asks why somebody's being there is taken back. */
export function TakeBackDialog(props: {
  name: string
  since: string
  problem?: Problem | null
  busy?: boolean
  onTakeBack: (reason: string) => void
  onClose: () => void
}) {
  const words = useText(attendance)
  const { takeBack } = words
  const [reason, setReason] = useState(takeBack.usual)
  const isEmpty = reason.trim() === ''
  return (
    <FormDialog
      warn
      title={takeBack.title}
      action={takeBack.action}
      problem={props.problem ?? null}
      busy={props.busy ?? false}
      onSend={() => !isEmpty && props.onTakeBack(reason.trim())}
      onClose={props.onClose}
    >
      <p>
        <b>{props.name}</b>, {words.since(props.since)}
      </p>
      <p class="sub">{takeBack.text(props.name)}</p>
      <TextInput
        label={takeBack.reason}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={isEmpty ? takeBack.needed : undefined}
      />
    </FormDialog>
  )
}
