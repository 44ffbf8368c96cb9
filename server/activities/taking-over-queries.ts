import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'

export type Known = { library_id: string; held_on: string; title: string; figures: Record<string, number> }

/** What libraries are known to have held on days, in the order asked: any title. */
export async function known(
  tx: Tx,
  keys: readonly { libraryId: string; heldOn: string }[],
): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select distinct a.id, a.library_id, a.held_on, a.title, a.figures
    from unnest(${keys.map(key => key.libraryId)}::uuid[], ${keys.map(key => key.heldOn)}::date[]) k (library_id, held_on)
    join activity a on a.library_id = k.library_id and a.held_on = k.held_on
      and a.month = date_trunc('month', k.held_on::timestamp)::date`.execute(tx)
  return rows
}

/** The days on which months lock, where they were set. */
export async function locksOf(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('period').select(['month', 'locks_on']).execute()
  return new Map(rows.map(({ month, locks_on }) => [month, locks_on]))
}

type Taken = {
  id: string
  library_id: string
  province_id: number
  regency_id: number | null
  scope_id: number
  held_on: string
  title: string
  strategy: string
  topic: string
  place: string | null
  outreach: boolean
  figures: Record<string, number>
  partner: string | null
  need: string | null
  notes: string | null
  source: string
  revision_reason: string | null
  verified: boolean
}

/** Writes activities that were taken over, with the judgement in the history of each that is verified. */
export async function write(
  tx: Tx,
  taken: readonly Taken[],
  { at, by }: { at: string; by: string },
): Promise<void> {
  await sql`
    insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, place,
      outreach, figures, partner, need, notes, submitted_at, taken_by, source, revision_reason, verified_at, verified_by)
    select id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, place, outreach, figures,
      partner, need, notes, ${at}::timestamptz, ${by}::uuid, source, revision_reason,
      case when verified then ${at}::timestamptz end, case when verified then ${by}::uuid end
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) g (id uuid, library_id uuid, province_id int, regency_id int,
      scope_id int, held_on date, title text, strategy text, topic text, place text, outreach boolean, figures jsonb,
      partner text, need text, notes text, source text, revision_reason text, verified boolean)`.execute(tx)
  // a judgement is seen through its activity, which must be there before it
  const verified = taken.filter(one => one.verified).map(({ id }) => id)
  await sql`
    insert into activity_verification (activity_id, version, at, by_person, outcome)
    select id, 1, ${at}::timestamptz, ${by}::uuid, 'verified' from unnest(${verified}::uuid[]) v (id)`.execute(
    tx,
  )
}
