import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { PlanItem } from '../../../contract/plans.ts'
import { forms } from '../../../text/forms.ts'
import { fill } from '../../../text/fill.ts'
import { myPlan } from '../../../text/my-plan.ts'
import { shell } from '../../../text/shell.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, stateOf, versionAfter, type Write } from '../../data/outbox/rules.ts'
import { sendNow, tell } from '../../data/outbox/sending.ts'
import { discard } from '../../data/outbox/store.ts'
import { useKeeping, useOutbox } from '../../data/outbox/use-outbox.ts'
import { refresh } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Conflict } from '../../shell/conflict.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { clock } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { StepFrame } from '../../ui/step-frame.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { differing } from './differing.ts'
import { draftOf, emptyDraft, factsOf, type PlanDraft, troublesOf } from './plan-draft.ts'
import { PlanFields, sentenceOf } from './plan-fields.tsx'
import { recordOf } from './use-plan.ts'

/**
 * Plans something, or changes it. What is new stays open for the next item, with the month and the lesson; it is kept on
 * this phone and sent when it can be.
 */
export function PlanForm(props: {
  draftKey: string
  start: PlanDraft
  /** Its item as it is on record; null where there is none. */
  saved: PlanItem | null
  backHref: string
  mends?: Entry
}) {
  const { form: words, kept: keptWord } = useText(myPlan)
  const shared = useText(forms)
  const { example: exampleText, exampleMark } = useText(shell)
  const { language, example } = useSession()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const toasts = useToasts()
  const entries = useOutbox()
  const keeping = useKeeping(props.mends)
  const kept = useFormDraft(props.draftKey, props.start)
  const { draft } = kept
  const [tried, setTried] = useState(0)
  const [added, setAdded] = useState<string[]>([])
  const [waits, setWaits] = useState<string | undefined>(undefined)
  const [round, setRound] = useState(0)
  const isNew = draft.version === null
  const conflict = props.saved !== null && !isNew && (draft.version ?? 0) < props.saved.version
  const shown = tried > 0 ? troublesOf(draft) : []

  function edit(change: Partial<PlanDraft>) {
    kept.edit(change)
    if (keeping.problem !== null) keeping.forget()
  }

  async function save() {
    setTried(tried + 1)
    const facts = factsOf(draft)
    if (facts === null || conflict || keeping.busy) return
    const record = recordOf(draft.id)
    const year = Number(facts.month.slice(0, 4))
    const version = isNew ? null : Math.max(draft.version ?? 0, versionAfter(record, entries) ?? 0)
    const input: object = isNew
      ? { id: draft.id, libraryId: library.id, year, ...facts }
      : { id: draft.id, version, ...facts }
    const write: Write = {
      name: isNew ? 'plans.add-item' : 'plans.amend-item',
      input,
      record,
      about: { title: facts.title, day: facts.month, people: facts.targetNumber, libraryId: library.id },
      draft,
    }
    const entry = await keeping.keep(write)
    if (entry === null) return
    if (stateOf(entry) === 'refused') return refresh(['plans'])
    const text = stateOf(entry) === 'waiting' ? keptWord : undefined
    kept.clear()
    if (!isNew || props.mends) {
      toasts.show({ strong: words.changed, text, glyph: 'done' })
      return go(props.backHref)
    }
    setAdded([...added, facts.title])
    setWaits(text)
    setTried(0)
    setRound(round + 1)
    // the next one, in the same month and from the same lesson
    kept.edit(emptyDraft(draft.month, { lesson: draft.lesson }))
  }

  /** The newest is taken: nothing is left of one's own, neither here nor on the list of what needs the person. */
  async function takeNewest() {
    kept.clear()
    if (props.mends === undefined) return
    await discard(props.mends.owner, props.mends.seq, { alone: true })
    tell(['outbox'])
    void sendNow()
    go(props.backHref)
  }

  return (
    <StepFrame
      step={round + 1}
      steps={1}
      stepText={words.step}
      backLabel={shared.back}
      backHref={props.backHref}
      saved={
        kept.savedAt ? fill(shared.saved, { time: clock(kept.savedAt, language, library.zone) }) : undefined
      }
      title={isNew ? words.titleNew : words.titleChange}
      banner={example && <Banner label={exampleMark}>{exampleText}</Banner>}
      onSubmit={() => void save()}
      problem={
        <>
          {added.length > 0 && (
            <Notice kind="good" title={words.added(added.length)}>
              {added.join(' · ')}
              {waits && <p class="small">{waits}</p>}
            </Notice>
          )}
          {conflict && props.saved && (
            <Conflict
              rows={differing(draftOf(props.saved), draft, language)}
              onKeep={() => kept.edit({ version: props.saved?.version ?? null })}
              onDrop={() => void takeNewest()}
            />
          )}
          <ErrorSummary
            title={shared.unsent}
            attempt={tried}
            errors={shown.map(({ field, rule }) => ({ fieldId: field, text: sentenceOf(rule, words) }))}
          />
          {keeping.problem && !conflict && <Notice kind="problem" title={says(keeping.problem, language)} />}
        </>
      }
      footer={
        <>
          <Button variant="go" size="big" type="submit" busy={keeping.busy}>
            {isNew && !props.mends ? words.save : words.saveChange}
          </Button>
          {isNew && added.length > 0 && (
            <Button
              variant="bare"
              onClick={() => {
                kept.clear()
                go(props.backHref)
              }}
            >
              {words.done}
            </Button>
          )}
        </>
      }
    >
      <PlanFields key={round} draft={draft} edit={edit} troubles={shown} problem={keeping.problem} />
    </StepFrame>
  )
}
