import { useState } from 'preact/hooks'
import type { Enrolment } from '../../../contract/programme.ts'
import { noteStep, type StepTaken, takeBackStep, type ToldStep } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { readStep, StepFields } from './step-fields.tsx'

type Props = { enrolment: Enrolment; step: ToldStep; taken: StepTaken | undefined; onClose: () => void }

/** The regency tells a step of a replication, or tells it anew. */
export function NoteStepDialog({ enrolment, step, taken, onClose }: Props) {
  const words = useText(replications)
  const { language } = useSession()
  const save = useSend(noteStep)
  const [tried, setTried] = useState(false)
  const { draft, change, clear } = useDraft(`enrolment/step/${enrolment.id}/${step}`, {
    on: taken?.on ?? today(),
    number: taken?.number ?? '',
    note: taken?.note ?? '',
  })
  const send = () => {
    setTried(true)
    const read = readStep(draft)
    if (read === null) return
    save.mutate(
      { id: enrolment.id, step, ...read },
      {
        onSuccess: () => {
          clear()
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title={words.steps[step]}
      action={words.noting.save}
      problem={save.error}
      busy={save.isPending}
      onSend={send}
      onClose={onClose}
    >
      <StepFields
        step={step}
        draft={draft}
        edit={change}
        tried={tried}
        errorOf={path => saysOf(save.error, path, language)}
      />
    </FormDialog>
  )
}

/** A step was told by mistake. */
export function TakeBackDialog({ enrolment, step, onClose }: Props) {
  const words = useText(replications)
  const save = useSend(takeBackStep)
  return (
    <FormDialog
      warn
      title={words.takeBackTitle(words.steps[step])}
      action={words.takeBack}
      problem={save.error}
      busy={save.isPending}
      onSend={() => save.mutate({ id: enrolment.id, step }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{words.takeBackText}</p>
    </FormDialog>
  )
}
