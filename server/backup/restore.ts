import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Address } from '../platform/db.ts'
import type { FileStore } from '../platform/files.ts'
import type { KeyStore } from '../platform/key-store.ts'
import { migrate, migrationNames, unfinishedRestore } from '../platform/migrate.ts'
import { version } from '../platform/version.ts'
import { takeKeys } from './keys.ts'
import { leftOut, type Manifest, type TableSum } from './manifest.ts'
import { FromWork, isSame, type Part, whole } from './reading.ts'
import { asOwner, takeTurn } from './session.ts'
import { quoted, rowsOf, type Table, tablesOf } from './tables.ts'

/**
 * Puts a backup into an empty database: the migrations it was made with, its rows, the migrations since. The rows are
 * then read back and compared with the manifest. Until all of it is done the database carries a mark with which no
 * Sinergi starts; a restore into a database with that mark begins anew.
 * @param manifest what `inspect` found in the file
 * @param files where its files go; where left out they stay in the backup
 * @param keys where the keys of records go, and the file that has them
 * @throws a sentence: the backup is of a newer version, the database is not empty, rows differ after loading
 */
export async function restore(
  owner: Address,
  file: string,
  manifest: Manifest,
  log: (line: string) => void,
  { files, keys }: { files?: FileStore; keys?: { store: KeyStore; from: string } } = {},
): Promise<void> {
  requireKnown(manifest)
  await asOwner(owner, async client => {
    if (!(await takeTurn(client)))
      throw new Error('A restore into this database is under way. Wait until it is done.')
    await clear(client)
    await migrate(owner, { only: manifest.migrations, restoring: true })
    log(`Loading ${rowsIn(manifest).toLocaleString('en')} rows …`)
    await load(client, file, manifest, files)
    const newer = await migrate(owner, { restoring: true })
    if (newer.length > 0) log(`Schema brought up to date: ${newer.length} migrations.`)
    if (keys) await bringKeys(client, keys, log)
    await settle(client)
  })
}

/** With the keys of then or of now, whatever has none was taken back: the next start empties it. */
async function bringKeys(
  client: pg.Client,
  { store, from }: { store: KeyStore; from: string },
  log: (line: string) => void,
): Promise<void> {
  const taken = await takeKeys(store, from)
  if (taken === 'store') log(`Keys of records: those in ${store.name} outlived the database and are kept.`)
  if (taken === 'file') log(`Keys of records: taken from ${from}.`)
  if (taken === undefined)
    return log(
      `There is no ${from}: what is sealed in this backup cannot be read and is not shown. If you have that file, give it with --keys to a restore into a new place.`,
    )
  await client.query(
    `insert into setting (name, value, changed_at) values ('keys-restored', $1, now())
     on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [JSON.stringify(taken)],
  )
}

export function rowsIn({ tables }: Manifest): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0)
}

function requireKnown({ migrations, sinergi }: Manifest): void {
  const known = migrationNames()
  const stranger = migrations.find(name => !known.includes(name))
  if (stranger === undefined) return
  throw new Error(
    `The backup was made by a newer Sinergi (${sinergi}; this is ${version}), with migration ${stranger}. Restore it with that version or a newer one.`,
  )
}

/** Leaves an empty schema with the mark of an unfinished restore in it. */
async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tables: number; half: boolean }>(`
    select to_regclass('${unfinishedRestore}') is not null as half,
      (select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')) as tables`)
  const { half = false, tables = 0 } = rows[0] ?? {}
  if (tables > 0 && !half)
    throw new Error(
      'The database is not empty: a restore never writes over an installation. Name an empty one, with a new SINERGI_DATA or DATABASE_URL.',
    )
  await client.query(`begin;
    ${half ? 'drop schema public cascade; create schema public;' : ''}
    create table ${unfinishedRestore} (begun_at timestamptz not null default now());
    commit`)
}

/**
 * All in one transaction, with neither triggers, references nor indexes in the way: they are put back behind it, which
 * checks every reference and is quicker than row by row.
 */
async function load(
  client: pg.Client,
  file: string,
  manifest: Manifest,
  files: FileStore | undefined,
): Promise<void> {
  await client.query('begin')
  const all = await tablesOf(client)
  const tables = all.filter(({ name }) => !leftOut.includes(name))
  requireFitting(tables, manifest)
  const references = await partsAround(client, referencesSql)
  const indexes = await partsAround(client, indexesSql)
  // the owner too is bound by forced row-level security, under which COPY does not load
  const forced = all.filter(table => table.forced)
  for (const { name } of forced) await client.query(`alter table ${quoted(name)} no force row level security`)
  for (const { name } of all) await client.query(`alter table ${quoted(name)} disable trigger user`)
  for (const { drop } of [...references, ...indexes]) await client.query(drop)
  await client.query(`truncate ${all.map(({ name }) => quoted(name)).join(', ')}`)
  await whole(
    file,
    parts => fill(client, manifest, parts),
    async (sha256, data) => {
      await files?.put(sha256, data).catch((error: Error) => {
        throw new FromWork(error.message, { cause: error })
      })
    },
  )
  for (const { name, value, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called])
  for (const { add } of [...indexes, ...references]) await client.query(add)
  for (const { name } of all) await client.query(`alter table ${quoted(name)} enable trigger user`)
  await client.query(`analyze ${all.map(({ name }) => quoted(name)).join(', ')}`)
  for (const sum of manifest.tables) await compare(client, sum)
  for (const { name } of forced) await client.query(`alter table ${quoted(name)} force row level security`)
  await client.query('commit')
}

async function fill(client: pg.Client, manifest: Manifest, parts: AsyncGenerator<Part>): Promise<void> {
  const columnsOf = new Map(manifest.tables.map(({ name, columns }) => [name, columns]))
  let next = await parts.next()
  while (!next.done) {
    const { table } = next.value
    const columns = columnsOf.get(table) ?? []
    const into = copyFrom(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`)
    const sameTable = async function* () {
      while (!next.done && next.value.table === table) {
        yield next.value.data
        next = await parts.next()
      }
    }
    await pipeline(Readable.from(sameTable(), { highWaterMark: 1 }), client.query(into)).catch(
      (error: Error) => {
        throw new FromWork(error.message, { cause: error })
      },
    )
  }
}

/** @throws where the rows that were loaded are not those that were backed up */
async function compare(client: pg.Client, sum: TableSum): Promise<void> {
  const rows = rowsOf(client, sum)
  for (;;) {
    const { value, done } = await rows.next()
    if (!done) continue
    if (isSame(value, sum)) return
    throw new Error(
      `${sum.name} has ${value.rows} rows after loading, the backup ${sum.rows}, and they are not the same. The backup does not fit this version, or the disk failed.`,
    )
  }
}

function requireFitting(tables: Table[], manifest: Manifest): void {
  const here = tables.map(({ name, columns, order }) => `${name} (${columns.join(', ')}) ${order}`)
  const there = manifest.tables.map(({ name, columns, order }) => `${name} (${columns.join(', ')}) ${order}`)
  const odd = [...here.filter(of => !there.includes(of)), ...there.filter(of => !here.includes(of))]
  if (odd.length > 0)
    throw new Error(`The backup does not fit the schema of its own migrations: ${odd.join('; ')}.`)
}

/** What stands around the rows, each as the statements that take it away and bring it back. */
async function partsAround(client: pg.Client, sql: string): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(sql)
  return rows
}

const referencesSql = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
  from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
  order by conrelid::regclass::text, conname`

// primary keys and other constraints stay: the rows are read back in their order
const indexesSql = `
  select format('drop index %s', c.oid::regclass) as drop,
    -- of a partitioned table it is written for the table alone, and would stay without its partitions
    replace(pg_get_indexdef(c.oid), ' ON ONLY ', ' ON ') as add
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  where t.relnamespace = 'public'::regnamespace and not c.relispartition
    and not exists (select from pg_constraint where conindid = c.oid and contype in ('p', 'u', 'x'))
    and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
  order by c.oid`

/** The last step: statistics, a new epoch for the phones' cursor, and the mark taken away. */
async function settle(client: pg.Client): Promise<void> {
  const tables = (await tablesOf(client)).map(({ name }) => quoted(name))
  await client.query(`vacuum (analyze) ${tables.join(', ')}`)
  await client.query(`begin;
    update setting set value = to_jsonb(gen_random_uuid()), changed_at = now() where name = 'sync-epoch';
    drop table ${unfinishedRestore};
    commit`)
}
