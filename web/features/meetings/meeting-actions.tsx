import { useState } from 'preact/hooks'
import {
  cancelMeeting,
  holdMeeting,
  type Meeting,
  moveMeeting,
  scheduleMeeting,
} from '../../../contract/meetings.ts'
import { zones } from '../../../contract/zones.ts'
import { meetings } from '../../../text/meetings.ts'
import { shell } from '../../../text/shell.ts'
import { now } from '../../data/clock.ts'
import { useSend } from '../../data/queries.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { dayIn } from '../../../contract/zones.ts'
import { MeetingForm } from './meeting-form.tsx'
import { beginTimes, readTimes, TimesFields } from './times-fields.tsx'

/** What can be done with a meeting: the next step as the main button, the rest in a menu. */
export function MeetingActions({ meeting }: { meeting: Meeting }) {
  const words = useText(meetings)
  const { language } = useSession()
  const toasts = useToasts()
  const schedule = useSend(scheduleMeeting)
  const hold = useSend(holdMeeting)
  const [doing, setDoing] = useState<'amend' | 'move' | 'cancel' | null>(null)
  const { id, version, state } = meeting
  if (state !== 'draft' && state !== 'scheduled' && state !== 'invited') return null
  const onError = (problem: Parameters<typeof says>[0]) =>
    toasts.show({ strong: says(problem, language), glyph: 'late' })
  const hasCome = dayIn(meeting.zone, now()) >= meeting.starts.slice(0, 10)
  const close = () => setDoing(null)
  return (
    <>
      <Menu
        align="end"
        items={[
          [
            { id: 'amend', label: words.page.amend, icon: 'edit', onSelect: () => setDoing('amend') },
            { id: 'move', label: words.page.move, icon: 'calendar', onSelect: () => setDoing('move') },
          ],
          [
            {
              ...{ id: 'cancel', label: words.page.cancel, icon: 'cross', warn: true },
              onSelect: () => setDoing('cancel'),
            },
          ],
        ]}
      >
        {words.page.more}
      </Menu>
      {state === 'draft' && (
        <Button
          variant="go"
          icon="check"
          busy={schedule.isPending}
          onClick={() =>
            schedule.mutate(
              { id, version },
              { onError, onSuccess: () => toasts.show({ strong: words.done.scheduled, glyph: 'done' }) },
            )
          }
        >
          {words.page.schedule}
        </Button>
      )}
      {state !== 'draft' && hasCome && (
        <Button
          variant="go"
          icon="check"
          busy={hold.isPending}
          onClick={() =>
            hold.mutate(
              { id, version },
              { onError, onSuccess: () => toasts.show({ strong: words.done.held, glyph: 'done' }) },
            )
          }
        >
          {words.page.hold}
        </Button>
      )}
      {doing === 'amend' && <MeetingForm before={meeting} onClose={close} />}
      {doing === 'move' && <MoveDialog meeting={meeting} onClose={close} />}
      {doing === 'cancel' && <CancelDialog meeting={meeting} onClose={close} />}
    </>
  )
}

function MoveDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const words = useText(meetings)
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(moveMeeting)
  const [times, setTimes] = useState(() => beginTimes(meeting, ''))
  const [zone, setZone] = useState(meeting.zone)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  function onSend() {
    setTried(true)
    const span = readTimes(times)
    if (span === null) return
    const { id, version } = meeting
    const onSuccess = () => {
      toasts.show({ strong: words.move.done, glyph: 'done' })
      onClose()
    }
    send.mutate({ id, version, zone, reason, ...span }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.move.title}
      action={words.page.move}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{meeting.state === 'draft' ? words.move.hintDraft : words.move.hint}</p>
      <TimesFields
        times={times}
        onChange={setTimes}
        tried={tried}
        error={saysOf(send.error, 'starts', language) ?? saysOf(send.error, 'ends', language)}
      />
      <Select
        label={words.form.zone}
        value={zone}
        options={zones.map(value => ({ value, label: value }))}
        onChange={setZone}
      />
      {meeting.state !== 'draft' && (
        <TextInput
          label={words.move.reason}
          optional={optional}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
      )}
    </FormDialog>
  )
}

function CancelDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const words = useText(meetings)
  const toasts = useToasts()
  const send = useSend(cancelMeeting)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  function onSend() {
    setTried(true)
    if (reason.trim() === '') return
    const { id, version } = meeting
    const onSuccess = () => {
      toasts.show({ strong: words.cancel.done, glyph: 'done' })
      onClose()
    }
    send.mutate({ id, version, reason }, { onSuccess })
  }
  return (
    <FormDialog
      warn
      title={words.cancel.title}
      action={words.page.cancel}
      problem={send.error}
      busy={send.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <p class="sub">{words.cancel.hint}</p>
      <TextInput
        label={words.cancel.reason}
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={tried && reason.trim() === '' ? words.form.needed : undefined}
      />
    </FormDialog>
  )
}
