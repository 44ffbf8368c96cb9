import { useState } from 'preact/hooks'
import type { ActionItem, ItemTold } from '../../contract/action-items.ts'
import { makeId, type MinuteLineId } from '../../contract/ids.ts'
import { carryOver } from '../../contract/minutes.ts'
import { minutes } from '../../text/minutes.ts'
import { now } from '../data/clock.ts'
import { useSend } from '../data/queries.ts'
import { saysOf } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { date } from '../ui/format.ts'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FormDialog } from './form-dialog.tsx'

/** An open action goes on in a later meeting, with a new deadline; which one is asked where there are several. */
export function CarryAction(props: { item: ActionItem; meetings: ItemTold['goesTo']; onClose: () => void }) {
  const { item, meetings, onClose } = props
  const { former: words, line } = useText(minutes)
  const { language } = useSession()
  const toasts = useToasts()
  const carry = useSend(carryOver)
  const [id] = useState(() => makeId<MinuteLineId>())
  const [at] = useState(() => now().toISOString())
  const [meetingId, setMeeting] = useState(meetings[0]?.meetingId ?? null)
  const [deadline, setDeadline] = useState('')
  const [tried, setTried] = useState(false)
  function send() {
    setTried(true)
    if (deadline === '' || meetingId === null) return
    const onSuccess = () => {
      toasts.show({ strong: words.done, glyph: 'done' })
      onClose()
    }
    carry.mutate({ id, meetingId, itemId: item.id, deadline, at }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.dialog}
      action={words.action}
      problem={carry.error}
      busy={carry.isPending}
      onClose={onClose}
      onSend={send}
    >
      <p>
        <b>{item.text}</b>
        <br />
        <span class="sub small">{[item.owner, item.meeting].join(' · ')}</span>
      </p>
      {meetings.length > 1 && (
        <Select
          label={words.to}
          value={meetingId ?? ''}
          options={meetings.map(one => ({
            value: one.meetingId,
            label: `${one.title}, ${date(one.day, language)}`,
          }))}
          onChange={setMeeting}
        />
      )}
      {meetings.length === 1 && (
        <p>
          {words.to}: {meetings[0]?.title}, {date(meetings[0]?.day ?? '', language)}
        </p>
      )}
      <DateInput
        label={words.deadline}
        value={deadline}
        min={meetings.find(one => one.meetingId === meetingId)?.day}
        error={tried && deadline === '' ? line.needed : saysOf(carry.error, 'deadline', language)}
        onChange={setDeadline}
      />
    </FormDialog>
  )
}
