import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { AgendaItem, getMeeting, putAgendaItem, removeAgendaItem } from '../../contract/meetings.ts'
import { momentIn, type Zone } from '../../contract/zones.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as rows from './agenda-queries.ts'
import { type MeetingRow, localTimes, sharing } from './list-queries.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'
import { lineProblem, mayStep } from './rules.ts'

export const findMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  queries.see(c.tx, c.actor, meetingId)

/** Writes a line. Others of the same meeting are written meanwhile; only the same room waits. */
export async function put(
  c: Context,
  input: InputOf<typeof putAgendaItem>,
  meeting: queries.Held,
): Promise<ResultOf<typeof putAgendaItem>> {
  if (!mayStep('write-agenda', meeting.state)) refuse('meeting.wrong-state')
  await rows.holdAgenda(c.tx, meeting.id)
  const others = agendaOf(await rows.linesOf(c.tx, meeting.id), meeting.zone)
  requireInside(input, localTimes(meeting, meeting.zone), others)
  const isPut = await rows.put(c.tx, input, {
    startsAt: momentIn(meeting.zone, input.starts),
    endsAt: momentIn(meeting.zone, input.ends),
  })
  if (!isPut) refuse('record.changed-meanwhile')
  happen(c, 'agenda-changed', { kind: 'meeting', id: meeting.id }, meeting)
  return { version: input.version + 1 }
}

export const lockLine = (c: Context, { id }: { id: string }) => rows.lockLine(c.tx, c.actor, id)

export async function remove(
  c: Context,
  input: InputOf<typeof removeAgendaItem>,
  line: rows.HeldLine,
): Promise<ResultOf<typeof removeAgendaItem>> {
  if (line.version !== input.version) refuse('record.changed-meanwhile')
  if (!mayStep('write-agenda', line.state)) refuse('meeting.wrong-state')
  await rows.removeLine(c.tx, line.id)
  happen(c, 'agenda-changed', { kind: 'meeting', id: line.meeting_id }, line)
  return {}
}

/** Lines with the wall clock of the meeting. */
export const agendaOf = (lines: readonly rows.LineRow[], zone: Zone): AgendaItem[] =>
  lines.map(({ starts_at, ends_at, ...line }) => ({ ...line, ...localTimes({ starts_at, ends_at }, zone) }))

type Span = { starts: string; ends: string }
type Line = Span & { id: string; title: string; room: string | null }

/** Refuses a line that is not within its meeting, or whose room another line has. */
export function requireInside(line: Line, meeting: Span, others: readonly Line[] = []): void {
  const problem = lineProblem(line, meeting, others)
  if (problem === undefined) return
  if (problem.code === 'meeting.ends-before')
    refuse(problem.code, undefined, [{ path: 'ends', rule: 'too_small' }])
  if (problem.code === 'meeting.room-taken')
    refuse(problem.code, { title: problem.other.title }, [{ path: 'room', rule: 'taken' }])
  const [from, to] = [meeting.starts, meeting.ends].map(at => at.replace('T', ' '))
  refuse(problem.code, { title: line.title, from: from ?? '', to: to ?? '' }, [
    { path: 'starts', rule: 'outside' },
  ])
}

/** The meeting whose event this one shares, and those that share its own; in sight. */
export async function besideOf(
  c: Context,
  meeting: MeetingRow,
): Promise<ResultOf<typeof getMeeting>['beside']> {
  const found = await sharing(c.tx, c.actor, meeting)
  return found.map(row => ({ id: row.id, title: row.title, kind: row.kind, ...localTimes(row, row.zone) }))
}
