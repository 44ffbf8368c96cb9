import { useState } from 'preact/hooks'
import { matchingRules, publishRules, type RuleVersion } from '../../../contract/matching.ts'
import { matching } from '../../../text/matching.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** New weights from a day on, with the reason; the numbers inside the rules go along as they are. */
export function PublishRules({ newest, onClose }: { newest: RuleVersion; onClose: () => void }) {
  const words = useText(matching)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(publishRules)
  const [weights, setWeights] = useState<Record<string, number | null>>({ ...newest.weights })
  const [reason, setReason] = useState('')
  const [validFrom, setValidFrom] = useState(today())
  const [tried, setTried] = useState(false)
  const sum = Object.values(weights).reduce<number>((all, weight) => all + (weight ?? 0), 0)
  const missing = reason.trim() === ''

  function onSend() {
    setTried(true)
    if (missing) return
    const whole = Object.fromEntries(matchingRules.map(rule => [rule, weights[rule] ?? 0]))
    const { version, measures } = newest
    send.mutate(
      { version, validFrom, reason, weights: whole as RuleVersion['weights'], measures },
      {
        onSuccess: () => {
          toasts.show({ strong: words.published, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.publish}
      action={words.publish}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      {matchingRules.map(rule => (
        <NumberInput
          key={rule}
          label={words.rules[rule]}
          language={language}
          value={weights[rule] ?? null}
          onChange={weight => setWeights({ ...weights, [rule]: weight })}
        />
      ))}
      <p class={sum === 100 ? 'small sub' : 'small err'}>{words.sum(sum)}</p>
      <DateInput label={words.validFrom} value={validFrom} min={today()} onChange={setValidFrom} />
      <TextArea
        label={words.reason}
        value={reason}
        rows={3}
        maxLength={600}
        error={tried && missing ? words.needed : undefined}
        onChange={setReason}
      />
    </FormDialog>
  )
}
