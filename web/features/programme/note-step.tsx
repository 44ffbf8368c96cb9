import { Redirect, useParams } from 'wouter'
import { type ToldStep, toldSteps } from '../../../contract/replications.ts'
import { replications } from '../../../text/replications.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry, Write } from '../../data/outbox/rules.ts'
import { useOpened } from '../../data/outbox/use-outbox.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeepForm, useKeep } from '../../shell/keep-form.tsx'
import { PhonePage } from '../../shell/phone-page.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { dayDate } from '../../ui/format.ts'
import { StartReplication } from './start-replication.tsx'
import { readStep, type StepFacts, StepFields } from './step-fields.tsx'
import { ToPath } from './to-path.tsx'
import { idOfStart, recordOf, standingOf, useMyReplication } from './use-replication.ts'

type Draft = StepFacts & { id: string; step: ToldStep }

/** A step of this library's replication, told where it stands or begun on this phone only. */
export function NoteStepPage() {
  const { step: asked } = useParams<{ step: string }>()
  const { answer, begun } = useMyReplication()
  const step = toldSteps.find(one => one === asked)
  if (step === undefined) return <Redirect to="/replikasi" />
  const empty = { step, on: today(), number: '', note: '' }
  if (begun) return <NoteStep start={{ ...empty, id: idOfStart(begun) }} />
  if (answer.data === undefined)
    return (
      <PhonePage at="more">
        <Waiting answer={answer}>{() => null}</Waiting>
      </PhonePage>
    )
  const { goesOn } = standingOf(answer.data.enrolments)
  if (goesOn?.kind !== 'replication') return <Redirect to="/replikasi" />
  const taken = goesOn.steps.find(one => one.step === step)
  const told = taken && { on: taken.on, number: taken.number ?? '', note: taken.note ?? '' }
  return <NoteStep start={{ ...empty, ...told, id: goesOn.id }} />
}

/** @param mends the refused entry whose place it takes, with all that was typed */
function NoteStep({ start, mends }: { start: Draft; mends?: Entry }) {
  const words = useText(replications)
  const { language } = useSession()
  const library = useMyLibrary()
  const form = useFormDraft<Draft>(`replication-step/${mends?.id ?? `${start.id}/${start.step}`}`, start)
  const keep = useKeep(form, mends)
  const { draft, edit } = form
  const title = words.steps[draft.step]

  function write(): Write | null {
    const read = readStep(draft)
    return (
      read && {
        name: 'programme.note-step',
        input: { ...read, id: draft.id, step: draft.step } as Write['input'],
        record: recordOf(draft.id),
        about: { title, day: draft.on, people: null, libraryId: library.id },
        draft,
      }
    )
  }

  return (
    <KeepForm
      words={{ ...words.noting, title }}
      form={form}
      keep={keep}
      hint={words.hints[draft.step]}
      backHref={mends ? '/kiriman' : '/replikasi'}
      facts={[{ label: words.noting.on, value: dayDate(draft.on, language) }]}
      end={() => <ToPath />}
      onSave={() => void keep.save(write())}
    >
      <StepFields step={draft.step} draft={draft} edit={edit} tried={keep.tried} errorOf={keep.errorOf} />
    </KeepForm>
  )
}

/** What was saved on this phone and refused, opened again with all that was typed, to be mended in its place. */
export function ReplicationFromPhonePage() {
  const entry = useOpened(Number(useParams<{ seq: string }>().seq))
  if (entry === undefined) return null
  if (entry?.name === 'programme.start-replication') return <StartReplication mends={entry} />
  if (entry?.name === 'programme.note-step') return <NoteStep start={entry.draft as Draft} mends={entry} />
  return <Redirect to="/kiriman" />
}
