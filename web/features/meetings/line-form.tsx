import { useState } from 'preact/hooks'
import { type AgendaItemId, makeId } from '../../../contract/ids.ts'
import {
  type AgendaItem,
  agendaKinds,
  type Meeting,
  putAgendaItem,
  removeAgendaItem,
} from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { shell } from '../../../text/shell.ts'
import { useSend } from '../../data/queries.ts'
import { saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { DateInput, TimeInput } from '../../ui/date-input.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { optionsOf } from '../../ui/options.ts'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { later } from './shifted.ts'

/** A new line begins where the last one ends, and lasts an hour if there is so much left. */
function draftOf(meeting: Meeting, last: AgendaItem | undefined): AgendaItem {
  const starts = last && last.ends < meeting.ends ? last.ends : meeting.starts
  const hour = later(starts, 60)
  return {
    ...{ id: makeId<AgendaItemId>(), starts, ends: hour < meeting.ends ? hour : meeting.ends },
    ...{ title: '', speaker: null, room: null, kind: 'session', hours: null, note: null, version: 0 },
  }
}

/** Writes a line of the agenda, new or not. */
export function LineForm(props: {
  meeting: Meeting
  before: AgendaItem | null
  last: AgendaItem | undefined
  onClose: () => void
}) {
  const words = useText(meetings)
  const { line: form } = words
  const { optional } = useText(shell)
  const { language } = useSession()
  const toasts = useToasts()
  const put = useSend(putAgendaItem)
  const remove = useSend(removeAgendaItem)
  const problem = put.error ?? remove.error
  const { meeting, before, onClose } = props
  const [line, setLine] = useState(() => before ?? draftOf(meeting, props.last))
  const [tried, setTried] = useState(false)
  const edit = (change: Partial<AgendaItem>) => setLine({ ...line, ...change })
  const day = line.starts.slice(0, 10)
  const isOneDay = meeting.starts.slice(0, 10) === meeting.ends.slice(0, 10)
  const isBackwards = line.ends <= line.starts
  function onSend() {
    setTried(true)
    if (line.title.trim() === '' || isBackwards) return
    put.mutate({ ...line, meetingId: meeting.id }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={before ? form.amendTitle : form.newTitle}
      problem={problem}
      busy={put.isPending}
      onSend={onSend}
      onClose={onClose}
    >
      <TextInput
        label={form.what}
        value={line.title}
        onChange={title => edit({ title })}
        maxLength={200}
        error={tried && line.title.trim() === '' ? words.form.needed : undefined}
      />
      <div class="time-fields">
        {!isOneDay && (
          <DateInput
            label={form.day}
            value={day}
            min={meeting.starts.slice(0, 10)}
            max={meeting.ends.slice(0, 10)}
            onChange={to =>
              to && edit({ starts: `${to}${line.starts.slice(10)}`, ends: `${to}${line.ends.slice(10)}` })
            }
          />
        )}
        <TimeInput
          label={form.from}
          value={line.starts.slice(11)}
          onChange={from => from && edit({ starts: `${day}T${from}` })}
          error={saysOf(problem, 'starts', language)}
        />
        <TimeInput
          label={form.to}
          value={line.ends.slice(11)}
          onChange={to => to && edit({ ends: `${day}T${to}` })}
          error={tried && isBackwards ? words.form.endsBefore : saysOf(problem, 'ends', language)}
        />
      </div>
      <Select
        label={form.kind}
        value={line.kind}
        options={optionsOf(agendaKinds, words.agendaKinds)}
        onChange={kind => edit({ kind })}
      />
      <TextInput
        label={form.speaker}
        optional={optional}
        value={line.speaker ?? ''}
        onChange={speaker => edit({ speaker })}
        maxLength={160}
      />
      <TextInput
        label={form.room}
        optional={optional}
        value={line.room ?? ''}
        onChange={room => edit({ room })}
        maxLength={80}
        error={saysOf(problem, 'room', language)}
      />
      <NumberInput
        label={form.hours}
        hint={form.hoursHint}
        optional={optional}
        language={language}
        value={line.hours}
        onChange={hours => edit({ hours })}
      />
      <TextInput
        label={form.note}
        optional={optional}
        value={line.note ?? ''}
        onChange={note => edit({ note })}
        maxLength={600}
      />
      {before && (
        <div class="row">
          <Button
            variant="bare"
            size="sm"
            icon="trash"
            busy={remove.isPending}
            onClick={() =>
              remove.mutate(
                { id: before.id, version: before.version },
                {
                  onSuccess: () => {
                    toasts.show({ strong: form.removed, glyph: 'done' })
                    onClose()
                  },
                },
              )
            }
          >
            {form.remove}
          </Button>
        </div>
      )}
    </FormDialog>
  )
}
