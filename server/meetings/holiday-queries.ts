import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { addHoliday, Holiday } from '../../contract/meetings.ts'
import type { Tx } from '../platform/db.ts'

/** Public holidays from one day to another, 400 days at the most. */
export async function holidays(tx: Tx, from: string, to: string): Promise<Holiday[]> {
  const { rows } = await sql<Holiday>`
    select d::date as day, h.name, h.source, h.yearly
    from generate_series(${from}::date, least(${to}::date, ${from}::date + 400), interval '1 day') d
    join holiday h on h.day = d::date
      or (h.yearly and h.day <= d::date and to_char(h.day, 'MM-DD') = to_char(d, 'MM-DD'))
    order by 1, 2`.execute(tx)
  return rows
}

export async function insertHoliday(
  tx: Tx,
  { day, name, source }: InputOf<typeof addHoliday>,
): Promise<void> {
  await sql`insert into holiday (day, name, source) values (${day}::date, ${name}, ${source})`.execute(tx)
}

export async function deleteHoliday(tx: Tx, day: string, name: string): Promise<void> {
  await sql`delete from holiday where day = ${day}::date and name = ${name} and not yearly`.execute(tx)
}
