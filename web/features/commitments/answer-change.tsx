import { useState } from 'preact/hooks'
import type { CommitmentChange } from '../../../contract/commitments.ts'
import { answerChange } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { nothingSaid, readSaid, SaidFields } from '../../shell/said.tsx'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Answer = 'accept' | 'refuse' | 'take-back'

/**
 * The office answers a change of the giver; of its own it enters the giver’s answer, or takes it back. What it says for
 * the giver is told with how the giver said it.
 */
export function AnswerChange({ change, version }: { change: CommitmentChange; version: number }) {
  const { change: words } = useText(commitmentActions)
  const form = useText(pledgeForm)
  const toasts = useToasts()
  const send = useSend(answerChange)
  const [asking, setAsking] = useState<Answer | null>(null)
  const [reason, setReason] = useState('')
  const [draft, setDraft] = useState(nothingSaid)
  const [tried, setTried] = useState(false)
  const isOwn = change.side === 'office'
  // what the office says is the giver's word where the other side proposed nothing
  const forGiver = isOwn ? asking !== 'take-back' : asking === 'take-back'
  const said = forGiver ? readSaid(draft) : null
  const labels: Record<Answer, string> = isOwn
    ? { accept: words.giverAccepts, refuse: words.giverRefuses, 'take-back': words.takeBack }
    : { accept: words.accept, refuse: words.refuse, 'take-back': words.giverTakesBack }
  const titles = {
    accept: words.acceptTitle,
    refuse: words.refuseTitle,
    'take-back': words.takeBackTitle,
  }
  function answer(to: Answer) {
    setTried(true)
    if ((to === 'refuse' && !reason.trim()) || (forGiver && !said)) return
    send.mutate(
      { id: change.id, version, answer: to, reason: reason.trim() || null, said },
      {
        onSuccess: () => {
          setAsking(null)
          toasts.show({ strong: words.answered[to], glyph: 'done' })
        },
      },
    )
  }
  return (
    <span class="row">
      {(['accept', 'refuse', 'take-back'] as const).map(to => (
        <Button
          key={to}
          size="sm"
          variant={to === 'accept' && !isOwn ? 'go' : 'line'}
          onClick={() => {
            setTried(false)
            setAsking(to)
          }}
        >
          {labels[to]}
        </Button>
      ))}
      {asking && (
        <FormDialog
          title={titles[asking]}
          action={labels[asking]}
          problem={send.error}
          busy={send.isPending}
          onSend={() => answer(asking)}
          onClose={() => setAsking(null)}
        >
          {forGiver && <SaidFields draft={draft} tried={tried} onChange={setDraft} />}
          {asking === 'refuse' && (
            <TextArea
              label={words.reason}
              rows={3}
              maxLength={300}
              value={reason}
              error={tried && !reason.trim() ? form.needed : undefined}
              onChange={setReason}
            />
          )}
          {asking !== 'refuse' && !forGiver && <p>{change.reason}</p>}
        </FormDialog>
      )}
    </span>
  )
}
