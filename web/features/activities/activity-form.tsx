import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type Activity, ageGroups } from '../../../contract/activities.ts'
import { activityForm } from '../../../text/activity-form.ts'
import { forms } from '../../../text/forms.ts'
import { outbox } from '../../../text/outbox.ts'
import { fill } from '../../../text/fill.ts'
import { shell } from '../../../text/shell.ts'
import { isClockWrong } from '../../data/clock.ts'
import { today } from '../../data/months.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, isChanged } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { discard } from '../../data/outbox/store.ts'
import { useSession, useText } from '../../data/session.tsx'
import { depth, useSteps } from '../../data/steps.ts'
import { differencesBetween, picked } from '../../data/conflict.ts'
import { ChangedMeanwhile, CompareScreen, NotComparable } from '../../shell/comparing.tsx'
import { toldOf } from '../../shell/told.ts'
import { Resumed, SendingTrouble } from '../../shell/form-notices.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock, dateTime } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { StepFrame } from '../../ui/step-frame.tsx'
import { type ActivityDraft, draftOf, peopleOf, type Trouble, troublesOf } from './activity-draft.ts'
import { fieldsOf } from './conflict-fields.ts'
import { type StepProps, sentenceOf, stepOfPath } from './form-parts.ts'
import { type Recent, repeatOf } from './recent.ts'
import { Saved } from './saved.tsx'
import { StepCheck } from './step-check.tsx'
import { StepKind } from './step-kind.tsx'
import { StepAges, StepGroups } from './step-parts.tsx'
import { StepPeople } from './step-people.tsx'
import { StepWhen, useLocked } from './step-when.tsx'
import { useSaving } from './use-saving.ts'

const steps = 6

/** The questions of an activity, one to a screen, kept on this device at every answer. */
export function ActivityForm(props: {
  draftKey: string
  /** What stands there before anything is answered. */
  start: ActivityDraft
  /** What is on record, as of now; null for a new one. */
  saved: Activity | null
  backHref: string
  onAnother?: () => void
  /** Goes on with the same draft on one screen; `again`: the activity that it is like. */
  onQuick?: (again?: string) => void
  /** The month of the form on paper that is copied. */
  month?: string | null
  /** The refused command on this phone that this one takes the place of. */
  mends?: Entry
  /** Whether what it corrected is there no more, so that it is recorded anew. */
  gone?: boolean
}) {
  const { saved, mends } = props
  const amends = props.start.version !== null
  const words = useText(activityForm)
  const shared = useText(forms)
  const { gone } = useText(outbox)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const kept = useFormDraft(props.draftKey, props.start)
  const { draft } = kept
  const way = useSteps(steps, draft.step)
  const saving = useSaving(library.id, kept, mends)
  const [beganAt] = useState(way.at)
  const [arrived] = useState(() => depth() === 0)
  const [tried, setTried] = useState({ step: 0, times: 0 })
  // what comes from the list of what needs the person begins with the comparison
  const [comparing, setComparing] = useState(mends !== undefined)
  const [compared, setCompared] = useState(false)
  const locked = useLocked(draft, saved?.heldOn ?? null) || saving.isLocked(draft.heldOn)

  if (saving.done) return <Saved {...saving.done} amended={amends} onAnother={props.onAnother} />

  const conflict = (kept.touched || mends !== undefined) && saved !== null && draft.version !== saved.version
  // it was told to have changed, and the newest is not here: an answer that was kept from before is not it
  const unknown = isChanged(mends) && !conflict && (saved === null || saved.version === mends?.input.version)
  // by a clock that is far off no day can be said to lie ahead: the server decides
  const all = troublesOf(draft, isClockWrong() ? '9999-12-31' : today(), locked)
  const here = way.at === steps ? all : all.filter(trouble => trouble.step === way.at)
  const shown = tried.step === way.at ? here : []
  const people = peopleOf(draft) ?? 0
  const edit = (change: Partial<ActivityDraft>) => {
    kept.edit(change)
    saving.forget()
  }
  const say = (trouble: Trouble) => {
    const sum = ageGroups.reduce((all, age) => all + (draft.parts[age] ?? 0), 0)
    const sentence = fill(sentenceOf(trouble, words), { people, sum })
    return trouble.step === 5 ? `${words.groups[trouble.field]}: ${sentence}` : sentence
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

  function onSubmit() {
    if (here.length > 0 && way.at < steps) return setTried({ step: way.at, times: tried.times + 1 })
    setTried({ step: 0, times: tried.times })
    if (way.at < steps) {
      if (!way.mending) edit({ step: way.at + 1 })
      return way.next()
    }
    const [first] = all
    if (first) {
      setTried({ step: first.step, times: tried.times + 1 })
      return first.step < steps ? way.go(first.step, true) : undefined
    }
    saving.save()
  }

  function onRepeat(recent: Recent) {
    edit({ ...repeatOf(recent), quick: true })
    props.onQuick?.(recent.id)
  }

  /** On one screen, once there is something to say of what it was. */
  function onOneScreen() {
    if (here.length > 0) return setTried({ step: way.at, times: tried.times + 1 })
    edit({ quick: true })
    props.onQuick?.()
  }

  /** The newest is taken: nothing is left of one's own, neither here nor on the list of what needs the person. */
  async function takeNewest() {
    kept.clear()
    setComparing(false)
    if (mends === undefined) return
    await discard(mends.owner, mends.seq, { alone: true })
    tell(['outbox'])
    void sendNow()
    go(`/kegiatan/${draft.id}`)
  }

  if (conflict && saved && comparing) {
    const newest = draftOf(saved, steps)
    const fields = fieldsOf(words, language)
    const when = (at: string) => dateTime(at, language, library.zone)
    return (
      <CompareScreen
        rows={differencesBetween(fields, { newest, mine: draft, seen: draft.seen ?? null })}
        name={saved.title}
        changed={{ by: saved.submittedBy, at: saved.submittedAt }}
        told={toldOf(saved, shared.conflict, when)}
        onApply={mine => {
          edit({
            ...picked(fields, { newest, mine: draft }, mine),
            version: saved.version,
            seen: newest.seen,
          })
          setComparing(false)
          setCompared(true)
          way.go(steps)
        }}
        onDrop={() => void takeNewest()}
        onBack={() => (mends ? go(props.backHref) : setComparing(false))}
      />
    )
  }

  const screens = [
    { text: words.kind, body: <StepKind {...step} onRepeat={props.onQuick && onRepeat} /> },
    {
      text: { ...words.when, hint: undefined },
      body: <StepWhen {...step} locked={locked} month={props.month ?? null} />,
    },
    { text: words.people, body: <StepPeople {...step} /> },
    { text: words.ages, body: <StepAges {...step} />, skip: words.ages.skip },
    { text: words.groups, body: <StepGroups {...step} />, skip: words.groups.skip },
    {
      text: { title: amends ? words.check.titleAmend : words.check.title, hint: undefined },
      body: <StepCheck {...step} onChange={to => way.go(to, true)} />,
    },
  ]
  const screen = screens[way.at - 1]
  if (!screen) return null
  const last = way.at === steps
  const going = way.mending ? shared.toSummary : shared.next
  const saveWord = amends ? words.check.saveAmend : words.check.save
  return (
    <StepFrame
      step={way.at}
      steps={steps}
      stepText={fill(shared.step, { at: way.at, of: steps })}
      backLabel={shared.back}
      {...(way.at === 1 && !way.mending
        ? { backHref: props.backHref }
        : { onBack: saved && last ? () => go(props.backHref) : way.back })}
      saved={
        kept.savedAt ? fill(shared.saved, { time: clock(kept.savedAt, language, library.zone) }) : undefined
      }
      title={screen.text.title}
      hint={screen.text.hint}
      banner={example && <Banner label={exampleMark}>{exampleText}</Banner>}
      takesFocus={compared}
      onSubmit={onSubmit}
      problem={
        <>
          {way.at === beganAt && arrived && !conflict && (
            <Resumed kept={kept} onFresh={() => way.go(props.start.step)} />
          )}
          {conflict && <ChangedMeanwhile onCompare={() => setComparing(true)} />}
          {unknown && <NotComparable />}
          {last && saved?.state === 'returned' && (
            <Notice kind="warning" title={words.check.returned}>
              {saved.returnReason}
            </Notice>
          )}
          {last && !conflict && saved !== null && saved.state !== 'returned' && (
            <Notice>{words.check.again}</Notice>
          )}
          {last && props.gone && <Notice kind="warning">{gone}</Notice>}
          <ErrorSummary
            title={shared.unsent}
            attempt={tried.times}
            errors={shown.map(trouble => ({ fieldId: idOf(trouble), text: say(trouble) }))}
          />
          {last && !conflict && !unknown && (
            <SendingTrouble problem={saving.problem} stepOf={stepOf} onChange={to => way.go(to, true)} />
          )}
        </>
      }
      footer={
        <>
          <Button
            variant="go"
            size="big"
            type="submit"
            busy={saving.busy}
            disabledReason={(conflict || unknown) && last ? shared.conflict.title : undefined}
          >
            {last ? saveWord : going}
          </Button>
          {way.at === 1 && !way.mending && props.onQuick && (
            <Button variant="bare" onClick={onOneScreen}>
              {words.quick.open}
            </Button>
          )}
          {screen.skip && !way.mending && (
            <Button
              variant="bare"
              onClick={() => {
                edit({ step: way.at + 1 })
                way.next()
              }}
            >
              {screen.skip}
            </Button>
          )}
        </>
      }
    >
      {screen.body}
    </StepFrame>
  )
}

/** The field that a sentence leads to; people have two counters, of which the first is named. */
function idOf(trouble: Trouble): string {
  return trouble.field === 'people' ? 'female' : trouble.field
}

function stepOf(path: string): number | null {
  const step = stepOfPath(path)
  return step === steps ? null : step
}
