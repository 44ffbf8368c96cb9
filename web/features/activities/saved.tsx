import { activityForm } from '../../../text/activity-form.ts'
import { outbox } from '../../../text/outbox.ts'
import { fill } from '../../../text/fill.ts'
import { monthOf } from '../../data/days.ts'
import type { Entry } from '../../data/outbox/rules.ts'
import { useSession, useText } from '../../data/session.tsx'
import { KeptFrame } from '../../shell/kept-frame.tsx'
import { Button } from '../../ui/button.tsx'
import { month } from '../../ui/format.ts'
import type { ActivityDraft } from './activity-draft.ts'
import { answersOf } from './step-check.tsx'

/** The end: what was saved and where it is, in the night. */
export function Saved(props: {
  draft: ActivityDraft
  entry: Entry
  amended: boolean
  onAnother?: () => void
}) {
  const words = useText(activityForm)
  const { kept } = useText(outbox)
  const { language } = useSession()
  const { done, check } = words
  const shown = [check.kind, check.when, check.people]
  const answers = answersOf(props.draft, words, language).filter(({ label }) => shown.includes(label))
  const of = month(monthOf(props.draft.heldOn), language)
  return (
    <KeptFrame
      entry={props.entry}
      keptTitle={kept.activity}
      title={props.amended ? done.titleAmend : done.title}
      hint={() => fill(done.hint, { month: of })}
      facts={answers.map(({ label, value }) => ({ label, value }))}
      footer={state => (
        <>
          <Button
            variant="lamp"
            size="big"
            href={props.amended && state === 'accepted' ? `/kegiatan/${props.draft.id}` : '/'}
          >
            {done.finish}
          </Button>
          {!props.amended && (
            <Button variant="bare" icon="camera" href={`/kegiatan/${props.draft.id}`}>
              {kept.photo}
            </Button>
          )}
          {props.onAnother && (
            <Button variant="bare" onClick={props.onAnother}>
              {done.another}
            </Button>
          )}
        </>
      )}
    />
  )
}
