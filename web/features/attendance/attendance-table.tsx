import { useState } from 'preact/hooks'
import {
  type Attending,
  isDoorOpen,
  type listAttendance,
  noteMany,
  undoAttendance,
} from '../../../contract/attendance.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { makeId } from '../../../contract/ids.ts'
import { dayIn } from '../../../contract/zones.ts'
import { attendance } from '../../../text/attendance.ts'
import type { Session } from '../../data/arrivals/rules.ts'
import { now } from '../../data/clock.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { daysOf } from '../../shell/session-select.tsx'
import { Button } from '../../ui/button.tsx'
import { clock, shortDate } from '../../ui/format.ts'
import { State } from '../../ui/state.tsx'
import { type Sort, Table } from '../../ui/table.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { TakeBackDialog } from './take-back.tsx'

type Told = ResultOf<typeof listAttendance>
type Taken = { name: string; record: Attending['records'][number] }

/** The guests with when they were there; who keeps the meeting takes back what is wrong, and adds who was forgotten. */
export function AttendanceTable(props: {
  told: Told
  session: Session | null
  sort: Sort
  onSort: (sort: Sort) => void
}) {
  const words = useText(attendance)
  const { language } = useSession()
  const [taken, setTaken] = useState<Taken | null>(null)
  const { meeting, lines, guests } = props.told
  const { zone } = meeting
  const changes = meeting.mine && isDoorOpen(meeting.state)
  const days = daysOf(meeting)
  const titleOf = (record: Taken['record']) =>
    [
      days.length > 1 && shortDate(record.day, language),
      lines.find(line => line.id === record.agendaItemId)?.title,
    ].filter(Boolean)
  const records = (row: Attending) => (
    <ul class="there">
      {row.records.map(record => (
        <li key={record.id}>
          <State glyph="done">
            <span class="num">{clock(record.at, language, zone)}</span>
          </State>
          <span class="sub small">
            {[
              ...titleOf(record),
              words.ways[record.way].toLowerCase(),
              record.signed && words.list.signed,
              record.phones > 1 && words.list.phones(record.phones),
              record.by,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {changes && (
            <Button
              variant="bare"
              size="sm"
              icon="undo"
              label={words.list.undo(row.name)}
              onClick={() => setTaken({ name: row.name, record })}
            />
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <Table
        caption={words.list.caption}
        roomy
        rows={guests}
        rowKey={row => row.id}
        sort={props.sort}
        onSort={props.onSort}
        columns={[
          {
            ...{ id: 'name', head: words.columns.name, main: true, wrap: true, sortable: true },
            cell: row => (
              <>
                <b>{row.name}</b>
                {row.deputyOf && <span class="sub small"> {words.standsFor(row.deputyOf)}</span>}
              </>
            ),
          },
          {
            ...{ id: 'agency', head: words.columns.agency, wrap: true, sortable: true },
            cell: row => [row.position, row.agency].filter(Boolean).join(', '),
          },
          {
            ...{ id: 'part', head: words.columns.part, sortable: true, wideOnly: true },
            cell: row => words.parts[row.part],
          },
          {
            ...{ id: 'state', head: words.columns.state, wideOnly: true },
            cell: row => (row.walkIn ? words.ways['walk-in'] : words.states[row.state]),
          },
          {
            ...{ id: 'at', head: words.columns.there, sortable: true, wrap: true },
            cell: row =>
              row.records.length > 0 ? (
                records(row)
              ) : (
                <Absent row={row} told={props.told} session={props.session} />
              ),
          },
        ]}
      />
      {taken && (
        <TakenBack
          taken={taken}
          since={clock(taken.record.at, language, zone)}
          onClose={() => setTaken(null)}
        />
      )}
    </>
  )
}

/** Not there; who was forgotten at the door is noted by the office, from the day on. */
function Absent({ row, told, session }: { row: Attending; told: Told; session: Session | null }) {
  const words = useText(attendance)
  const { language } = useSession()
  const toasts = useToasts()
  const send = useSend(noteMany)
  const { meeting } = told
  const days = daysOf(meeting)
  const of = session ?? (days.length === 1 ? { day: days[0] ?? '', agendaItemId: null } : null)
  const hasCome = of !== null && of.day <= dayIn(meeting.zone, now())
  return (
    <span class="row">
      <State glyph="ring">{words.absent}</State>
      {meeting.mine && hasCome && isDoorOpen(meeting.state) && (
        <Button
          size="sm"
          icon="check"
          label={words.list.add(row.name)}
          busy={send.isPending}
          onClick={() =>
            send.mutate(
              {
                meetingId: meeting.id,
                records: [
                  {
                    ...{ kind: 'check-in', id: makeId(), guestId: row.id, way: 'name', signature: null },
                    ...{ day: of.day, agendaItemId: of.agendaItemId as never, at: now().toISOString() },
                  },
                ],
              },
              {
                onSuccess: () => toasts.show({ strong: words.list.marked, glyph: 'done' }),
                onError: problem => toasts.show({ strong: says(problem, language), glyph: 'late' }),
              },
            )
          }
        >
          {words.list.mark}
        </Button>
      )}
    </span>
  )
}

function TakenBack({ taken, since, onClose }: { taken: Taken; since: string; onClose: () => void }) {
  const words = useText(attendance)
  const toasts = useToasts()
  const send = useSend(undoAttendance)
  const onSuccess = () => {
    toasts.show({ strong: words.takeBack.done, glyph: 'done' })
    onClose()
  }
  return (
    <TakeBackDialog
      name={taken.name}
      since={since}
      problem={send.error}
      busy={send.isPending}
      onTakeBack={reason => send.mutate({ id: taken.record.id, reason }, { onSuccess })}
      onClose={onClose}
    />
  )
}
