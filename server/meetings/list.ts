import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type exportMeetings, type listMeetings, meetingStates } from '../../contract/meetings.ts'
import { meetings as text } from '../../text/meetings.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { holidays } from './holiday-queries.ts'
import * as queries from './list-queries.ts'

/** A page of meetings, with counts by state over the filter without its states, and the holidays of its days. */
export async function list(
  c: Context,
  input: InputOf<typeof listMeetings>,
): Promise<ResultOf<typeof listMeetings>> {
  const byState = await queries.countByState(c.tx, c.actor, input)
  const wanted = new Set(input.state?.length ? input.state : meetingStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  const rows = total > input.offset ? await queries.page(c.tx, c.actor, input) : []
  const days = input.from && input.to ? await holidays(c.tx, input.from, input.to) : []
  return {
    total,
    meetings: rows.map(queries.meetingOf),
    byState,
    holidays: days.map(({ day, name }) => ({ day, name })),
  }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportMeetings>): Promise<Sheet> {
  const { language } = c.actor
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(language, input.columns),
    rows: queries.pages(c.tx, c.actor, input),
  }
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<queries.MeetingRow>[] {
  const words = text[language]
  const column = (
    name: keyof typeof words.columns,
    value: Column<queries.MeetingRow>['value'],
  ): Named<queries.MeetingRow> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const at = (name: 'starts' | 'ends') => (row: queries.MeetingRow) =>
    queries.localTimes(row, row.zone)[name].replace('T', ' ')
  const all = [
    column('title', row => row.title),
    column('kind', row => words.kinds[row.kind]),
    column('region', row => row.region),
    column('province', row => row.province),
    column('starts', at('starts')),
    column('ends', at('ends')),
    column('zone', row => row.zone),
    column('state', row => words.states[row.state]),
    column('mode', row => words.modes[row.mode]),
    column('venue', row => row.venue),
    column('address', row => row.address),
    column('link', row => row.link),
    column('host', row => row.host),
    column('official', row => row.official),
    column('capacity', row => row.capacity),
    column('series', row => row.series),
    column('wave', row => row.waveNumber),
  ]
  return columnsAsked(all, asked, {
    ...{ starts: ['starts', 'zone'], region: ['region', 'province'], venue: ['venue', 'address', 'link'] },
    series: ['series', 'wave'],
  })
}
