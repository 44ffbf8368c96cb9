import { useState } from 'preact/hooks'
import { cancelDelivery, type Delivery } from '../../contract/deliveries.ts'
import { deliveries } from '../../text/deliveries.ts'
import { useDraft } from '../data/drafts.ts'
import { useSend } from '../data/queries.ts'
import { saysOf } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'

/** What was told of by mistake is taken back by the side that told of it. */
export function CancelDelivery({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const { cancel: words, record: shared } = useText(deliveries)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(cancelDelivery)
  const [tried, setTried] = useState(false)
  const { id, version } = delivery
  const { draft, change, clear } = useDraft(`delivery/cancel/${id}`, { reason: '' })
  const missing = draft.reason.trim() === ''
  function onSend() {
    setTried(true)
    if (missing) return
    send.mutate(
      { id, version, reason: draft.reason },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: words.done, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title}
      action={words.action}
      warn
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{words.hint}</p>
      <TextArea
        label={words.reason}
        value={draft.reason}
        onChange={reason => change({ reason })}
        rows={2}
        maxLength={300}
        error={tried && missing ? shared.needed : saysOf(send.error, 'reason', language)}
      />
    </FormDialog>
  )
}
