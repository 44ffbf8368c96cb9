import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { activityForm } from '../../../text/activity-form.ts'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { today } from '../../data/months.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { SendingTrouble } from '../../shell/form-notices.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock } from '../../ui/format.ts'
import { StepFrame } from '../../ui/step-frame.tsx'
import { type ActivityDraft, peopleOf, type Trouble, troublesOf } from './activity-draft.ts'
import { type StepProps, sentenceOf, stepOfPath } from './form-parts.ts'
import { PlannedField } from './planned.tsx'
import { NeedField } from './pointing-fields.tsx'
import { QuickPartner, QuickPlace, QuickWhat, QuickWhen } from './quick-parts.tsx'
import { NotesField } from './ready.tsx'
import { Saved } from './saved.tsx'
import { CountPeople } from './step-people.tsx'
import { LockedMonth, useLocked } from './step-when.tsx'
import { useRecents } from './use-recents.ts'
import { useSaving } from './use-saving.ts'

/**
 * An ordinary activity on one screen: what it was is known, so that only the day and who came are asked. The same
 * draft and the same rules as step by step, where the rest is asked.
 */
export function QuickForm(props: {
  draftKey: string
  start: ActivityDraft
  month: string | null
  onAnother: () => void
}) {
  const words = useText(activityForm)
  const shared = useText(forms)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const kept = useFormDraft(props.draftKey, props.start)
  const { draft } = kept
  const saving = useSaving(library.id, kept)
  const { recents } = useRecents()
  const [tried, setTried] = useState(0)
  const locked = useLocked(draft, null)

  if (saving.done) return <Saved {...saving.done} amended={false} onAnother={props.onAnother} />

  const all = troublesOf(draft, today(), locked)
  const shown = tried > 0 ? all.filter(isHere) : []
  const edit = (change: Partial<ActivityDraft>) => {
    kept.edit(change)
    saving.forget()
  }
  const step: StepProps = {
    draft,
    edit,
    words,
    language,
    errorOf: field => {
      const trouble = shown.find(one => one.field === field)
      return trouble ? sentenceOf(trouble, words) : saving.errorOf(field)
    },
  }

  /** On with the same draft, question by question. */
  function toStep(at: number) {
    edit({ quick: false, step: at })
    go(`/kegiatan/baru?langkah=${at}${at < 6 ? '&periksa=1' : ''}`, { state: { depth: 1 } })
  }

  function onSubmit() {
    setTried(tried + 1)
    const elsewhere = all.find(trouble => !isHere(trouble))
    if (elsewhere) return toStep(elsewhere.step)
    if (all.length === 0) saving.save()
  }

  return (
    <StepFrame
      step={1}
      steps={1}
      stepText={words.quick.title}
      backLabel={shared.back}
      onBack={() => (history.length > 1 ? history.back() : go('/'))}
      saved={
        kept.savedAt ? fill(shared.saved, { time: clock(kept.savedAt, language, library.zone) }) : undefined
      }
      title={words.people.title}
      banner={example && <Banner label={exampleMark}>{exampleText}</Banner>}
      onSubmit={onSubmit}
      problem={
        <>
          <ErrorSummary
            title={shared.unsent}
            attempt={tried}
            errors={shown.map(trouble => ({
              fieldId: trouble.field === 'people' ? (draft.apart ? 'female' : 'unknown') : trouble.field,
              text: fill(sentenceOf(trouble, words), { people: peopleOf(draft) ?? 0 }),
            }))}
          />
          <SendingTrouble problem={saving.problem} stepOf={stepOf} onChange={toStep} />
          <QuickWhat {...step} onChange={() => toStep(1)} />
        </>
      }
      footer={
        <Button variant="go" size="big" type="submit" busy={saving.busy}>
          {words.check.save}
        </Button>
      }
    >
      <QuickWhen {...step} month={props.month} />
      {locked && <LockedMonth {...step} />}
      <CountPeople {...step} />
      <QuickPlace {...step} recents={recents} />
      <QuickPartner {...step} recents={recents} />
      <PlannedField {...step} />
      {draft.ofNeed && <NeedField {...step} />}
      <NotesField {...step} />
      <div class="step-aside">
        <Button variant="bare" onClick={() => toStep(6)}>
          {words.quick.more}
        </Button>
      </div>
    </StepFrame>
  )
}

const here: readonly Trouble['field'][] = ['heldOn', 'revisionReason', 'people', 'notes']
const isHere = ({ field }: Trouble) => here.includes(field)

function stepOf(path: string): number | null {
  const [head = ''] = path.split('.')
  return ['heldOn', 'place', 'partner', 'partnerId', 'needId', 'notes', 'revisionReason'].includes(head)
    ? null
    : stepOfPath(path)
}
