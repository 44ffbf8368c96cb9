import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { type CommitmentState, commitmentStates, type exportCommitments } from '../../contract/commitments.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { type CommitmentRow, selection, stateSql } from './commitment-queries.ts'
import { type Filter, matches } from './filter-queries.ts'

type Sorted = Filter & Pick<InputOf<typeof exportCommitments>, 'sort' | 'order'>

/** How many of the filter stand in each state, whatever states it asks for. */
export async function countByState(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  today: string,
): Promise<Record<CommitmentState, number>> {
  const { rows } = await sql<{ state: CommitmentState; n: number }>`
    select ${stateSql(today)} as state, count(*)::int as n from commitment c
    where ${matches(actor, { ...filter, state: undefined }, today)} group by 1`.execute(tx)
  const found = new Map(rows.map(row => [row.state, row.n]))
  return Object.fromEntries(commitmentStates.map(state => [state, found.get(state) ?? 0])) as never
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Sorted & { limit: number; offset: number },
  today: string,
): Promise<CommitmentRow[]> {
  const { rows } = await selection(actor, matches(actor, filter, today), {
    ...orderOf(filter, today),
    page: sql`limit ${filter.limit} offset ${filter.offset}`,
  }).execute(tx)
  return rows
}

/** All of the filter in its order, in pages. */
export const pages = (tx: Tx, actor: Actor, filter: Sorted, today: string): AsyncGenerator<CommitmentRow[]> =>
  pagesOf(tx, 'commitments_export', selection(actor, matches(actor, filter, today), orderOf(filter, today)))

type Key = { by: RawBuilder<unknown>; beside?: RawBuilder<unknown> }

function orderOf({ sort, order }: Pick<Sorted, 'sort' | 'order'>, today: string) {
  const keys: Record<Sorted['sort'], Key> = {
    deadline: { by: sql`c.deadline` },
    promised: { by: sql`c.promised_on` },
    worth: { by: sql`c.worth` },
    state: {
      by: sql`array_position(${sql.lit(`{${commitmentStates.join(',')}}`)}::text[], ${stateSql(today)})`,
    },
    giver: {
      by: sql`lower(coalesce(f.name, c.giver))`,
      beside: sql`left join partner_names(array(select distinct partner_id from commitment)) f on f.id = c.partner_id`,
    },
    receiver: { by: sql`lower(s.name)`, beside: sql`join scope s on s.id = c.scope_id` },
  }
  const { by, beside } = keys[sort]
  return {
    order: sql`${by} ${order === 'asc' ? sql`asc` : sql`desc`} nulls last, c.deadline, c.id`,
    ...(beside && { beside }),
  }
}
