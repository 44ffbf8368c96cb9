import { sql } from 'kysely'
import type { Tx } from '../platform/db.ts'
import { move, setAside } from '../platform/journal-queries.ts'
import type { Clash, MovedTable, MergingNoun, Pair } from '../platform/merging.ts'
import { keptOf } from './merging.ts'

const changed = 'merge.report-changed'
const reports: MovedTable = {
  name: 'monthly_report',
  stays: ['month'],
  key: ['library_id', 'month'],
  moves: ['library_id', 'scope_id', 'province_id', 'regency_id'],
  changed,
}
/** What hangs on a report by its library, month and version. */
const past = (name: string): MovedTable => ({
  name,
  stays: ['month', 'version'],
  key: ['library_id', 'month', 'version'],
  moves: ['library_id'],
  changed,
})
const verifications = past('monthly_report_verification')
const revisions = past('monthly_report_revision')

/** A library has one report a month: of two the better one stays, the other is set aside whole with its past. */
export const merging: MergingNoun = {
  noun: 'reports',
  tables: [reports, verifications, revisions],
  async plan(tx, pair) {
    const clashes = await clashesOf(tx, pair)
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from monthly_report where library_id = ${pair.from.id}::uuid`.execute(tx)
    const left = clashes.filter(clash => clash.kept === 'into').length
    return { moves: { reports: (rows[0]?.n ?? 0) - left }, clashes }
  },
  async carry(tx, act, pair) {
    const { from, into } = pair
    const clashes = await clashesOf(tx, pair)
    for (const side of ['from', 'into'] as const) {
      const lost = clashes.filter(clash => clash.kept !== side)
      if (lost.length === 0) continue
      const months = lost.map(clash => clash.of)
      const which = sql`t.library_id = ${pair[side].id}::uuid and t.month = any(${months}::date[])`
      const why = sql`(${JSON.stringify(Object.fromEntries(lost.map(({ of, why }) => [of, why])))}::jsonb ->> t.month::text)`
      for (const table of [reports, verifications, revisions]) await setAside(tx, act, table, which, why)
    }
    const own = sql`t.library_id = ${from.id}::uuid`
    const { id: library_id, scope_id, province_id, regency_id } = into
    await move(tx, act, reports, own, { library_id, scope_id, province_id, regency_id })
    for (const table of [verifications, revisions]) await move(tx, act, table, own, { library_id })
  },
}

/** Months that both have sent, with the report that stays. */
async function clashesOf(tx: Tx, { from, into }: Pair): Promise<Clash[]> {
  type Two = {
    month: string
    from_at: string
    from_verified: string | null
    from_returned: string | null
    from_taken: boolean
    into_at: string
    into_verified: string | null
    into_returned: string | null
    into_taken: boolean
  }
  const { rows } = await sql<Two>`
    select f.month, f.submitted_at as from_at, f.verified_at as from_verified, f.returned_at as from_returned,
      f.source is not null as from_taken, i.source is not null as into_taken,
      i.submitted_at as into_at, i.verified_at as into_verified, i.returned_at as into_returned
    from monthly_report f join monthly_report i on i.month = f.month and i.library_id = ${into.id}::uuid
    where f.library_id = ${from.id}::uuid order by f.month`.execute(tx)
  return rows.map(row => ({
    of: row.month,
    ...keptOf(
      {
        ...{ submittedAt: row.from_at, verifiedAt: row.from_verified },
        ...{ returnedAt: row.from_returned, takenOver: row.from_taken },
      },
      {
        ...{ submittedAt: row.into_at, verifiedAt: row.into_verified },
        ...{ returnedAt: row.into_returned, takenOver: row.into_taken },
      },
    ),
  }))
}
