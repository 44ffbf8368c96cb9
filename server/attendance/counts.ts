import type { countAttendance } from '../../contract/attendance.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { Context } from '../platform/endpoint.ts'
import * as counts from './counts-queries.ts'
import { linesOf, meetingOf } from './door.ts'
import { linesOf as linesIn, type Meeting } from './queries.ts'

/** How many are there, in numbers alone: it hangs on a wall. */
export async function count(
  c: Context,
  input: InputOf<typeof countAttendance>,
  meeting: Meeting,
): Promise<ResultOf<typeof countAttendance>> {
  const byPart = await counts.byPart(c.tx, input)
  const sum = (of: (row: counts.PartRow) => number) => byPart.reduce((all, row) => all + of(row), 0)
  return {
    meeting: meetingOf(meeting),
    lines: linesOf(meeting, await linesIn(c.tx, meeting.id)),
    day: input.day ?? null,
    agendaItemId: input.agendaItemId ?? null,
    present: sum(row => row.present),
    walkIns: sum(row => row.walkIns),
    invited: sum(row => row.invited),
    accepted: sum(row => row.accepted),
    byPart: byPart.map(({ part, present, invited }) => ({ part, present, invited })),
    byAgency: await counts.byAgency(c.tx, input),
    lastAt: await counts.lastAt(c.tx, input),
  }
}
