import { sql } from 'kysely'
import type { Card, ChainKind } from '../chain/kind.ts'
import { ofTable } from '../chain/table-queries.ts'
import type { Tables } from '../platform/tables.ts'

type Row = Omit<Tables['activity'], 'figures'> & { figures: Record<string, number>; place: string }

/** What a library did: of its plan, or for a need alone. */
export const activityChain: ChainKind = {
  kind: 'activity',
  links: (ids, down) => sql`select *, false from activity_links(${ids}::uuid[], ${down}::boolean)`,
  async cards(tx, ids) {
    const { rows } = await sql<Row>`
      select a.*, s.name as place from activity a join scope s on s.id = a.scope_id where a.id = any(${ids}::uuid[])`.execute(
      tx,
    )
    return rows.map(cardOf)
  },
  ...ofTable('activity', 'held_on'),
}

function cardOf(row: Row): Card {
  const { id, title, held_on: day, figures, library_id, province_id, regency_id, scope_id, place } = row
  const search = new URLSearchParams({ cari: title, dari: day, sampai: day, buka: id })
  return {
    ...{ id, title, day, library_id, province_id, regency_id, scope_id, place },
    state: row.verified_at ? 'verified' : row.returned_at ? 'returned' : 'waiting',
    figure: { value: figures['attendances'] ?? 0, of: 'attendances', unit: null },
    page: { phone: `/kegiatan/${id}`, office: `/kegiatan?${search.toString()}`, partner: null },
  }
}
