import { activityForm } from '../../../text/activity-form.ts'
import { fill } from '../../../text/problems.ts'
import { monthOf } from '../../data/days.ts'
import { useMyLibrary } from '../../data/my-library.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { dateTime, month } from '../../ui/format.ts'
import { DoneFrame } from '../../ui/step-frame.tsx'
import type { ActivityDraft } from './activity-draft.ts'
import { answersOf } from './step-check.tsx'

/** The end: what was saved, in the night. */
export function Saved(props: { draft: ActivityDraft; at: string; amended: boolean; onAnother?: () => void }) {
  const words = useText(activityForm)
  const { language } = useSession()
  const { zone } = useMyLibrary()
  const { done, check } = words
  const shown = [check.kind, check.when, check.people]
  const answers = answersOf(props.draft, words, language).filter(({ label }) => shown.includes(label))
  const of = month(monthOf(props.draft.heldOn), language)
  return (
    <DoneFrame
      title={props.amended ? done.titleAmend : done.title}
      hint={fill(done.hint, { month: of })}
      footer={
        <>
          <Button variant="lamp" size="big" href={props.amended ? `/kegiatan/${props.draft.id}` : '/'}>
            {done.finish}
          </Button>
          {props.onAnother && (
            <Button variant="bare" onClick={props.onAnother}>
              {done.another}
            </Button>
          )}
        </>
      }
    >
      <Facts
        facts={[
          ...answers.map(({ label, value }) => ({ label, value })),
          { label: done.savedAt, value: dateTime(props.at, language, zone) },
        ]}
      />
    </DoneFrame>
  )
}
