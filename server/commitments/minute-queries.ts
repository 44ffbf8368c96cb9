import { sql } from 'kysely'
import type { givingForms } from '../../contract/minutes.ts'
import type { Tx } from '../platform/db.ts'

export type PromisedLine = {
  id: string
  text: string
  who: string
  person_id: string | null
  /** As it is called today. */
  partner_id: string | null
  deadline: string | null
  form: (typeof givingForms)[number]
  value: number | null
  in_kind: string | null
  for_whom: string | null
  receivers: string[]
  amount: number | null
  unit: string | null
}

/** The commitments of a meeting’s minutes, in the order in which they were typed. */
export async function promisedLines(tx: Tx, meetingId: string): Promise<PromisedLine[]> {
  const { rows } = await sql<PromisedLine>`
    select l.id, l.text, l.who, l.person_id, coalesce(partner_now(l.partner_id), l.partner_id) as partner_id, l.deadline, l.form,
      l.value, l.in_kind, l.for_whom, l.receivers, l.amount, l.unit
    from minute_line l where l.meeting_id = ${meetingId}::uuid and l.kind = 'commitment' and l.removed_at is null
      and not l.addendum and l.form is not null and l.who is not null order by l.at, l.id`.execute(tx)
  return rows
}

export type Place = {
  scope_id: number
  library_id: string | null
  province_id: number | null
  regency_id: number | null
}
/** Libraries as they are today, in sight and held still; by the ids that the minutes have. */
export async function librariesNow(tx: Tx, ids: readonly string[]): Promise<Map<string, Place>> {
  const { rows } = await sql<Place & { asked: string }>`
    select a.id as asked, l.scope_id, l.id as library_id, l.province_id, l.regency_id
    from unnest(${[...ids]}::uuid[]) a (id) join library l on l.id = coalesce(survivor_of(a.id), a.id)
      and l.merged_into is null order by l.id for share of l`.execute(tx)
  return new Map(rows.map(({ asked, ...place }) => [asked, place]))
}
