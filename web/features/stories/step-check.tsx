import { activities as labels } from '../../../text/activities.ts'
import { storyForm } from '../../../text/story-form.ts'
import { useQueuedVoice } from '../../data/photo-queue.ts'
import { useSession, useSignedIn, useText } from '../../data/session.tsx'
import { Review } from '../../shell/review.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { number } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { useAllowed } from './consent-parts.tsx'
import type { StepProps } from './form-parts.ts'
import { useFigureLine } from './figure-line.ts'

/** All answers to look over, each with the way back to its question. */
export function StepCheck({
  draft,
  edit,
  errorOf,
  onChange,
}: StepProps & { onChange: (step: number) => void }) {
  const { check: words } = useText(storyForm)
  const { topics } = useText(labels)
  const { language } = useSession()
  const { me } = useSignedIn()
  const allowed = useAllowed()
  const figureLine = useFigureLine()
  const voice = useQueuedVoice(draft.id, me.personId)
  const { rows } = words
  const isNew = draft.version === null
  const { consent } = draft
  const answers = [
    ...(isNew ? [{ step: 1, label: rows.person, value: consent.person.trim() }] : []),
    { step: 1, label: rows.area, value: draft.area && topics[draft.area] },
    { step: 2, label: rows.before, value: draft.before.trim() },
    { step: 3, label: rows.deed, value: draft.deed.trim() },
    { step: 4, label: rows.after, value: draft.after.trim() },
    { step: 4, label: rows.quote, value: draft.quote.trim() },
    { step: 4, label: rows.heading, value: draft.title.trim() },
    { step: 5, label: rows.figures, value: draft.figures.map(figureLine).join('; ') },
    ...(isNew
      ? [
          {
            step: 6,
            label: rows.voice,
            value: voice?.voice ? words.minutes(number(voice.voice.seconds, language)) : '',
          },
          { step: 7, label: rows.consent, value: allowed(consent.parts, consent.purposes) },
        ]
      : []),
  ]
  return (
    <>
      {draft.found && (
        <Notice kind="warning" title={words.sureTitle}>
          <p>{words.sureText}</p>
          <Checkbox id="sure" label={words.sure} checked={draft.sure} onChange={sure => edit({ sure })} />
          {errorOf('sure') && <p class="msg">{errorOf('sure')}</p>}
        </Notice>
      )}
      <Review
        rows={answers.map(({ step, label, value }) => ({
          ...{ label, value: value || words.none },
          onChange: () => onChange(step),
        }))}
      />
    </>
  )
}
