import { sql } from 'kysely'
import { type PlanItem, type PlannedFacts, isLate, planItemState } from '../../contract/plans.ts'
import type { LibraryRow } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { Tables } from '../platform/tables.ts'
import { sourceOf } from './rules.ts'

type Placed = { province_id: number; regency_id: number | null; scope_id: number }
export type Done = { at: Date; by: string }
type ItemRow = Omit<Tables['plan_item'], 'version' | 'added_at' | 'changed_at'> & { version: number }

export type Held = Placed & {
  id: string
  library_id: string
  year: number
  month: string
  begun_on: string | null
  closed_on: string | null
  version: number
  need_id: string | null
  partner_id: string | null
  state: PlanItem['state']
}

/** An item in sight, locked, with its library held still. */
export async function lockItem(tx: Tx, id: string): Promise<Held | undefined> {
  const { rows } = await sql<ItemRow & { closed_on: string | null; activities: number | null }>`
    select i.*, l.closed_on, (select activities from plan_progress(array[i.id])) as activities
    from plan_item i join library l on l.id = i.library_id
    where i.id = ${id}::uuid for update of i for share of l`.execute(tx)
  const [row] = rows
  return row && { ...row, state: stateOf(row, row.activities ?? 0) }
}

export async function insertItem(
  tx: Tx,
  library: LibraryRow,
  item: PlannedFacts & { id: string; year: number },
  { at, by }: Done,
): Promise<void> {
  const { province_id, regency_id, scope_id } = library
  const place = { library_id: library.id, province_id, regency_id, scope_id }
  await tx
    .insertInto('plan_item')
    .values({
      id: item.id,
      year: item.year,
      ...place,
      ...columnsOf(item),
      added_at: at.toISOString(),
      added_by: by,
    })
    .execute()
}

/** What is told of an item from now on; its version goes up by one. */
export async function updateItem(
  tx: Tx,
  id: string,
  set: Partial<Record<keyof Tables['plan_item'], unknown>>,
): Promise<void> {
  await tx
    .updateTable('plan_item')
    .set({ ...set, version: sql`version + 1` } as never)
    .where('id', '=', id)
    .execute()
}

/** The columns that say what is planned. What an older phone does not tell stays as it is. */
export function columnsOf(facts: PlannedFacts) {
  return {
    month: facts.month,
    title: facts.title,
    strategy: facts.strategy,
    topic: facts.topic,
    need: facts.need,
    lesson: facts.lesson,
    target_group: facts.targetGroup,
    target_number: facts.targetNumber,
    responsible: facts.responsible,
    partner: facts.partner,
    cost: facts.cost,
    source: sourceOf(facts),
    measure: facts.measure,
    ...(facts.steps !== undefined && { steps: facts.steps || null }),
    ...(facts.needId !== undefined && { need_id: facts.needId }),
    ...(facts.partnerId !== undefined && { partner_id: facts.partnerId }),
  }
}

/** An item anew in the plan of another year, as it stood, with what goes on with it pointed at. */
export async function carryItem(
  tx: Tx,
  from: string,
  into: { id: string; year: number; month: string },
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into plan_item (id, library_id, year, province_id, regency_id, scope_id, month, title, strategy, topic, need,
      need_id, lesson, steps, target_group, target_number, responsible, partner, partner_id, cost, source, measure, added_at, added_by)
    select ${into.id}::uuid, library_id, ${into.year}::int, province_id, regency_id, scope_id, ${into.month}::date, title,
      strategy, topic, need, need_id, lesson, steps, target_group, target_number, responsible, partner, partner_id, cost, source,
      measure, ${at}::timestamptz, ${by}::uuid
    from plan_item where id = ${from}::uuid`.execute(tx)
}

/** The plan of a library and year was changed: it begins with its first item, and waits to be reviewed anew. */
export async function touchPlan(
  tx: Tx,
  { libraryId, year }: { libraryId: string; year: number },
  { at, by }: Done,
): Promise<void> {
  await sql`
    insert into plan (library_id, year, province_id, regency_id, scope_id, changed_at, changed_by)
    select id, ${year}::int, province_id, regency_id, scope_id, ${at}::timestamptz, ${by}::uuid
    from library where id = ${libraryId}::uuid
    on conflict (library_id, year) do update set changed_at = excluded.changed_at, changed_by = excluded.changed_by,
      reviewed_at = null, reviewed_by = null, outcome = null, remark = null, version = plan.version + 1`.execute(
    tx,
  )
}

export type PlanHead = {
  version: number
  changed_at: string
  changed_by: string | null
  reviewed_at: string | null
  outcome: 'reviewed' | 'returned' | null
  remark: string | null
  reviewed_name: string | null
}

/** The plan as a whole; undefined where nothing was planned yet. */
export async function headOf(tx: Tx, libraryId: string, year: number): Promise<PlanHead | undefined> {
  const { rows } = await sql<PlanHead>`
    select p.version, p.changed_at, p.changed_by, p.reviewed_at, p.outcome, p.remark, n.name as reviewed_name
    from plan p left join names_of(array[(select reviewed_by from plan where library_id = ${libraryId}::uuid and year = ${year}::int)]) n
      on n.id = p.reviewed_by
    where p.library_id = ${libraryId}::uuid and p.year = ${year}::int`.execute(tx)
  return rows[0]
}

type LockedPlan = { version: number; changed_by: string | null }

export async function lockPlan(tx: Tx, libraryId: string, year: number): Promise<LockedPlan | undefined> {
  const { rows } = await sql<LockedPlan>`
    select version, changed_by from plan where library_id = ${libraryId}::uuid and year = ${year}::int for update`.execute(
    tx,
  )
  return rows[0]
}

/** Notes a review in the plan and in its history. */
export async function reviewPlan(
  tx: Tx,
  plan: { libraryId: string; year: number },
  review: { outcome: 'reviewed' | 'returned'; remark: string | null },
  { at, by }: Done,
): Promise<void> {
  const { outcome, remark } = review
  await sql`
    with kept as (
      insert into plan_review (library_id, year, version, at, by_person, outcome, remark)
      select library_id, year, version, ${at}::timestamptz, ${by}::uuid, ${outcome}, ${remark} from plan
      where library_id = ${plan.libraryId}::uuid and year = ${plan.year}::int)
    update plan set reviewed_at = ${at}::timestamptz, reviewed_by = ${by}::uuid, outcome = ${outcome}, remark = ${remark},
      version = version + 1
    where library_id = ${plan.libraryId}::uuid and year = ${plan.year}::int`.execute(tx)
}

export type Review = {
  at: string
  by: string | null
  outcome: 'reviewed' | 'returned'
  remark: string | null
}

export async function reviewsOf(tx: Tx, libraryId: string, year: number): Promise<Review[]> {
  const { rows } = await sql<Review>`
    with found as materialized (
      select * from plan_review where library_id = ${libraryId}::uuid and year = ${year}::int)
    select f.at, n.name as by, f.outcome, f.remark
    from found f left join names_of((select array_agg(by_person) from found)) n on n.id = f.by_person
    order by f.version desc`.execute(tx)
  return rows
}

type FullRow = ItemRow & {
  activities: number | null
  attendances: number | null
  people: number | null
  last_on: string | null
  to_month: string | null
  from_id: string | null
  from_month: string | null
}

/** The items of a plan, by month. @param today for what is late */
export async function itemsOf(tx: Tx, libraryId: string, year: number, today: string): Promise<PlanItem[]> {
  const { rows } = await sql<FullRow>`
    with own as materialized (select * from plan_item where library_id = ${libraryId}::uuid and year = ${year}::int)
    select own.*, g.activities, g.attendances, g.people, g.last_on, t.month as to_month, f.id as from_id, f.month as from_month
    from own left join plan_progress((select array_agg(id) from own)) g on g.item_id = own.id
    left join plan_item t on t.id = own.carried_to
    left join lateral (select id, month from plan_item where carried_to = own.id and library_id = ${libraryId}::uuid limit 1) f on true
    order by own.month, own.added_at, own.id`.execute(tx)
  return rows.map(row => itemOf(row, today))
}

function itemOf(row: FullRow, today: string): PlanItem {
  const state = stateOf(row, row.activities ?? 0)
  const pointed = (id: string | null, month: string | null) =>
    id === null || month === null ? null : { id: id as PlanItem['id'], month }
  return {
    id: row.id as PlanItem['id'],
    year: row.year,
    title: row.title,
    month: row.month,
    strategy: row.strategy as PlanItem['strategy'],
    topic: row.topic as PlanItem['topic'],
    need: row.need,
    needId: row.need_id as PlanItem['needId'],
    lesson: row.lesson,
    steps: row.steps,
    targetGroup: row.target_group,
    targetNumber: row.target_number,
    responsible: row.responsible,
    partner: row.partner,
    partnerId: row.partner_id as PlanItem['partnerId'],
    cost: row.cost,
    source: row.source as PlanItem['source'],
    measure: row.measure,
    state,
    late: isLate(state, row.month, today),
    begunOn: row.begun_on,
    finishedOn: row.finished_on,
    result: row.result,
    droppedOn: row.dropped_on,
    dropReason: row.drop_reason,
    carriedOn: row.carried_on,
    carriedTo: pointed(row.carried_to, row.to_month),
    carriedFrom: pointed(row.from_id, row.from_month),
    progress: {
      activities: row.activities ?? 0,
      attendances: row.attendances ?? 0,
      people: row.people,
      lastOn: row.last_on,
    },
    version: row.version,
  }
}

const stateOf = (row: ItemRow, activities: number) =>
  planItemState({
    begunOn: row.begun_on,
    finishedOn: row.finished_on,
    droppedOn: row.dropped_on,
    carriedOn: row.carried_on,
    activities,
  })

/** Whether an item is one of a library's. */
export async function isItemOf(tx: Tx, id: string, libraryId: string): Promise<boolean> {
  const { rows } = await sql`
    select from plan_item where id = ${id}::uuid and library_id = ${libraryId}::uuid`.execute(tx)
  return rows.length > 0
}
