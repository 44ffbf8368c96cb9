import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { type Address } from '../server/platform/db.ts'

const schemaFile = new URL('./schema.sql', import.meta.url)
const tablesFile = new URL('../server/platform/tables.ts', import.meta.url)

/** The schema as text and the types of its tables, both read from the catalogue of a migrated database. */
export async function describe(owner: Address): Promise<{ file: URL; text: string }[]> {
  const client = new pg.Client(typeof owner === 'string' ? { connectionString: owner } : owner)
  await client.connect()
  try {
    const columns = (await client.query<Column>(columnsSql)).rows
    const rest = (await client.query<{ line: string }>(restSql)).rows.map(row => row.line)
    return [
      { file: schemaFile, text: schemaText(columns, rest) },
      { file: tablesFile, text: tablesText(columns) },
    ]
  } finally {
    await client.end()
  }
}

export function write(files: { file: URL; text: string }[]): void {
  for (const { file, text } of files) writeFileSync(file, text)
}

type Column = {
  table: string
  column: string
  type: string
  nullable: boolean
  given: 'always' | 'default' | 'no'
  fallback: string | null
}

const columnsSql = `
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
    case when a.attidentity = 'a' or a.attgenerated <> '' then 'always' when a.atthasdef then 'default' else 'no' end as given,
    pg_get_expr(d.adbin, d.adrelid) as fallback
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and not c.relispartition and c.relname <> 'migration'
  order by c.relname, a.attnum`

const restSql = `
  select line from (
    select 1 as part, conrelid::regclass::text as k1, conname::text as k2,
      format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
      and not (select relispartition from pg_class where oid = conrelid)
    union all
    select 2, c.relname, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) || ';'
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and not c.relispartition
      and not exists (select from pg_constraint where conindid = i.indexrelid and contype in ('p', 'u'))
    union all
    select 3, tablename, policyname, format('create policy %I on %I as %s for %s using (%s) with check (%s);', policyname, tablename, lower(permissive), lower(cmd), qual, with_check)
    from pg_policies where schemaname = 'public'
    union all
    select 4, c.relname, '', format('alter table %I enable row level security%s;', c.relname, case when c.relforcerowsecurity then ', force row level security' else '' end)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relrowsecurity
    union all
    select 5, tgrelid::regclass::text, tgname, pg_get_triggerdef(t.oid) || ';'
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and not c.relispartition
    union all
    select 6, proname, '', pg_get_functiondef(p.oid) || ';'
    from pg_proc p where pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  ) t order by part, k1 collate "C", k2 collate "C", line collate "C"`

function schemaText(columns: Column[], rest: string[]): string {
  const tables = [...Map.groupBy(columns, column => column.table)].map(([table, of]) => {
    const lines = of.map(
      c =>
        `  ${c.column} ${c.type}${c.nullable ? '' : ' not null'}${c.fallback ? ` default ${c.fallback}` : ''}${c.given === 'always' ? ' -- generated' : ''}`,
    )
    return `create table ${table} (\n${lines.join(',\n')}\n);`
  })
  return `-- The whole schema, dumped from the migrations. Do not edit: run \`npm run check -- --write\`.\n\n${tables.join('\n\n')}\n\n${rest.join('\n')}\n`
}

function tablesText(columns: Column[]): string {
  const tables = [...Map.groupBy(columns, column => column.table)]
  const body = tables.map(([table, of]) => {
    const lines = of.map(c => `    ${c.column}: ${columnType(c)}`)
    return `  ${table}: {\n${lines.join('\n')}\n  }`
  })
  return `import type { ColumnType } from 'kysely'

// Made from the migrations. Do not edit: run \`npm run check -- --write\`.
type Json = ColumnType<unknown, string, string>

export type Tables = {
${body.join('\n')}
}
`
}

function columnType(column: Column): string {
  const base = tsType(column)
  const type = column.nullable ? `${base} | null` : base
  if (base === 'Json') return type
  if (column.given === 'always') return `ColumnType<${type}, never, never>`
  return column.given === 'default' ? `ColumnType<${type}, ${type} | undefined, ${type}>` : type
}

function tsType({ type }: Column): string {
  if (type.endsWith('[]')) return type === 'text[]' ? 'string[]' : 'number[]'
  if (/^(integer|smallint|bigint|real|double precision|numeric)/.test(type)) return 'number'
  if (type === 'boolean') return 'boolean'
  if (type === 'jsonb') return 'Json'
  return type === 'bytea' ? 'Buffer' : 'string'
}
