import { sql, type Updateable } from 'kysely'
import { type AidFacts, type AidItem, type AidState, aidState } from '../../contract/aid.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import type { allocateAid } from '../../contract/aid.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'

/** Items of these ids that are in sight, locked in the order of ids. */
export async function lock(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('aid_item')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(row => ({ ...row, state: aidState(factsOf(row)) }))
}
export type Locked = Awaited<ReturnType<typeof lock>>[number]

type DatedRow = {
  count: number
  shipped_on: string | null
  received_on: string | null
  arrived: number | null
  condition: string | null
  in_use_on: string | null
  broken_on: string | null
  outcome: string | null
}

/** The dated facts that a state is derived from. */
export function factsOf(row: DatedRow): AidFacts {
  return {
    count: row.count,
    shippedOn: row.shipped_on,
    receivedOn: row.received_on,
    arrived: row.arrived,
    condition: row.condition as AidFacts['condition'],
    inUseOn: row.in_use_on,
    brokenOn: row.broken_on,
    outcome: row.outcome as AidFacts['outcome'],
  }
}

type Done = { at: Date; by: string }

/** One write for a batch; the place of each item is its library's. */
export async function allocate(
  tx: Tx,
  input: InputOf<typeof allocateAid>,
  items: InputOf<typeof allocateAid>['libraries'],
  { at, by }: Done,
): Promise<void> {
  const { kind, count, description, giver, source, year, value, letter, on } = input
  await sql`
    with item as (
      insert into aid_item (id, library_id, province_id, regency_id, scope_id, kind, count, description, giver, source,
        year, value, serials, letter_number, letter_date, allocated_on, allocated_by)
      select d.id, l.id, l.province_id, l.regency_id, l.scope_id, ${kind}, ${count}::int, ${description}, ${giver}, ${source},
        ${year}::int, ${value}::bigint, array(select jsonb_array_elements_text(d.serials)), ${letter?.number ?? null},
        ${letter?.date ?? null}::date, ${on}::date, ${by}::uuid
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) d (id uuid, "libraryId" uuid, serials jsonb)
      join library l on l.id = d."libraryId" order by l.id)
    select`.execute(tx)
  await keep(
    tx,
    items.map(({ id }) => ({ id, version: 1 })),
    { step: 'allocated', on, at, by, note: letter?.number ?? null },
  )
}

/** What was told of an item, as its history keeps it. */
type Told = Done & {
  step: AidState
  on: string
  note: string | null
  arrived?: number
  condition?: AidItem['condition']
}

/** Writes the facts over the items and keeps what was told as their next version. */
export async function change(
  tx: Tx,
  items: readonly Locked[],
  facts: Updateable<Tables['aid_item']>,
  told: Told,
): Promise<void> {
  if (items.length === 0) return
  await tx
    .updateTable('aid_item')
    .set({ ...facts, version: sql`version + 1` })
    .where('id', '=', sql<string>`any(${items.map(item => item.id)}::uuid[])`)
    .execute()
  await keep(
    tx,
    items.map(item => ({ id: item.id, version: item.version + 1 })),
    told,
  )
}

async function keep(tx: Tx, items: readonly { id: string; version: number }[], told: Told): Promise<void> {
  await sql`insert into aid_step (item_id, version, step, on_day, at, by_person, note, arrived, condition)
    select i.id, i.version, ${told.step}, ${told.on}::date, ${told.at}, ${told.by}::uuid, ${told.note},
      ${told.arrived ?? null}::int, ${told.condition ?? null}
    from unnest(${items.map(item => item.id)}::uuid[], ${items.map(item => item.version)}::int[]) i (id, version)`.execute(
    tx,
  )
}

export type StepRow = {
  version: number
  step: AidState
  on: string
  at: string
  by: string | null
  note: string | null
  arrived: number | null
  condition: AidItem['condition']
}

/** Everything that was told of an item, newest first. */
export async function stepsOf(tx: Tx, id: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    with told as materialized (select * from aid_step where item_id = ${id}::uuid),
    who as (select id, name from names_of((select array_agg(by_person) from told)))
    select t.version, t.step, t.on_day as on, t.at, who.name as by, t.note, t.arrived, t.condition
    from told t left join who on who.id = t.by_person order by t.version desc`.execute(tx)
  return rows
}

/** The place of an item in sight. */
export async function placeOfItem(tx: Tx, id: string) {
  return tx
    .selectFrom('aid_item')
    .select(['province_id', 'regency_id', 'scope_id'])
    .where('id', '=', id)
    .executeTakeFirst()
}
