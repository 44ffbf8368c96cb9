import { useState } from 'preact/hooks'
import { givingForms } from '../../../contract/minutes.ts'
import { amendCommitment } from '../../../contract/pledging.ts'
import { commitmentActions } from '../../../text/commitment-actions.ts'
import { commitments } from '../../../text/commitments.ts'
import { pledgeForm } from '../../../text/pledge-form.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AmountFields } from './amount-fields.tsx'
import type { Told } from './told.ts'

/** What was entered is put right, as long as the giver has not said yes. */
export function AmendDialog({ told: { commitment }, onClose }: { told: Told; onClose: () => void }) {
  const { act } = useText(commitmentActions)
  const words = useText(pledgeForm)
  const { forms, page } = useText(commitments)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(amendCommitment)
  const [tried, setTried] = useState(false)
  const { id, version, owner, needId, planItemId, activityId } = commitment
  const { draft, change, clear } = useDraft(`commitments/${id}/${version}`, {
    form: commitment.form,
    what: commitment.what,
    unit: commitment.unit ?? '',
    amounts: { amount: commitment.amount as number | null, worth: commitment.worth },
    forWhom: commitment.forWhom ?? '',
    promisedOn: commitment.promisedOn,
    deadline: commitment.deadline,
  })
  const { form, amounts, what, unit, promisedOn, deadline } = draft
  const isMoney = form === 'money'
  const isBefore = promisedOn !== '' && deadline !== '' && deadline < promisedOn
  const error = (path: string, missing = false) =>
    tried && missing ? words.needed : saysOf(send.error, path, language)
  function save() {
    setTried(true)
    const { amount } = amounts
    if (!what.trim() || amount === null || amount < 1 || !promisedOn || !deadline || isBefore) return
    if (!isMoney && !unit.trim()) return
    send.mutate(
      {
        ...{ id, version, form, what, amount, promisedOn, deadline, needId, planItemId, activityId },
        ...{ unit: isMoney ? null : unit, worth: isMoney ? amount : amounts.worth },
        ...{ forWhom: draft.forWhom, ownerId: owner?.id ?? null },
      },
      {
        onSuccess: () => {
          clear()
          toasts.show({ strong: act.amended, glyph: 'done' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={act.amendTitle}
      problem={send.error}
      busy={send.isPending}
      onSend={save}
      onClose={onClose}
    >
      <p class="sub">{act.amendHint}</p>
      <Select
        label={words.form}
        value={form}
        options={optionsOf(givingForms, forms)}
        onChange={chosen => change({ form: chosen as typeof form })}
      />
      <TextInput
        label={words.what}
        value={what}
        maxLength={300}
        error={error('what', !what.trim())}
        onChange={next => change({ what: next })}
      />
      {!isMoney && (
        <TextInput
          label={words.unit}
          hint={words.unitHint}
          value={unit}
          maxLength={40}
          error={error('unit', !unit.trim())}
          onChange={next => change({ unit: next })}
        />
      )}
      <AmountFields
        isMoney={isMoney}
        unit={unit}
        value={amounts}
        errors={{
          amount: tried && (amounts.amount ?? 0) < 1 ? words.whole : saysOf(send.error, 'amount', language),
          worth: saysOf(send.error, 'worth', language),
        }}
        onChange={next => change({ amounts: next })}
      />
      <TextInput
        label={page.forWhom}
        hint={words.forWhomHint}
        optional={optional}
        value={draft.forWhom}
        maxLength={200}
        onChange={forWhom => change({ forWhom })}
      />
      <DateInput
        label={words.promisedOn}
        value={promisedOn}
        max={today()}
        error={error('promisedOn', promisedOn === '')}
        onChange={next => change({ promisedOn: next })}
      />
      <DateInput
        label={words.deadline}
        value={deadline}
        min={promisedOn}
        error={isBefore ? words.deadlineBefore : error('deadline', deadline === '')}
        onChange={next => change({ deadline: next })}
      />
    </FormDialog>
  )
}
