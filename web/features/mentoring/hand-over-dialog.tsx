import { useState } from 'preact/hooks'
import type { PersonId } from '../../../contract/ids.ts'
import { handOverMentoring } from '../../../contract/mentoring.ts'
import { mentoringOffice } from '../../../text/mentoring-office.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Trainer } from './assign-dialog.tsx'

/** All libraries of a trainer go to another of the province. */
export function HandOverDialog(props: { from: Trainer; to: readonly Trainer[]; onClose: () => void }) {
  const { handOver: words, assign } = useText(mentoringOffice)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(handOverMentoring)
  const [toId, setTo] = useState<PersonId | ''>('')
  const [on, setOn] = useState(today())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { from } = props
  const submit = () => {
    setTried(true)
    if (toId === '' || note.trim() === '' || on === '') return
    send.mutate(
      { provinceId: from.provinceId, fromId: from.id, toId, on, note: note.trim() },
      {
        onSuccess: done => {
          toasts.show({
            strong: assign.done(done.libraries, done.visits, done.requests, done.steps),
            glyph: 'done',
          })
          props.onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.title(from.name)}
      action={words.send}
      problem={send.error}
      busy={send.isPending}
      onClose={props.onClose}
      onSend={submit}
    >
      <Select
        label={words.to}
        placeholder={assign.choose}
        value={toId}
        options={props.to.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setTo}
        error={tried && toId === '' ? assign.needed : undefined}
      />
      <DateInput
        label={assign.on}
        value={on}
        max={today()}
        onChange={setOn}
        error={saysOf(send.error, 'on', language)}
      />
      <TextArea
        label={words.note}
        hint={words.noteHint}
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={600}
        error={tried && note.trim() === '' ? words.needed : undefined}
      />
    </FormDialog>
  )
}
