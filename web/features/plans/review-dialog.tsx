import { useState } from 'preact/hooks'
import { plans } from '../../../text/plans.ts'
import type { Problem } from '../../data/client.ts'
import { useDraft } from '../../data/drafts.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { TextArea } from '../../ui/text-area.tsx'

/** What the level above says of a plan: a remark if there is one, or why it is returned. */
export function ReviewDialog(props: {
  /** Names the draft. */
  id: string
  outcome: 'reviewed' | 'returned'
  problem: Problem | null
  busy: boolean
  onSend: (remark: string | null, clear: () => void) => void
  onClose: () => void
}) {
  const { list: words } = useText(plans)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft(`plan-review/${props.id}`, { remark: '' })
  const returns = props.outcome === 'returned'
  const missing = returns && draft.remark.trim() === ''
  return (
    <FormDialog
      title={returns ? words.giveBackTitle : words.reviewTitle}
      action={returns ? words.giveBack : words.review}
      problem={props.problem}
      busy={props.busy}
      onSend={() => {
        setTried(true)
        if (!missing) props.onSend(draft.remark.trim() || null, clear)
      }}
      onClose={props.onClose}
    >
      <TextArea
        label={returns ? words.reason : words.remark}
        value={draft.remark}
        rows={3}
        maxLength={600}
        error={tried && missing ? words.needed : undefined}
        onChange={remark => change({ remark })}
      />
    </FormDialog>
  )
}
