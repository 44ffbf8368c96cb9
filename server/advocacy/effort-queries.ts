import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { type Effort, type exportEfforts, type Outcome, outcomes } from '../../contract/advocacy.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { inSight } from '../activities/sight-queries.ts'
import { all } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { between, inRegion, spoken } from './filter-queries.ts'

export type EffortFilter = Omit<InputOf<typeof exportEfforts>, 'format' | 'columns'>

export type EffortRow = {
  id: Effort['id']
  library_id: Effort['libraryId']
  province_id: number
  regency_id: number | null
  scope_id: number
  place_name: string
  regency: string | null
  province: string
  held_on: string
  target: string
  partner_id: Effort['partnerId']
  partner_name: string | null
  asked: string
  help: Effort['help']
  amount: number | null
  outcome: Outcome
  outcome_on: string | null
  outcome_note: string | null
  version: number
}

export function effortOf(row: EffortRow): Effort {
  return {
    id: row.id,
    libraryId: row.library_id,
    scopeId: row.library_id === null ? row.scope_id : null,
    placeName: row.place_name,
    regency: row.regency,
    province: row.province,
    heldOn: row.held_on,
    target: row.target,
    partnerId: row.partner_id,
    partnerName: row.partner_name,
    asked: row.asked,
    help: row.help,
    amount: row.amount,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    outcomeNote: row.outcome_note,
    version: row.version,
  }
}

/** How many of the filter stand at each outcome, whatever outcomes it asks for. */
export async function countByOutcome(
  tx: Tx,
  actor: Actor,
  filter: EffortFilter,
): Promise<Record<Outcome, number>> {
  const { rows } = await sql<{ outcome: Outcome; n: number }>`
    select e.outcome, count(*)::int as n from ${source}
    where ${matches(actor, { ...filter, outcome: undefined })} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.outcome, row.n]))
  return Object.fromEntries(outcomes.map(of => [of, found.get(of) ?? 0])) as Record<Outcome, number>
}

export async function pageOfEfforts(
  tx: Tx,
  actor: Actor,
  filter: EffortFilter & { limit: number; offset: number },
): Promise<EffortRow[]> {
  // the page is chosen first, so that only its own rows are looked up in other tables
  const chosen = sql<boolean>`e.id = any(array(select e.id from ${source} where ${matches(actor, filter)}
    order by ${order(filter)} limit ${filter.limit} offset ${filter.offset}))`
  const { rows } = await selection(filter, chosen).execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export const everyEffort = (tx: Tx, actor: Actor, filter: EffortFilter): AsyncGenerator<EffortRow[]> =>
  pagesOf(tx, 'efforts_export', selection(filter, matches(actor, filter)))

export async function seeEffort(tx: Tx, id: string): Promise<EffortRow | undefined> {
  const { rows } = await selection({ sort: 'heldOn', order: 'asc' }, sql`e.id = ${id}::uuid`).execute(tx)
  return rows[0]
}

const source = sql`effort e left join library_search s on s.library_id = e.library_id left join scope o on o.id = e.scope_id`

/** Efforts with what stands beside them; `where` speaks of `e`. A partner that went into another bears the other's name. */
function selection(
  filter: Pick<EffortFilter, 'sort' | 'order'>,
  where: RawBuilder<boolean>,
): RawBuilder<EffortRow> {
  return sql`
    select e.*, coalesce(l.name, o.name) as place_name, r.name as regency, p.name as province,
      (select name from partner where id = partner_now(e.partner_id)) as partner_name
    from ${source} left join library l on l.id = e.library_id join region p on p.id = e.province_id
    left join region r on r.id = e.regency_id where ${where} order by ${order(filter)}`
}

function matches(actor: Actor, filter: EffortFilter): RawBuilder<boolean> {
  const { help, outcome, libraryId } = filter
  return all([
    sql`${inSight(actor, 'advocacy.see', 'e')}`,
    ...inRegion(filter.region, 'e'),
    ...between(filter, sql`e.held_on`),
    ...(libraryId ? [sql`e.library_id = ${libraryId}::uuid`] : []),
    ...(help ? [sql`e.help = ${help}`] : []),
    ...(outcome?.length ? [sql`e.outcome = any(${outcome}::text[])`] : []),
    ...spoken(filter.q, sql`concat_ws(' ', e.target, e.asked, o.name)`),
  ])
}

const sortKey = {
  heldOn: sql`e.held_on`,
  place: sql`coalesce(s.sort_name, lower(o.name))`,
  target: sql`lower(e.target)`,
  outcome: sql`array_position(${sql.lit(`{${outcomes.join(',')}}`)}::text[], e.outcome)`,
  amount: sql`e.amount`,
}

const order = ({ sort, order: way }: Pick<EffortFilter, 'sort' | 'order'>): RawBuilder<unknown> =>
  sql`${sortKey[sort]} ${way === 'asc' ? sql`asc` : sql`desc`} nulls last, e.held_on desc, e.id`
