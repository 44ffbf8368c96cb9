import type { Activity } from '../../../contract/activities.ts'
import { myActivities } from '../../../text/my-activities.ts'
import { myPractices } from '../../../text/my-practices.ts'
import { myStories } from '../../../text/my-stories.ts'
import { surveys } from '../../../text/surveys.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'

/** What can be done with an activity that was recorded: put right, held again, and what may come of it. */
export function ActivityDoings({ activity, isSurveyed }: { activity: Activity; isSurveyed: boolean }) {
  const { one } = useText(myActivities)
  const { fromActivity: practice } = useText(myPractices)
  const { fromActivity: survey } = useText(surveys)
  const { fromActivity: story } = useText(myStories)
  return (
    <div class="stack activity-do">
      <Button
        variant={activity.state === 'returned' ? 'go' : 'line'}
        size="big"
        icon="edit"
        wide
        href={`/kegiatan/${activity.id}/ubah`}
      >
        {one.mend}
      </Button>
      <Button size="big" icon="refresh" wide href={`/kegiatan/baru/cepat?lagi=${activity.id}`}>
        {one.again}
      </Button>
      {activity.state !== 'returned' && (
        <Button size="big" icon="lamp" wide href={`/praktik/baru?kegiatan=${activity.id}`}>
          {practice}
        </Button>
      )}
      {!isSurveyed && (
        <Button size="big" icon="chat" wide href={`/survei/baru?kegiatan=${activity.id}`}>
          {survey}
        </Button>
      )}
      {activity.state !== 'returned' && (
        <Button size="big" icon="heart" wide href={`/kisah-saya/baru?kegiatan=${activity.id}`}>
          {story}
        </Button>
      )}
    </div>
  )
}
