import { sql } from 'kysely'
import type { RowAction } from '../../contract/exchange.ts'
import type { ImportId } from '../../contract/ids.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import type { Cell, SheetRow } from '../platform/spreadsheet.ts'
import type { Changed, Outcome, Problem, Staged, Waiting } from './kind.ts'

export type RowRow = {
  row: number
  cells: Cell[]
  action: RowAction | null
  problems: Problem[]
  given: unknown
  changes: Changed[]
  candidates: { id: string; name: string }[]
  target_id: string | null
  choice: string | null
  applied_at: string | null
}

/** Stages rows as they came, with what came of checking them where they were: one statement. */
export async function stage(
  tx: Tx,
  id: ImportId,
  rows: readonly SheetRow[],
  outcomes: ReadonlyMap<number, Outcome>,
): Promise<void> {
  await sql`insert into import_row (job_id, row, cells, action, problems, given, changes, candidates, target_id, target_version)
    select ${id}, g.row, g.cells, g.action, g.problems, g.given, g.changes, g.candidates, g."targetId", g."targetVersion"
    from jsonb_to_recordset(${JSON.stringify(rows.map(row => ({ ...nothing, ...outcomes.get(row.row), ...row })))}::jsonb) g (${recordOf})`.execute(
    tx,
  )
}

/** Writes what came of checking rows anew. */
export async function settle(tx: Tx, id: ImportId, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return
  await sql`update import_row r set action = g.action, problems = g.problems, given = g.given, changes = g.changes,
      candidates = g.candidates, target_id = g."targetId", target_version = g."targetVersion"
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) g (${recordOf})
    where r.job_id = ${id} and r.row = g.row`.execute(tx)
}

const nothing = {
  action: null,
  problems: [],
  given: null,
  changes: [],
  candidates: [],
  targetId: null,
  targetVersion: null,
}
const recordOf = sql`row int, cells jsonb, action text, problems jsonb, given jsonb, changes jsonb, candidates jsonb,
  "targetId" uuid, "targetVersion" int`

export async function clear(tx: Tx, id: ImportId): Promise<void> {
  await sql`delete from import_row where job_id = ${id}`.execute(tx)
}

/** Staged rows after one, in their order. */
export async function after(tx: Tx, id: ImportId, row: number, limit: number): Promise<Staged[]> {
  const { rows } = await sql<Staged>`
    select row, cells, choice from import_row where job_id = ${id} and row > ${row} order by row limit ${limit}`.execute(
    tx,
  )
  return rows
}

/**
 * Rows that wait to be carried out, held.
 * @param all those that somebody else holds too, which are waited for; else they are passed over
 */
export async function waiting(tx: Tx, id: ImportId, limit: number, all: boolean): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select row, cells, choice, action, target_id as "targetId", target_version as "targetVersion" from import_row
    where job_id = ${id} and action in ('create', 'change') and applied_at is null
    order by row limit ${limit} for update ${all ? sql`` : sql`skip locked`}`.execute(tx)
  return rows
}

export async function markApplied(tx: Tx, id: ImportId, rows: readonly number[], at: Date): Promise<void> {
  await sql`update import_row set applied_at = ${at} where job_id = ${id} and row = any (${rows}::int[])`.execute(
    tx,
  )
}

type Filter = { action?: RowAction | undefined; rule?: string | undefined }

export async function list(
  tx: Tx,
  id: ImportId,
  { action, rule, limit, offset }: Filter & { limit: number; offset: number },
): Promise<{ total: number; rows: RowRow[] }> {
  const fitting = sql`job_id = ${id} and (${action ?? null}::text is null or action = ${action ?? null})
    and (${rule ?? null}::text is null or problems @> ${JSON.stringify([{ rule }])}::jsonb)`
  const counted = await sql<{ n: number }>`select count(*) as n from import_row where ${fitting}`.execute(tx)
  const { rows } = await sql<RowRow>`
    select row, cells, action, problems, given, changes, candidates, target_id, choice, applied_at
    from import_row where ${fitting} order by row limit ${limit} offset ${offset}`.execute(tx)
  return { total: counted.rows[0]?.n ?? 0, rows }
}

export async function lockRow(tx: Tx, id: ImportId, row: number): Promise<RowRow | undefined> {
  const { rows } = await sql<RowRow>`
    select row, cells, action, problems, given, changes, candidates, target_id, choice, applied_at
    from import_row where job_id = ${id} and row = ${row} for update`.execute(tx)
  return rows[0]
}

export async function choose(tx: Tx, id: ImportId, row: number, choice: string): Promise<void> {
  await sql`update import_row set choice = ${choice} where job_id = ${id} and row = ${row}`.execute(tx)
}

/** Every row that did not go in, with its cells as they came. */
export function refused(tx: Tx, id: ImportId): AsyncGenerator<RowRow[]> {
  return pagesOf(
    tx,
    'import_refused',
    sql<RowRow>`select row, cells, action, problems, given, changes, candidates, target_id, choice, applied_at
      from import_row where job_id = ${id} and action in ('refuse', 'choose') order by row`,
    1000,
  )
}
