import { sql } from 'kysely'
import { type NeedState, needState } from '../../contract/needs.ts'
import type { ChainState } from '../../contract/chain.ts'
import type { Card, ChainKind } from '../chain/kind.ts'
import { noLinks } from '../chain/links-queries.ts'
import { ofTable } from '../chain/table-queries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Tables } from '../platform/tables.ts'

type Row = Omit<Tables['need'], 'agreed'> & { agreed: number; place: string }

const states: Record<NeedState, ChainState> = {
  ...({ open: 'open', 'met-in-part': 'part', met: 'done', withdrawn: 'ended', lapsed: 'ended' } as const),
}

/** The needs of libraries: where a chain begins. No column of theirs leads on from anything. */
export const needChain: ChainKind = {
  kind: 'need',
  links: () => noLinks,
  async cards(tx, ids, today) {
    const { rows } = await sql<Row>`
      select n.*, s.name as place from need n join scope s on s.id = n.scope_id where n.id = any(${ids}::uuid[])`.execute(
      tx,
    )
    return rows.map(row => cardOf(row, today))
  },
  ...ofTable('need', 'stated_at'),
}

function cardOf(row: Row, today: string): Card {
  const withdrawnOn = row.withdrawn_at === null ? null : dayIn(new Date(row.withdrawn_at))
  const { id, library_id, province_id, regency_id, scope_id, place } = row
  return {
    ...{ id, library_id, province_id, regency_id, scope_id, place },
    title: row.why,
    day: dayIn(new Date(row.stated_at)),
    state: states[needState({ ...row, withdrawnOn }, today)],
    figure: { value: row.amount, of: row.unit === null ? 'rupiah' : 'things', unit: row.unit },
    page: {
      phone: `/kebutuhan/${id}`,
      office: `/kebutuhan?cari=${encodeURIComponent(place)}&buka=${id}`,
      partner: null,
    },
  }
}
