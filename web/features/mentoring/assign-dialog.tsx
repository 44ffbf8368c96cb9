import { useState } from 'preact/hooks'
import type { LibraryId, PersonId } from '../../../contract/ids.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { type Assigned, assignMentoring, type listTrainers } from '../../../contract/mentoring.ts'
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

export type Trainer = ResultOf<typeof listTrainers>['trainers'][number]

/** The libraries that were chosen get a trainer, another one, or none any more. */
export function AssignDialog(props: {
  libraries: readonly Assigned[]
  releases: boolean
  trainers: readonly Trainer[]
  onClose: () => void
  onDone: () => void
}) {
  const { assign: words } = useText(mentoringOffice)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(assignMentoring)
  const [trainerId, setTrainer] = useState<PersonId | ''>('')
  const [on, setOn] = useState(today())
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const { libraries, releases } = props
  const chosen = releases ? libraries.filter(one => one.trainerId !== null) : libraries
  const submit = () => {
    setTried(true)
    if ((!releases && trainerId === '') || on === '') return
    const libraryIds = chosen.map(({ libraryId }) => libraryId as LibraryId)
    send.mutate(
      {
        libraryIds,
        trainerId: releases || trainerId === '' ? null : trainerId,
        on,
        note: note.trim() || null,
      },
      {
        onSuccess: done => {
          toasts.show({
            strong: words.done(done.libraries, done.visits, done.requests, done.steps),
            glyph: 'done',
          })
          props.onDone()
        },
      },
    )
  }
  return (
    <FormDialog
      title={(releases ? words.releaseTitle : words.title)(chosen.length)}
      action={releases ? words.release : words.send}
      warn={releases}
      problem={send.error}
      busy={send.isPending}
      onClose={props.onClose}
      onSend={submit}
    >
      {!releases && (
        <Select
          label={words.trainer}
          placeholder={words.choose}
          value={trainerId}
          options={props.trainers
            .filter(({ active }) => active)
            .map(({ id, name, province }) => ({ value: id, label: `${name}, ${province}` }))}
          onChange={setTrainer}
          error={
            saysOf(send.error, 'trainerId', language) ??
            (tried && trainerId === '' ? words.needed : undefined)
          }
        />
      )}
      <DateInput
        label={releases ? words.releaseOn : words.on}
        value={on}
        max={today()}
        onChange={setOn}
        error={saysOf(send.error, 'on', language)}
      />
      <TextArea
        label={words.note}
        hint={releases ? words.releaseHint : words.noteHint}
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={600}
        error={saysOf(send.error, 'note', language)}
      />
    </FormDialog>
  )
}
