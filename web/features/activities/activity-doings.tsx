import type { Activity } from '../../../contract/activities.ts'
import { myActivities } from '../../../text/my-activities.ts'
import { myPractices } from '../../../text/my-practices.ts'
import { myStories } from '../../../text/my-stories.ts'
import { surveys } from '../../../text/surveys.ts'
import { useText } from '../../data/session.tsx'
import { type Answer, AnswerList } from '../../ui/answer-list.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'

/** What can be done with the record of an activity: put right, or recorded of another day. */
export function ActivityDoings({ activity: { id, state } }: { activity: Activity }) {
  const { one } = useText(myActivities)
  return (
    <div class="two-actions activity-do">
      <Button
        variant={state === 'returned' ? 'go' : 'line'}
        size="big"
        icon="edit"
        href={`/kegiatan/${id}/ubah`}
      >
        {one.mend}
      </Button>
      <Button size="big" icon="refresh" href={`/kegiatan/baru/cepat?lagi=${id}`}>
        {one.again}
      </Button>
    </div>
  )
}

/** What may come of an activity; of one that was returned, nothing is told before it is put right. */
export function ActivityOutcomes(props: { activity: Activity; isSurveyed: boolean }) {
  const { id, state } = props.activity
  const { one } = useText(myActivities)
  const { fromActivity: survey } = useText(surveys)
  const { fromActivity: story } = useText(myStories)
  const { fromActivity: practice } = useText(myPractices)
  const answers: Answer[] = []
  if (!props.isSurveyed)
    answers.push({ icon: 'chat', label: survey, hint: one.surveyHint, href: `/survei/baru?kegiatan=${id}` })
  if (state !== 'returned')
    answers.push(
      { icon: 'heart', label: story, hint: one.storyHint, href: `/kisah-saya/baru?kegiatan=${id}` },
      { icon: 'lamp', label: practice, hint: one.practiceHint, href: `/praktik/baru?kegiatan=${id}` },
    )
  if (answers.length === 0) return null
  return (
    <Section title={one.outcomes}>
      <AnswerList answers={answers} />
    </Section>
  )
}
