import './stories.css'
import { useState } from 'preact/hooks'
import { useLocation, useParams } from 'wouter'
import type { StoryId } from '../../../contract/ids.ts'
import { getStory } from '../../../contract/story-lists.ts'
import { forms } from '../../../text/forms.ts'
import { myStories } from '../../../text/my-stories.ts'
import { storyForm } from '../../../text/story-form.ts'
import { useFormDraft } from '../../data/form-draft.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { type Entry, stateOf } from '../../data/outbox/rules.ts'
import { useKeeping } from '../../data/outbox/use-outbox.ts'
import { refresh, useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { SendingTrouble } from '../../shell/form-notices.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { StepFrame } from '../../ui/step-frame.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { idOf, writeOf } from './kept.ts'
import { keepSlip } from './slips.ts'
import { ConsentStep } from './step-consent.tsx'
import { consentTroubles, emptyStoryConsent, givenOf, type StoryConsentDraft } from './story-consent.ts'

/** Another who is told of says yes, or the same person says it anew (`/kisah-saya/:id/persetujuan`). */
export function StoryConsentPage() {
  const { id } = useParams<{ id: StoryId }>()
  return <StoryConsentForm id={id} start={emptyStoryConsent()} />
}

export function StoryConsentForm(props: { id: string; start: StoryConsentDraft; mends?: Entry }) {
  const words = useText(storyForm)
  const { consentPage: own } = useText(myStories)
  const shared = useText(forms)
  const { language } = useSession()
  const library = useMyLibrary()
  const [, go] = useLocation()
  const keeping = useKeeping(props.mends)
  const kept = useFormDraft(`story-consent/${props.id}`, props.start)
  const [tried, setTried] = useState(0)
  const { data } = useAsk(getStory, { id: props.id as StoryId })
  const { draft } = kept
  const story = data?.story
  const troubles = [
    ...(draft.person.trim() === '' ? (['person'] as const) : []),
    ...(draft.parts.length === 0 ? (['parts'] as const) : []),
    ...consentTroubles(draft),
  ]
  const says = (field: (typeof troubles)[number]) => (field === 'parts' ? own.parts : words.rules[field])
  const errorOf = (field: (typeof troubles)[number]) =>
    tried > 0 && troubles.includes(field) ? says(field) : undefined
  const asked = [
    ...(['words', 'name', 'place', 'photo'] as const),
    ...(story?.voice ? (['voice'] as const) : []),
    ...(story?.words?.figures.some(({ kind }) => kind === 'income') ? (['income'] as const) : []),
  ]

  async function send() {
    setTried(tried + 1)
    const given = troubles.length === 0 ? await givenOf(draft, language) : null
    if (given === null) return
    const of = { id: props.id, title: story?.title ?? own.step, libraryId: library.id }
    const entry = await keeping.keep(
      writeOf('stories.consent', { id: props.id, consents: [given] } as object, of, draft),
    )
    if (entry === null || stateOf(entry) === 'refused') return
    keepSlip(props.id, draft)
    kept.clear()
    refresh(['stories'])
    go(`/kisah-saya/${props.id}/slip`)
  }
  const who = draft.person.trim() || words.consent.themselves
  return (
    <StepFrame
      step={1}
      steps={1}
      stepText={own.step}
      backLabel={shared.back}
      backHref={`/kisah-saya/${props.id}`}
      title={words.consent.title}
      hint={draft.child ? words.consent.hintChild(who) : words.consent.hint(who)}
      onSubmit={() => void send()}
      problem={
        <>
          <ErrorSummary
            title={shared.unsent}
            attempt={tried}
            errors={tried === 0 ? [] : troubles.map(field => ({ fieldId: field, text: says(field) }))}
          />
          <SendingTrouble problem={keeping.problem} stepOf={() => null} onChange={() => undefined} />
        </>
      }
      footer={
        <Button variant="go" size="big" type="submit" busy={keeping.busy}>
          {own.save}
        </Button>
      }
    >
      <TextInput
        id="person"
        label={own.person}
        value={draft.person}
        maxLength={120}
        error={errorOf('person')}
        onChange={person => kept.edit({ person })}
      />
      <div class="fld" id="parts" tabIndex={-1}>
        <Checkbox
          label={words.who.child}
          hint={words.who.childHint}
          checked={draft.child}
          onChange={child => kept.edit({ child })}
        />
      </div>
      <ConsentStep draft={draft} asked={asked} edit={kept.edit} errorOf={errorOf} />
    </StepFrame>
  )
}

/** A consent that was not taken, opened again. */
export const MendedConsent = ({ entry }: { entry: Entry }) => (
  <StoryConsentForm id={idOf(entry.record)} start={entry.draft as StoryConsentDraft} mends={entry} />
)
