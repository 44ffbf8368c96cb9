import { useState } from 'preact/hooks'
import { aid } from '../../../text/aid.ts'
import type { Problem } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { useDraft } from '../../data/drafts.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** Asks for the day and the reason of what is told: broken, lost, withdrawn. */
export function ReasonDialog(props: {
  /** Names the draft. */
  id: string
  title: string
  action: string
  warn?: boolean
  problem: Problem | null
  busy: boolean
  onSend: (told: { on: string; reason: string }, clear: () => void) => void
  onClose: () => void
}) {
  const { list: words } = useText(aid)
  const { language } = useSession()
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft(`aid/${props.id}`, { on: today(), reason: '' })
  const missing = draft.reason.trim() === ''
  const send = () => {
    setTried(true)
    if (!missing) props.onSend(draft, clear)
  }
  return (
    <FormDialog
      title={props.title}
      action={props.action}
      warn={props.warn}
      problem={props.problem}
      busy={props.busy}
      onSend={send}
      onClose={props.onClose}
    >
      <TextArea
        label={words.reason}
        value={draft.reason}
        onChange={reason => change({ reason })}
        rows={3}
        maxLength={300}
        error={tried && missing ? words.needed : saysOf(props.problem, 'reason', language)}
      />
      <DateInput label={words.on} value={draft.on} max={today()} onChange={on => change({ on })} />
    </FormDialog>
  )
}
