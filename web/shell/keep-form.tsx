import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { forms } from '../../text/forms.ts'
import { shell } from '../../text/shell.ts'
import type { FormDraft } from '../data/form-draft.ts'
import { useMyLibrary } from '../data/my-library.ts'
import { type Entry, type EntryState, stateOf, type Write } from '../data/outbox/rules.ts'
import { useKeeping } from '../data/outbox/use-outbox.ts'
import { says, saysOf } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { KeptFrame } from './kept-frame.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import type { Fact } from '../ui/facts.tsx'
import { clock } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { StepFrame } from '../ui/step-frame.tsx'

type Words = {
  title: string
  step: string
  hint?: string
  save: string
  saved: string
  savedHint?: string
  keptTitle: string
}

/** Saving for a form: kept on this phone first, then sent; what is refused at once stays in the form. */
export function useKeep<T extends object>(form: FormDraft<T>, mends?: Entry) {
  const { language } = useSession()
  const keeping = useKeeping(mends)
  const [done, setDone] = useState<Entry | null>(null)
  const [tried, setTried] = useState(false)
  const { problem } = keeping
  return {
    done,
    tried,
    busy: keeping.busy,
    problem,
    errorOf: (path: string) => saysOf(problem, path, language),
    async save(write: Write | null) {
      setTried(true)
      if (write === null || keeping.busy) return
      const entry = await keeping.keep(write)
      if (entry === null || stateOf(entry) === 'refused') return
      form.clear()
      setDone(entry)
    },
  }
}

/** One question to a screen, and its end: where what was saved is now. */
export function KeepForm(props: {
  words: Words
  form: FormDraft<object>
  keep: ReturnType<typeof useKeep>
  hint?: string
  /** Stands above the title, beside why it was refused. */
  notice?: ComponentChildren
  backHref: string
  facts: Fact[]
  /** What is left to do once it was saved. */
  end: (state: EntryState) => ComponentChildren
  onSave: () => void
  children: ComponentChildren
}) {
  const general = useText(shell)
  const shared = useText(forms)
  const { language, example } = useSession()
  const { zone } = useMyLibrary()
  const { words, form, keep } = props
  if (keep.done)
    return (
      <KeptFrame
        entry={keep.done}
        keptTitle={words.keptTitle}
        title={words.saved}
        hint={() => words.savedHint}
        facts={props.facts}
        footer={props.end}
      />
    )
  return (
    <StepFrame
      step={1}
      steps={1}
      stepText={words.step}
      backLabel={general.back}
      backHref={props.backHref}
      banner={example && <Banner label={general.exampleMark}>{general.example}</Banner>}
      saved={form.savedAt ? shared.saved.replace('{time}', clock(form.savedAt, language, zone)) : undefined}
      title={words.title}
      hint={props.hint ?? words.hint}
      onSubmit={props.onSave}
      problem={
        <>
          {keep.problem && <Notice kind="problem" title={says(keep.problem, language)} />}
          {props.notice}
        </>
      }
      footer={
        <Button variant="go" size="big" type="submit" busy={keep.busy}>
          {words.save}
        </Button>
      }
    >
      {props.children}
    </StepFrame>
  )
}
