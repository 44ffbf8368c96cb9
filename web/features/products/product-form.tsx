import './products.css'
import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { productForm } from '../../../text/products-form.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { depth, useSteps } from '../../data/steps.ts'
import { Conflict } from '../../shell/conflict.tsx'
import { Resumed, SendingTrouble } from '../../shell/form-notices.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock } from '../../ui/format.ts'
import { StepFrame } from '../../ui/step-frame.tsx'
import { type Field, elementOf, type ProductDraft, troublesOf } from './product-draft.ts'
import { differing } from './differing.ts'
import { type StepProps, stepOfPath, steps } from './form-parts.ts'
import { Saved } from './saved.tsx'
import { StepCheck } from './step-check.tsx'
import { StepConsent } from './step-consent.tsx'
import { StepMaker } from './step-maker.tsx'
import { StepPermits } from './step-permits.tsx'
import { StepPrice } from './step-price.tsx'
import { StepStory } from './step-story.tsx'
import { StepWhat } from './step-what.tsx'
import { useSaving } from './use-saving.ts'

/** The questions of a product, one to a screen, kept on this phone at every answer. */
export function ProductForm(props: {
  draftKey: string
  start: ProductDraft
  /** As it is on record now; null for a new one, or where that is not known here. */
  saved: ProductDraft | null
  backHref: string
  /** The refused command that this one takes the place of. */
  mends?: Entry
}) {
  const words = useText(productForm)
  const consents = useText(productConsents)
  const shared = useText(forms)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const kept = useFormDraft(props.draftKey, props.start)
  const { draft } = kept
  const way = useSteps(steps, draft.step)
  const saving = useSaving(kept, props.mends, step => way.go(step, true))
  const [beganAt] = useState(way.at)
  const [arrived] = useState(() => depth() === 0)
  const [tried, setTried] = useState({ step: 0, times: 0 })
  const amends = draft.version !== null

  if (saving.done) return <Saved {...saving.done} />

  const { saved } = props
  const conflict = saved !== null && amends && (draft.version ?? 0) < (saved.version ?? 0)
  const all = troublesOf(draft)
  const here = way.at === steps ? all : all.filter(({ step }) => step === way.at)
  const shown = tried.step === way.at ? here : []
  const edit = (change: Partial<ProductDraft>) => {
    kept.edit(change)
    saving.forget()
  }
  const sentence = (field: Field) =>
    field === 'consent'
      ? consents.missing.how
      : field === 'child'
        ? consents.missing.guardian
        : words.rules[field]
  const step: StepProps = {
    ...{ draft, edit, tried: tried.step === way.at },
    errorOf: (...fields) => {
      const trouble = shown.find(({ field }) => fields.includes(field))
      return trouble ? sentence(trouble.field) : saving.errorOf(fields)
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
    if (first === undefined) return conflict ? undefined : saving.save()
    setTried({ step: first.step, times: tried.times + 1 })
    way.go(first.step, true)
  }

  const { maker, price, permits, story, what, check } = words
  const screens = [
    { text: what, body: <StepWhat {...step} /> },
    { text: maker, body: <StepMaker {...step} /> },
    {
      text: {
        title: consents.ask,
        hint:
          draft.producerId === null
            ? consents.askHint(draft.maker.name.trim() || consents.themselves)
            : undefined,
      },
      body: <StepConsent {...step} />,
    },
    { text: price, body: <StepPrice {...step} /> },
    { text: permits, body: <StepPermits {...step} /> },
    { text: story, body: <StepStory {...step} /> },
    {
      text: { title: amends ? check.titleAmend : check.title, hint: undefined },
      body: <StepCheck draft={draft} onChange={to => way.go(to, true)} />,
    },
  ]
  const screen = screens[way.at - 1]
  if (!screen) return null
  const last = way.at === steps
  const saveWord = amends ? check.saveAmend : check.save
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
              rows={differing(saved, draft, language)}
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
            errors={shown.map(({ field }) => ({ fieldId: elementOf[field] ?? field, text: sentence(field) }))}
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
        <>
          <Button variant="go" size="big" type="submit" busy={saving.busy}>
            {last ? saveWord : way.mending ? shared.toSummary : shared.next}
          </Button>
          {way.at === 3 &&
            draft.producerId === null &&
            draft.maker.consent.parts.length > 0 &&
            !way.mending && (
              <Button
                variant="bare"
                onClick={() => {
                  const none = { ...draft.maker.consent, parts: [] }
                  edit({ maker: { ...draft.maker, consent: none }, step: 4 })
                  way.next()
                }}
              >
                {words.consent.skip}
              </Button>
            )}
        </>
      }
    >
      {screen.body}
    </StepFrame>
  )
}
