import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './db.ts'
import type { MovedTable } from './merging.ts'

/**
 * Sets columns of rows and keeps what they were, with a seal of each row as it is left.
 * @param which a condition on `t`, the table
 * @param set the new values by column
 */
export async function move(
  tx: Tx,
  act: string,
  table: MovedTable,
  which: RawBuilder<unknown>,
  set: Record<string, unknown>,
): Promise<void> {
  const t = sql.table(table.name)
  const values = Object.entries(set).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const same = sql.join(
    table.stays.map(column => sql`was.row -> ${sql.lit(column)} = done.row -> ${sql.lit(column)}`),
    sql` and `,
  )
  await sql`
    with was as (select to_jsonb(t) as row from ${t} t where ${which}),
    done as (update ${t} t set ${sql.join(values)} where ${which} returning to_jsonb(t) as row)
    insert into moved_row (act_id, tbl, key, before, seal)
    select ${act}::uuid, ${table.name}, ${only(sql`done.row`, table.key)}, ${only(sql`was.row`, table.moves)}, md5(done.row::text)
    from was join done on ${same}`.execute(tx)
}

/** Takes rows out and keeps them whole, with the reason. */
export async function setAside(
  tx: Tx,
  act: string,
  table: MovedTable,
  which: RawBuilder<unknown>,
  why: string | RawBuilder<unknown>,
): Promise<void> {
  const reason = typeof why === 'string' ? sql`${why}::text` : why
  await sql`
    with gone as (delete from ${sql.table(table.name)} t where ${which} returning to_jsonb(t) as row, ${reason} as why)
    insert into moved_row (act_id, tbl, key, aside, before)
    select ${act}::uuid, ${table.name}, ${only(sql`row`, table.key)}, why, row from gone`.execute(tx)
}

/** A row that an act moved and that is not any more as the act left it: its key; undefined where all are. */
export async function firstChanged(
  tx: Tx,
  act: string,
  table: MovedTable,
): Promise<Record<string, unknown> | undefined> {
  const { rows } = await sql<{ key: Record<string, unknown> }>`
    select j.key from moved_row j
    cross join lateral jsonb_populate_record(null::${sql.table(table.name)}, j.key) k
    left join ${sql.table(table.name)} t on ${sameKey(table)}
    where j.act_id = ${act}::uuid and j.tbl = ${table.name} and j.aside is null
      and (${sql.ref(`t.${table.key[0]}`)} is null or md5(to_jsonb(t)::text) <> j.seal)
    order by j.n limit 1`.execute(tx)
  return rows[0]?.key
}

/** Gives moved rows back the values they had; answers with how many. */
export async function putBack(tx: Tx, act: string, table: MovedTable): Promise<void> {
  const { name } = table
  const values = table.moves.map(column => sql`${sql.ref(column)} = ${sql.ref(`p.${column}`)}`)
  await sql`
    update ${sql.table(name)} t set ${sql.join(values)}
    from moved_row j cross join lateral jsonb_populate_record(null::${sql.table(name)}, j.key) k
    cross join lateral jsonb_populate_record(null::${sql.table(name)}, j.before) p
    where j.act_id = ${act}::uuid and j.tbl = ${name} and j.aside is null and ${sameKey(table)}`.execute(tx)
}

/** Puts in again what was set aside, exactly as it was. */
export async function putIn(tx: Tx, act: string, table: MovedTable): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table.name}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`.execute(
    tx,
  )
  const columns = sql.join(rows.map(row => sql.ref(row.name)))
  await sql`
    insert into ${sql.table(table.name)} (${columns})
    select ${sql.join(rows.map(row => sql.ref(`p.${row.name}`)))}
    from moved_row j cross join lateral jsonb_populate_record(null::${sql.table(table.name)}, j.before) p
    where j.act_id = ${act}::uuid and j.tbl = ${table.name} and j.aside is not null`.execute(tx)
}

export type Aside = { tbl: string; why: string; row: Record<string, unknown> }

/** What these acts set aside, whole. */
export async function asideOf(
  tx: Tx,
  acts: readonly string[],
  tables: readonly string[],
): Promise<(Aside & { act: string })[]> {
  const { rows } = await sql<Aside & { act: string }>`
    select act_id as act, tbl, aside as why, before as row from moved_row
    where act_id = any(${acts}::uuid[]) and tbl = any(${tables}::text[]) and aside is not null order by act_id, n`.execute(
    tx,
  )
  return rows
}

/** How many rows of each table these acts moved. */
export async function movedBy(
  tx: Tx,
  acts: readonly string[],
): Promise<{ act: string; tbl: string; n: number }[]> {
  const { rows } = await sql<{ act: string; tbl: string; n: number }>`
    select act_id as act, tbl, count(*) as n from moved_row
    where act_id = any(${acts}::uuid[]) and aside is null group by 1, 2`.execute(tx)
  return rows
}

const only = (row: RawBuilder<unknown>, columns: readonly string[]) => sql`
  (select jsonb_object_agg(c, ${row} -> c) from unnest(${[...columns]}::text[]) c)`

const sameKey = (table: MovedTable) =>
  sql.join(
    table.key.map(column => sql`${sql.ref(`t.${column}`)} = ${sql.ref(`k.${column}`)}`),
    sql` and `,
  )
