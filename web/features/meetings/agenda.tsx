import { useState } from 'preact/hooks'
import { type AgendaItem, isFixed, type Meeting, putAgendaItem } from '../../../contract/meetings.ts'
import { meetings } from '../../../text/meetings.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { LineMaterials } from '../../shell/material-links.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { Grip } from './grip.tsx'
import { LineForm } from './line-form.tsx'
import { clockOf } from '../../shell/local-times.ts'
import { shifted } from './shifted.ts'

/** The agenda, in the order of its times; a line's time is dragged, stepped with the arrows, or written in its form. */
export function Agenda({ meeting, lines }: { meeting: Meeting; lines: AgendaItem[] }) {
  const { page: words } = useText(meetings)
  const { language } = useSession()
  const [open, setOpen] = useState<AgendaItem | 'new' | null>(null)
  const isOver = isFixed(meeting.state)
  const writes = meeting.mine && !isOver
  const hours = lines.reduce((sum, line) => sum + (line.hours ?? 0), 0)
  const days = [...new Set(lines.map(line => line.starts.slice(0, 10)))]
  return (
    <Section
      title={words.agenda}
      note={hours > 0 ? words.hoursAll(hours) : undefined}
      actions={
        writes && (
          <Button variant="line" size="sm" icon="plus" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        )
      }
    >
      {lines.length === 0 && <p class="sub">{writes ? words.agendaNone : '–'}</p>}
      {days.map(day => (
        <div key={day}>
          {(days.length > 1 || day !== meeting.starts.slice(0, 10)) && (
            <h3 class="agenda-day">{date(day, language)}</h3>
          )}
          <ol class="agenda">
            {lines
              .filter(line => line.starts.startsWith(day))
              .map(line => (
                <Line
                  key={line.id}
                  line={line}
                  meeting={meeting}
                  onOpen={writes ? () => setOpen(line) : undefined}
                />
              ))}
          </ol>
        </div>
      ))}
      {open && (
        <LineForm
          meeting={meeting}
          before={open === 'new' ? null : open}
          last={lines.at(-1)}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

function Line(props: { line: AgendaItem; meeting: Meeting; onOpen: (() => void) | undefined }) {
  const words = useText(meetings)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(putAgendaItem)
  const [by, setBy] = useState(0)
  const { line, meeting, onOpen } = props
  const { starts, ends } = shifted(line, by, meeting)
  // until the line as it was saved is here: a step from the former one would be refused
  const busy = send.isPending || (send.data?.version ?? 0) > line.version
  const sub = [line.speaker, line.room, line.hours && words.page.hours(line.hours)]
    .filter(Boolean)
    .join(' · ')
  function drop(minutes: number) {
    const times = shifted(line, minutes, meeting)
    if (times.starts === line.starts) return setBy(0)
    send.mutate(
      { ...line, meetingId: meeting.id, ...times },
      {
        onSuccess: () =>
          toasts.show({
            strong: words.line.moved(line.title, clockOf(times.starts, language)),
            glyph: 'done',
          }),
        onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }),
        onSettled: () => setBy(0),
      },
    )
  }
  return (
    <li class={by === 0 ? undefined : 'moving'}>
      {onOpen && <Grip label={words.line.grip(line.title)} busy={busy} onDrag={setBy} onDrop={drop} />}
      <time class="num" dateTime={starts}>
        <b>{clockOf(starts, language)}</b>
        <span class="sub small">{clockOf(ends, language)}</span>
      </time>
      <div>
        {onOpen ? (
          <button type="button" class="agenda-open" onClick={onOpen}>
            {line.title}
          </button>
        ) : (
          <b>{line.title}</b>
        )}
        <span class="sub small">{sub || words.agendaKinds[line.kind]}</span>
        {line.note && <span class="sub small">{line.note}</span>}
        <LineMaterials meetingId={meeting.id} line={line.id} />
      </div>
    </li>
  )
}
