import { useState } from 'preact/hooks'
import { makeId, type MinuteLineId } from '../../../contract/ids.ts'
import { addNote, approveMinutes, closeMeeting, sendMinutes } from '../../../contract/minutes.ts'
import { minutes } from '../../../text/minutes.ts'
import { shell } from '../../../text/shell.ts'
import { useDraft } from '../../data/drafts.ts'
import { today } from '../../data/months.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

type Props = { told: Told; onClose: () => void }

/** Until when corrections are proposed. */
export function SendDialog({ told, onClose }: Props) {
  const { sending: words } = useText(minutes)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(sendMinutes)
  const [correctBy, setCorrectBy] = useState(() => told.correctBy ?? inDays(3))
  return (
    <FormDialog
      title={words.title}
      action={words.action}
      problem={send.error}
      busy={send.isPending}
      onClose={onClose}
      onSend={() =>
        send.mutate(
          { meetingId: told.meeting.id, version: told.version, correctBy },
          {
            onSuccess: () => {
              toasts.show({ strong: words.done, glyph: 'done' })
              onClose()
            },
          },
        )
      }
    >
      <p class="sub">{words.hint}</p>
      <DateInput
        label={words.until}
        value={correctBy}
        min={today()}
        required
        error={saysOf(send.error, 'correctBy', language)}
        onChange={setCorrectBy}
      />
    </FormDialog>
  )
}

const inDays = (n: number) => new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10)

/** Asks before nothing can be changed any more. */
export function ApproveDialog({ told, onClose }: Props) {
  const { approving: words, page } = useText(minutes)
  const toasts = useToasts()
  const approve = useSend(approveMinutes)
  const open = told.corrections.filter(({ state }) => state === 'open').length
  return (
    <FormDialog
      title={words.title}
      action={words.action}
      problem={approve.error}
      busy={approve.isPending}
      onClose={onClose}
      onSend={() =>
        approve.mutate(
          { meetingId: told.meeting.id, version: told.version },
          {
            onSuccess: ({ items }) => {
              toasts.show({ strong: words.done(items), glyph: 'done' })
              onClose()
            },
          },
        )
      }
    >
      <p>{words.text}</p>
      {open > 0 && <p class="sub">{page.openCorrections(open)}</p>}
    </FormDialog>
  )
}

/** A note to what is fixed. */
export function NoteDialog({ told, onClose }: Props) {
  const { noting: words, line } = useText(minutes)
  const { optional } = useText(shell)
  const toasts = useToasts()
  const add = useSend(addNote)
  const { draft, change, clear } = useDraft(`minutes/note/${told.meeting.id}`, { text: '', saidBy: '' })
  const [id] = useState(() => makeId<MinuteLineId>())
  const [tried, setTried] = useState(false)
  const isEmpty = draft.text.trim() === ''
  function send() {
    setTried(true)
    if (isEmpty) return
    const onSuccess = () => {
      clear()
      toasts.show({ strong: words.done, glyph: 'done' })
      onClose()
    }
    add.mutate({ id, meetingId: told.meeting.id, ...draft }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.title}
      action={words.action}
      problem={add.error}
      busy={add.isPending}
      onClose={onClose}
      onSend={send}
    >
      <TextArea
        label={words.text}
        value={draft.text}
        maxLength={2000}
        error={tried && isEmpty ? line.textNeeded : undefined}
        onChange={text => change({ text })}
      />
      <TextInput
        label={line.saidBy}
        optional={optional}
        value={draft.saidBy}
        maxLength={120}
        onChange={saidBy => change({ saidBy })}
      />
    </FormDialog>
  )
}

/** The end of a meeting; the reason, where something is open still. */
export function CloseDialog({ told, onClose }: Props) {
  const { closing: words, line } = useText(minutes)
  const toasts = useToasts()
  const close = useSend(closeMeeting)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const left = told.items.filter(({ state }) => state === 'planned' || state === 'under-way').length
  const isMissing = left > 0 && reason.trim() === ''
  function send() {
    setTried(true)
    if (isMissing) return
    const { id: meetingId, version } = told.meeting
    const onSuccess = () => {
      toasts.show({ strong: words.done, glyph: 'done' })
      onClose()
    }
    close.mutate({ meetingId, version, reason }, { onSuccess })
  }
  return (
    <FormDialog
      title={words.title}
      action={words.action}
      problem={close.error}
      busy={close.isPending}
      onClose={onClose}
      onSend={send}
    >
      <p class="sub">{left > 0 ? words.left(left) : words.text}</p>
      {left > 0 && (
        <TextInput
          label={words.reason}
          value={reason}
          maxLength={300}
          error={tried && isMissing ? line.needed : undefined}
          onChange={setReason}
        />
      )}
    </FormDialog>
  )
}
