import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { fill } from '../../../text/fill.ts'
import { forms } from '../../../text/forms.ts'
import { productConsents } from '../../../text/products-consents.ts'
import { localContent } from '../../../text/products-content.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, refusalOf, stateOf, versionAfter } from '../../data/outbox/rules.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { depth, useSteps } from '../../data/steps.ts'
import { emptyConsent } from '../../shell/consent-draft.ts'
import { Resumed, SendingTrouble } from '../../shell/form-notices.tsx'
import { KeptFrame } from '../../shell/kept-frame.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock } from '../../ui/format.ts'
import { StepFrame } from '../../ui/step-frame.tsx'
import { type ContentDraft, contentInput, type Field, troublesOf } from './content-draft.ts'
import { StepCheck, StepTeller, StepWhat, StepWords } from './content-steps.tsx'
import { recordOf, writeOf } from './kept.ts'

const steps = 4
const elements: Partial<Record<Field, string>> = {
  ...{ either: 'text', linkWrong: 'link', teller: 'consent-person', child: 'consent-guardian' },
}

/** What is told, in which words, by whom and with what consent: one question to a screen, kept at every answer. */
export function ContentForm(props: {
  draftKey: string
  start: ContentDraft
  backHref: string
  /** The refused command that this one takes the place of. */
  mends?: Entry
}) {
  const words = useText(localContent)
  const consents = useText(productConsents)
  const shared = useText(forms)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const entries = useOutbox()
  const kept = useFormDraft(props.draftKey, props.start)
  const { draft } = kept
  const keeping = useKeeping(props.mends)
  const way = useSteps(steps, draft.step)
  const [beganAt] = useState(way.at)
  const [arrived] = useState(() => depth() === 0)
  const [tried, setTried] = useState({ step: 0, times: 0 })
  const [done, setDone] = useState<{ draft: ContentDraft; entry: Entry } | null>(null)
  const { what, words: inWords, teller, check, rows, missing } = words.form
  const amends = draft.version !== null

  if (done)
    return (
      <KeptFrame
        entry={done.entry}
        keptTitle={words.form.kept}
        title={amends ? words.form.changed : words.form.saved}
        hint={() => (amends ? undefined : words.form.savedHint)}
        facts={[{ label: rows.name, value: done.draft.title }]}
        footer={() => (
          <Button variant="lamp" size="big" href={`/konten/${done.draft.id}`}>
            {words.form.open}
          </Button>
        )}
      />
    )

  const all = troublesOf(draft)
  const here = way.at === steps ? all : all.filter(({ step }) => step === way.at)
  const shown = tried.step === way.at ? here : []
  const sentence = (field: Field) =>
    field === 'teller' || field === 'child'
      ? consents.missing[field === 'child' ? 'guardian' : 'how']
      : field === 'kind' || field === 'name'
        ? missing[field]
        : inWords[field]
  const errorOf = (...fields: Field[]) => {
    const trouble = shown.find(({ field }) => fields.includes(field))
    return trouble && sentence(trouble.field)
  }
  const edit = (change: Partial<ContentDraft>) => {
    kept.edit(change)
    if (keeping.problem !== null) keeping.forget()
  }

  async function save() {
    const input = contentInput(draft, library.id)
    if (input === null || keeping.busy) return
    const before = versionAfter(recordOf(draft.id), entries)
    const version = draft.version === null ? null : Math.max(draft.version, before ?? 0)
    const of = { id: draft.id, title: input.title, libraryId: library.id }
    const entry = await keeping.keep(writeOf('content.put', { ...input, version }, of, draft))
    if (entry === null) return
    if (stateOf(entry) !== 'refused') {
      setDone({ draft, entry })
      return kept.clear()
    }
    const code = refusalOf(entry)
    if (code === 'content.names-child' && draft.child === null)
      kept.edit({ child: { ...emptyConsent(['name']), child: true } })
    if (code === 'content.names-child' || code === 'content.empty') way.go(2, true)
    if (code?.startsWith('consent.')) way.go(3, true)
    if (code === 'record.changed-meanwhile') refresh(['content'])
  }

  function onSubmit() {
    if (here.length > 0 && way.at < steps) return setTried({ step: way.at, times: tried.times + 1 })
    setTried({ step: 0, times: tried.times })
    if (way.at < steps) {
      if (!way.mending) edit({ step: way.at + 1 })
      return way.next()
    }
    const [first] = all
    if (first === undefined) return void save()
    setTried({ step: first.step, times: tried.times + 1 })
    way.go(first.step, true)
  }

  const step = { draft, edit, errorOf, tried: tried.step === way.at }
  const screens = [
    { text: what, body: <StepWhat {...step} /> },
    { text: inWords, body: <StepWords {...step} /> },
    { text: teller, body: <StepTeller {...step} /> },
    {
      text: { title: amends ? check.titleAmend : check.title, hint: undefined },
      body: <StepCheck draft={draft} onChange={to => way.go(to, true)} />,
    },
  ]
  const screen = screens[way.at - 1]
  if (!screen) return null
  const last = way.at === steps
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
          {way.at === beganAt && arrived && <Resumed kept={kept} onFresh={() => way.go(props.start.step)} />}
          <ErrorSummary
            title={shared.unsent}
            attempt={tried.times}
            errors={shown.map(({ field }) => ({ fieldId: elements[field] ?? field, text: sentence(field) }))}
          />
          <SendingTrouble problem={keeping.problem} stepOf={() => null} onChange={to => way.go(to, true)} />
          {keeping.problem?.body.code === 'record.changed-meanwhile' && (
            <Button onClick={() => go(`/konten/${draft.id}`)}>{words.form.open}</Button>
          )}
        </>
      }
      footer={
        <>
          <Button variant="go" size="big" type="submit" busy={keeping.busy}>
            {last ? (amends ? check.saveAmend : check.save) : way.mending ? shared.toSummary : shared.next}
          </Button>
          {way.at === 3 && draft.teller.parts.length > 0 && !way.mending && (
            <Button
              variant="bare"
              onClick={() => {
                edit({ teller: { ...draft.teller, parts: [] }, step: 4 })
                way.next()
              }}
            >
              {teller.later}
            </Button>
          )}
        </>
      }
    >
      {screen.body}
    </StepFrame>
  )
}
