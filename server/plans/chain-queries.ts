import { sql } from 'kysely'
import type { ChainState } from '../../contract/chain.ts'
import { isLate, type PlanItemState, planItemState } from '../../contract/plans.ts'
import type { Card, ChainKind } from '../chain/kind.ts'
import { ofTable } from '../chain/table-queries.ts'
import type { Tables } from '../platform/tables.ts'

type Row = Tables['plan_item'] & { place: string; activities: number | null }

const states: Record<PlanItemState, ChainState> = {
  ...({ planned: 'open', 'under-way': 'under-way', done: 'done' } as const),
  ...({ dropped: 'ended', 'carried-over': 'moved' } as const),
}

/** What a library plans: for a need, and carried over from one year to the next. */
export const planItemChain: ChainKind = {
  kind: 'plan-item',
  links: (ids, down) => sql`select *, false from plan_item_links(${ids}::uuid[], ${down}::boolean)`,
  async cards(tx, ids, today) {
    const { rows } = await sql<Row>`
      select i.*, s.name as place, p.activities from plan_item i join scope s on s.id = i.scope_id
      left join plan_progress(${ids}::uuid[]) p on p.item_id = i.id where i.id = any(${ids}::uuid[])`.execute(
      tx,
    )
    return rows.map(row => cardOf(row, today))
  },
  ...ofTable('plan_item', 'month'),
}

function cardOf(row: Row, today: string): Card {
  const { id, title, month, cost, year, library_id, province_id, regency_id, scope_id, place } = row
  const state = planItemState({
    ...{ begunOn: row.begun_on, finishedOn: row.finished_on, droppedOn: row.dropped_on },
    ...{ carriedOn: row.carried_on, activities: row.activities ?? 0 },
  })
  return {
    ...{ id, title, day: month, library_id, province_id, regency_id, scope_id, place },
    state: isLate(state, month, today) ? 'late' : states[state],
    figure: cost === null ? null : { value: cost, of: 'rupiah', unit: null },
    page: {
      phone: `/rencana/${id}?tahun=${year}`,
      office: `/rencana?cari=${encodeURIComponent(place)}&tahun=${year}&buka=${library_id}.${year}`,
      partner: null,
    },
  }
}
