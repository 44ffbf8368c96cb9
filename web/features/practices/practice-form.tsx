import './practices.css'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { myPractices } from '../../../text/my-practices.ts'
import { shell } from '../../../text/shell.ts'
import { differencesBetween, picked } from '../../data/conflict.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, isChanged } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { discard } from '../../data/outbox/store.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { depth, useSteps } from '../../data/steps.ts'
import { ChangedMeanwhile, CompareScreen, NotComparable } from '../../shell/comparing.tsx'
import { Resumed, SendingTrouble } from '../../shell/form-notices.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { StepFrame } from '../../ui/step-frame.tsx'
import { fieldsOf } from './conflict-fields.ts'
import type { StepProps } from './form-parts.ts'
import { answersOf, draftOf, lastStep, type PracticeDraft, stepOfPath, troublesOf } from './practice-draft.ts'
import type { Told } from './saved.ts'
import { StepAbout } from './step-about.tsx'
import { StepCheck } from './step-check.tsx'
import { StepPictures } from './step-pictures.tsx'
import { StepSteps } from './step-steps.tsx'
import { StepNeeds, StepResult, StepWhy } from './step-words.tsx'
import { useWriting } from './use-writing.ts'
import { Written } from './written.tsx'

/** The questions of a card, a few to a screen, kept on this device at every letter. */
export function PracticeForm(props: {
  draftKey: string
  start: PracticeDraft
  /** As it is on record now; null where it is new, or not known here. */
  saved: Told | null
  backHref: string
  /** The refused command that this one takes the place of. */
  mends: Entry | undefined
}) {
  const { saved, mends } = props
  const { form: words } = useText(myPractices)
  const shared = useText(forms)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const { zone } = useMyLibrary()
  const [, go] = useLocation()
  const kept = useFormDraft(props.draftKey, props.start)
  const { draft } = kept
  const correcting = mends ? mends.name === 'practices.correct' : saved?.can.correct === true
  const writing = useWriting(kept, correcting, mends)
  const way = useSteps(lastStep, draft.at)
  const [beganAt] = useState(way.at)
  const [arrived] = useState(() => depth() === 0)
  const [tried, setTried] = useState({ step: 0, times: 0 })
  const [comparing, setComparing] = useState(mends !== undefined)

  if (writing.done) return <Written done={writing.done} />

  const now = saved?.practice
  const conflict = (kept.touched || mends !== undefined) && now !== undefined && draft.version < now.version
  // it was told to have changed, and the newest is not here: an answer that was kept from before is not it
  const unknown = isChanged(mends) && !conflict && (!now || now.version === mends?.input.version)
  const all = troublesOf(draft, correcting)
  const last = way.at === lastStep
  const here = last ? all : all.filter(trouble => trouble.step === way.at && trouble.draft)
  const shown = tried.step === way.at ? all.filter(({ step }) => step === way.at) : []
  const summed = tried.step === way.at ? here : []
  const edit = (change: Partial<PracticeDraft>) => {
    kept.edit(change)
    if (writing.problem !== null) writing.forget()
  }
  const step: StepProps = {
    ...{ draft, edit, words, language },
    errorOf: field =>
      shown.some(one => one.field === field)
        ? words.missing[field]
        : saysOf(writing.problem, field, language),
  }

  function onSubmit() {
    if (here.length > 0 && !last) return setTried({ step: way.at, times: tried.times + 1 })
    if (!last) {
      if (!way.mending) edit({ at: way.at + 1 })
      return way.next()
    }
    finish(true)
  }
  /** @param send whether it is handed in, or kept as a draft for which a name and a theme are enough */
  function finish(send: boolean) {
    const [first] = send ? all : all.filter(trouble => trouble.draft)
    if (!first) return writing.save(send)
    setTried({ step: first.step, times: tried.times + 1 })
    if (first.step !== lastStep) way.go(first.step, true)
  }
  /** The newest is taken: nothing is left of one's own, neither here nor on the list of what needs the person. */
  async function takeNewest() {
    kept.clear()
    setComparing(false)
    if (mends === undefined) return
    await discard(mends.owner, mends.seq, { alone: true })
    tell(['outbox'])
    void sendNow()
    go(`/praktik/${draft.id}`)
  }

  if (conflict && saved && comparing) {
    const newest = answersOf(draftOf(saved.practice, saved.activities))
    const fields = fieldsOf(language)
    const mine = answersOf(draft)
    return (
      <CompareScreen
        rows={differencesBetween(fields, { newest, mine, seen: draft.seen ?? null })}
        name={saved.practice.title}
        changed={null}
        onApply={picks => {
          edit({
            ...picked(fields, { newest, mine }, picks),
            ...{ version: saved.practice.version, seen: newest },
          })
          setComparing(false)
          way.go(lastStep)
        }}
        onDrop={() => void takeNewest()}
        onBack={() => (mends ? go(props.backHref) : setComparing(false))}
      />
    )
  }

  const screens = [
    { ...words.about, body: <StepAbout {...step} /> },
    { ...words.why, body: <StepWhy {...step} /> },
    { ...words.steps, body: <StepSteps {...step} /> },
    { ...words.needs, body: <StepNeeds {...step} /> },
    { ...words.result, body: <StepResult {...step} /> },
    { ...words.pictures, body: <StepPictures {...step} /> },
    {
      ...{ title: correcting ? words.check.titleCorrect : words.check.title, hint: undefined },
      body: <StepCheck {...step} correcting={correcting} onChange={to => way.go(to, true)} />,
    },
  ]
  const screen = screens[way.at - 1]
  if (!screen) return null
  const blocked = (conflict || unknown) && last ? shared.conflict.title : undefined
  const { code, params } = writing.problem?.body ?? {}
  const other = code === 'practice.exists' || code === 'practice.alike' ? params?.id : undefined
  return (
    <StepFrame
      step={way.at}
      steps={lastStep}
      stepText={fill(shared.step, { at: way.at, of: lastStep })}
      backLabel={shared.back}
      {...(way.at === 1 && !way.mending
        ? { backHref: props.backHref }
        : { onBack: saved && last ? () => go(props.backHref) : way.back })}
      saved={kept.savedAt ? fill(shared.saved, { time: clock(kept.savedAt, language, zone) }) : undefined}
      title={screen.title}
      hint={screen.hint}
      banner={example && <Banner label={exampleMark}>{exampleText}</Banner>}
      onSubmit={onSubmit}
      problem={
        <>
          {way.at === beganAt && arrived && !conflict && (
            <Resumed kept={kept} onFresh={() => way.go(props.start.at)} />
          )}
          {conflict && <ChangedMeanwhile onCompare={() => setComparing(true)} />}
          {unknown && <NotComparable />}
          {last && now?.state === 'returned' && (
            <Notice kind="warning" title={words.check.returned}>
              {saved?.past.findLast(({ what }) => what === 'returned')?.note}
            </Notice>
          )}
          {last && now?.state === 'reviewed' && <Notice>{words.check.again}</Notice>}
          <ErrorSummary
            title={shared.unsent}
            attempt={tried.times}
            errors={summed.map(({ field }) => ({ fieldId: field, text: words.missing[field] }))}
          />
          {last && !conflict && !unknown && (
            <SendingTrouble
              problem={writing.problem}
              stepOf={path => (stepOfPath(path) === lastStep ? null : stepOfPath(path))}
              onChange={to => way.go(to, true)}
            />
          )}
          {last && typeof other === 'string' && (
            <Button href={`/praktik/${other}`}>{words.check.openSame}</Button>
          )}
        </>
      }
      footer={
        <>
          <Button variant="go" size="big" type="submit" busy={writing.busy} disabledReason={blocked}>
            {!last
              ? way.mending
                ? shared.toSummary
                : shared.next
              : correcting
                ? words.check.saveCorrection
                : words.check.send}
          </Button>
          {last && !correcting && now?.state !== 'submitted' && now?.state !== 'reviewed' && !blocked && (
            <Button variant="bare" onClick={() => finish(false)}>
              {words.check.keep}
            </Button>
          )}
        </>
      }
    >
      {screen.body}
    </StepFrame>
  )
}
