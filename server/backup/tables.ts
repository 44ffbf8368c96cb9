import { createHash } from 'node:crypto'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Manifest, TableSum } from './manifest.ts'

/** A table with the columns that are copied, and an order in which every server gives the same bytes. */
export type Table = { name: string; columns: string[]; order: string; forced: boolean; hidden: boolean }

/**
 * Every table of the schema with rows of its own: partitions are read through their parent, generated columns are made
 * again, and a transaction's number means something in one cluster only.
 */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select c.relname as name, c.relforcerowsecurity as forced,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
         and not (a.atttypid = 'xid8'::regtype and a.atthasdef)) as columns,
      coalesce(
        (select string_agg(format('%I', a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.n)
         from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality k (attnum, n)
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
         where i.indrelid = c.oid and i.indisprimary),
        format('%I::text collate "C"', c.relname)) as "order",
      -- with row-level security in the way, every row is in sight only where a policy lets the system through
      row_security_active(c.oid) and not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*') and p.polroles = '{0}'
          and pg_get_expr(p.polqual, p.polrelid) ~ 'acting_system\\(\\)') as hidden
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('migration', 'restore_unfinished')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    order by c.relname collate "C"`)
  return rows
}

/** Positions of sequences, those of identity columns included. */
export async function sequencesOf(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
    order by relname collate "C"`)
  const positions: Manifest['sequences'] = []
  for (const { name } of rows) {
    const position = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    )
    positions.push({ name, value: position.rows[0]?.value ?? '1', called: position.rows[0]?.called ?? false })
  }
  return positions
}

/** A table's rows as COPY writes them, in their order, handed on piece by piece while they are counted. */
export async function* rowsOf(
  client: pg.Client,
  { name, columns, order }: Pick<Table, 'name' | 'columns' | 'order'>,
): AsyncGenerator<Buffer, TableSum> {
  const hash = createHash('sha256')
  let bytes = 0
  const copy = client.query(
    copyTo(
      `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${order}) to stdout`,
    ),
  )
  for await (const piece of copy as AsyncIterable<Buffer>) {
    hash.update(piece)
    bytes += piece.length
    yield piece
  }
  // the number of rows comes after the last of them, before the answer to what is asked next
  await client.query('select 1')
  return { name, columns, order, rows: copy.rowCount, bytes, sha256: hash.digest('hex') }
}

export const quoted = (name: string): string => pg.escapeIdentifier(name)
