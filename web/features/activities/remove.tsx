import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import type { Activity } from '../../../contract/activities.ts'
import { myActivities } from '../../../text/my-activities.ts'
import { shell } from '../../../text/shell.ts'
import { monthOf } from '../../data/days.ts'
import { stateOf, type Write } from '../../data/outbox/rules.ts'
import { useKeeping } from '../../data/outbox/use-outbox.ts'
import { usePeriod } from '../../data/periods.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { draftOf } from './activity-draft.ts'
import { recordOf } from './use-saving.ts'

/** Takes away what was recorded by mistake: asks once, and for a while it can be brought back. */
export function RemoveActivity({ activity }: { activity: Activity }) {
  const { one } = useText(myActivities)
  const { close } = useText(shell)
  const { language } = useSession()
  const [asking, setAsking] = useState(false)
  const [, go] = useLocation()
  const toasts = useToasts()
  const { locked } = usePeriod(monthOf(activity.heldOn))
  const { keep, busy, problem } = useKeeping()
  const write = {
    record: recordOf(activity.id),
    about: {
      ...{ title: activity.title, day: activity.heldOn, people: activity.reached.people },
      libraryId: activity.libraryId,
    },
  }

  async function carryOut() {
    const input = { id: activity.id, version: activity.version }
    const entry = await keep({ ...write, name: 'activities.remove', input, draft: null })
    if (entry === null || stateOf(entry) === 'refused') return
    go('/kegiatan')
    toasts.show({
      strong: stateOf(entry) === 'accepted' ? one.removed : one.removedHere,
      undo: { label: one.undo, run: () => void bringBack() },
    })
  }

  /** Sent once more under its old id. */
  async function bringBack() {
    const draft = { ...draftOf(activity, 6), version: null }
    await keep({ ...write, name: 'activities.record', input: recorded(activity) as Write['input'], draft })
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
            <Button variant="warn" size="big" busy={busy} onClick={() => void carryOut()}>
              {one.remove}
            </Button>
          </>
        }
      >
        <p>{one.askRemoveText(activity.title)}</p>
        {problem && <Notice kind="problem" title={says(problem, language)} />}
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
