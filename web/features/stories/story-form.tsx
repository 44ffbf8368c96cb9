import './stories.css'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { fill } from '../../../text/fill.ts'
import { forms } from '../../../text/forms.ts'
import { shell } from '../../../text/shell.ts'
import { storyForm } from '../../../text/story-form.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useQueuedVoice } from '../../data/photo-queue.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { depth, useSteps } from '../../data/steps.ts'
import { Conflict } from '../../shell/conflict.tsx'
import { Resumed, SendingTrouble } from '../../shell/form-notices.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock } from '../../ui/format.ts'
import { StepFrame } from '../../ui/step-frame.tsx'
import { differing } from './differing.ts'
import { elementOf, type StepProps, stepOfPath, steps } from './form-parts.ts'
import { Saved } from './saved.tsx'
import { StepCheck } from './step-check.tsx'
import { ConsentStep } from './step-consent.tsx'
import { StepFigures } from './step-figures.tsx'
import { StepWho } from './step-who.tsx'
import { StepAfter, StepBefore, StepDeed } from './step-words.tsx'
import { askedOf, type StoryDraft, troublesOf } from './story-draft.ts'
import { useSaving } from './use-saving.ts'
import { VoiceNote } from './voice-note.tsx'

/** The questions of a changed life, one to a screen, kept on this phone at every answer. */
export function StoryForm(props: {
  draftKey: string
  start: StoryDraft
  /** As it is on record now; null for a new one, or where that is not known here. */
  saved: StoryDraft | null
  backHref: string
  /** The refused command that this one takes the place of. */
  mends?: Entry
}) {
  const words = useText(storyForm)
  const shared = useText(forms)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const { me } = useSignedIn()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const kept = useFormDraft(props.draftKey, props.start)
  const { draft } = kept
  const way = useSteps(steps, draft.step)
  const saving = useSaving(kept, props.mends, step => way.go(step, true))
  const voice = useQueuedVoice(draft.id, me.personId)
  const [beganAt] = useState(way.at)
  const [arrived] = useState(() => depth() === 0)
  const [tried, setTried] = useState({ step: 0, times: 0 })
  const { saved } = props
  const amends = draft.version !== null

  if (saving.done) return <Saved {...saving.done} />

  const conflict = saved !== null && amends && (draft.version ?? 0) < (saved.version ?? 0)
  const all = troublesOf(draft)
  const here = way.at === steps ? all : all.filter(({ step }) => step === way.at)
  const shown = tried.step === way.at ? here : []
  const edit = (change: Partial<StoryDraft>) => {
    kept.edit(change)
    saving.forget()
  }
  const step: StepProps = {
    ...{ draft, edit },
    errorOf: (...fields) => {
      const trouble = shown.find(({ field }) => fields.includes(field))
      return trouble ? words.rules[trouble.field] : saving.errorOf(fields)
    },
  }

  /** What was told already, and is told anew on the story's own page. */
  const passed = (at: number) => amends && (at === 6 || at === 7)
  function onSubmit() {
    if (here.length > 0 && way.at < steps) return setTried({ step: way.at, times: tried.times + 1 })
    setTried({ step: 0, times: tried.times })
    if (way.at < steps) {
      if (!way.mending) edit({ step: passed(way.at + 1) ? steps : way.at + 1 })
      return !way.mending && passed(way.at + 1) ? way.go(steps) : way.next()
    }
    const [first] = all
    if (first === undefined) return conflict ? undefined : saving.save()
    setTried({ step: first.step, times: tried.times + 1 })
    if (first.step !== steps) way.go(first.step, true)
  }

  const { who, before, deed, after, figures, record, consent, check } = words
  const name = draft.consent.person.trim() || consent.themselves
  const screens = [
    { text: who, body: <StepWho {...step} /> },
    { text: before, body: <StepBefore {...step} /> },
    { text: deed, body: <StepDeed {...step} /> },
    { text: after, body: <StepAfter {...step} /> },
    { text: figures, body: <StepFigures {...step} /> },
    { text: record, body: <VoiceNote storyId={draft.id} held /> },
    {
      text: {
        title: consent.title,
        hint: draft.consent.child ? consent.hintChild(name) : consent.hint(name),
      },
      body: (
        <ConsentStep
          draft={draft.consent}
          asked={askedOf(draft, voice !== undefined)}
          edit={change => edit({ consent: { ...draft.consent, ...change } })}
          errorOf={step.errorOf}
        />
      ),
    },
    {
      text: { title: amends ? check.titleAmend : check.title, hint: undefined },
      body: <StepCheck {...step} onChange={to => way.go(to, true)} />,
    },
  ]
  const screen = screens[way.at - 1]
  if (!screen) return null
  const last = way.at === steps
  const saveWord = amends || draft.consent.parts.length === 0 ? check.saveAmend : check.save
  return (
    <StepFrame
      step={way.at}
      steps={steps}
      stepText={fill(shared.step, { at: way.at, of: steps })}
      backLabel={shared.back}
      {...(way.at === 1 && !way.mending ? { backHref: props.backHref } : { onBack: way.back })}
      saved={
        kept.savedAt ? fill(shared.saved, { time: clock(kept.savedAt, language, library.zone) }) : undefined
      }
      title={screen.text.title}
      hint={screen.text.hint}
      banner={example && <Banner label={exampleMark}>{exampleText}</Banner>}
      onSubmit={onSubmit}
      problem={
        <>
          {way.at === beganAt && arrived && !conflict && (
            <Resumed kept={kept} onFresh={() => way.go(props.start.step)} />
          )}
          {last && conflict && saved && (
            <Conflict
              rows={differing(saved, draft, words)}
              onKeep={() => kept.edit({ version: saved.version })}
              onDrop={() => {
                kept.clear()
                go(props.backHref)
              }}
            />
          )}
          <ErrorSummary
            title={shared.unsent}
            attempt={tried.times}
            errors={shown.map(({ field }) => ({
              fieldId: elementOf[field] ?? field,
              text: words.rules[field],
            }))}
          />
          {!conflict && (
            <SendingTrouble
              problem={saving.problem}
              stepOf={path => {
                const to = stepOfPath(path)
                return to === way.at || to === steps ? null : to
              }}
              onChange={to => way.go(to, true)}
            />
          )}
        </>
      }
      footer={
        <Button variant="go" size="big" type="submit" busy={saving.busy}>
          {last ? saveWord : way.mending ? shared.toSummary : shared.next}
        </Button>
      }
    >
      {screen.body}
    </StepFrame>
  )
}
