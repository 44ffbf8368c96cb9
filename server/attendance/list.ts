import { type exportAttendance, type listAttendance } from '../../contract/attendance.ts'
import { isAlike } from '../../contract/attendance-names.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { localIn } from '../../contract/zones.ts'
import { attendance as text } from '../../text/attendance.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { linesOf, meetingOf } from './door.ts'
import * as queries from './list-queries.ts'
import { linesOf as linesIn, type Meeting } from './queries.ts'

/** A page of a meeting's guests with when they were there, and who of them may be one. */
export async function list(
  c: Context,
  input: InputOf<typeof listAttendance>,
  meeting: Meeting,
): Promise<ResultOf<typeof listAttendance>> {
  const total = await queries.count(c.tx, input)
  return {
    meeting: { ...meetingOf(meeting), mine: meeting.mine },
    lines: linesOf(meeting, await linesIn(c.tx, meeting.id)),
    total,
    ...(await queries.countThere(c.tx, input)),
    guests: total > input.offset ? await queries.page(c.tx, input) : [],
    doubles: meeting.mine ? doublesOf(await queries.named(c.tx, meeting.id)) : [],
  }
}

type Guests = Awaited<ReturnType<typeof queries.named>>
/** Walk-ins who may be somebody else on the list: the first of those whose names are nearly the same. */
function doublesOf(guests: Guests): ResultOf<typeof listAttendance>['doubles'] {
  const plain = ({ id, name, agency }: Guests[number]) => ({ id, name, agency })
  return guests.flatMap((from, at) => {
    if (!from.walkIn) return []
    const into = guests.find((other, n) => (n < at || !other.walkIn) && n !== at && isAlike(from, other))
    return into ? [{ from: plain(from), into: plain(into) }] : []
  })
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(
  c: Context,
  input: InputOf<typeof exportAttendance>,
  meeting: Meeting,
): Promise<Sheet> {
  const { language } = c.actor
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(language, meeting, input.columns),
    rows: queries.pages(c.tx, input),
  }
}

function columnsIn(language: 'id' | 'en', { zone }: Meeting, asked?: readonly string[]) {
  const words = text[language]
  const column = (
    name: keyof typeof words.columns,
    value: Column<queries.SheetRow>['value'],
  ): Named<queries.SheetRow> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('name', row => row.name),
    column('position', row => row.position),
    column('agency', row => row.agency),
    column('region', row => row.region),
    column('part', row => words.parts[row.part]),
    column('deputyOf', row => row.deputyOf),
    column('state', row => words.states[row.state]),
    column('there', row => (row.day === null ? words.absent : words.present)),
    column('day', row => row.day),
    column('session', row => row.session),
    column('at', row => row.at && localIn(zone, new Date(row.at)).slice(11)),
    column('way', row => row.way && words.ways[row.way]),
    column('signed', row => (row.signed === null ? null : row.signed ? words.yes : words.no)),
  ]
  return columnsAsked(all, asked, {
    ...{ name: ['name', 'deputyOf'], at: ['there', 'day', 'session', 'at', 'signed'] },
  })
}
