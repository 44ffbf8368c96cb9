import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { addHoliday, listHolidays, removeHoliday } from '../../contract/meetings.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './holiday-queries.ts'

export async function list(
  c: Context,
  { year }: InputOf<typeof listHolidays>,
): Promise<ResultOf<typeof listHolidays>> {
  return { holidays: await queries.holidays(c.tx, `${year}-01-01`, `${year}-12-31`) }
}

/** Enters a holiday; one day is one, whatever it is called. */
export async function add(
  c: Context,
  input: InputOf<typeof addHoliday>,
): Promise<ResultOf<typeof addHoliday>> {
  const { day } = input
  if (day < '2018' || day >= '2101') refuse('meeting.too-far', undefined, [{ path: 'day', rule: 'outside' }])
  if ((await queries.holidays(c.tx, day, day)).length > 0)
    refuse('meeting.holiday-known', undefined, [{ path: 'day', rule: 'taken' }])
  await queries.insertHoliday(c.tx, input)
  happen(c, 'added', day)
  return {}
}

export async function remove(
  c: Context,
  { day, name }: InputOf<typeof removeHoliday>,
): Promise<ResultOf<typeof removeHoliday>> {
  await queries.deleteHoliday(c.tx, day, name)
  happen(c, 'removed', day)
  return {}
}

function happen(c: Context, what: string, day: string): void {
  c.record({
    name: `meetings.holiday-${what}`,
    subject: { kind: 'holiday', id: day },
    at: { provinceId: null, regencyId: null, scopeId: 1 },
    below: true,
  })
}
