import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { type Activity, recordActivity, removeActivity } from '../../../contract/activities.ts'
import { myActivities } from '../../../text/my-activities.ts'
import { shell } from '../../../text/shell.ts'
import { monthOf } from '../../data/days.ts'
import { usePeriod } from '../../data/periods.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** Takes away what was recorded by mistake: asks once, and for a while it can be brought back. */
export function RemoveActivity({ activity }: { activity: Activity }) {
  const { one } = useText(myActivities)
  const { close } = useText(shell)
  const { language } = useSession()
  const [asking, setAsking] = useState(false)
  const [, go] = useLocation()
  const toasts = useToasts()
  const { locked } = usePeriod(monthOf(activity.heldOn))
  const remove = useSend(removeActivity)
  const bringBack = useSend(recordActivity)

  function carryOut() {
    remove.mutate(
      { id: activity.id, version: activity.version },
      {
        onSuccess: () => {
          go('/kegiatan')
          toasts.show({
            strong: one.removed,
            undo: { label: one.undo, run: () => bringBack.mutate(recorded(activity)) },
          })
        },
      },
    )
  }

  return (
    <>
      <Button
        variant="warn"
        icon="trash"
        size="big"
        wide
        disabledReason={reasonAgainst(activity, locked, one)}
        onClick={() => setAsking(true)}
      >
        {one.remove}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={one.askRemove}
        closeLabel={close}
        footer={
          <>
            <Button size="big" onClick={() => setAsking(false)}>
              {one.cancel}
            </Button>
            <Button variant="warn" size="big" busy={remove.isPending} onClick={carryOut}>
              {one.remove}
            </Button>
          </>
        }
      >
        <p>{one.askRemoveText(activity.title)}</p>
        {remove.error && <Notice kind="problem" title={says(remove.error, language)} />}
      </Dialog>
    </>
  )
}

function reasonAgainst(
  activity: Activity,
  locked: boolean,
  one: typeof myActivities.id.one,
): string | undefined {
  if (activity.state === 'verified' || activity.state === 'locked') return one.removeVerified
  return locked ? one.removeLocked : undefined
}

/** The activity as it was sent, to be sent once more under its old id. */
function recorded(activity: Activity) {
  const { id, libraryId, title, strategy, topic, heldOn, place, outreach, reached, partner, need, notes } =
    activity
  return {
    id,
    libraryId,
    title,
    strategy,
    topic,
    heldOn,
    place,
    outreach,
    reached,
    partner,
    need,
    notes,
    revisionReason: null,
  }
}
