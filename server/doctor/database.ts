import { readFileSync } from 'node:fs'
import pg from 'pg'
import { lastBackup } from '../backup/backup.ts'
import { asOwner } from '../backup/session.ts'
import { useKey } from '../platform/sealing.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Address } from '../platform/db.ts'
import { migrationNames, migrationText, unfinishedRestore } from '../platform/migrate.ts'
import type { KeyRow } from '../receipts/key-queries.ts'
import { openKey } from '../receipts/signing.ts'
import { reminders } from './reminders.ts'
import { bad, type Finding, ok, warn } from './finding.ts'
import { sumsOff } from './recount.ts'

const schemaFile = new URL('../../db/schema.sql', import.meta.url)

/** What the database tells of itself, as its owner. */
export async function database(owner: Address, config: Config): Promise<Finding[]> {
  return asOwner(owner, async client => {
    const reached = await version(client)
    const schema = await migrations(client)
    const first = [...reached, await clock(client), ...schema]
    // the rest asks for tables of the newest schema
    if ([...reached, ...schema].some(finding => finding.level === 'bad')) return first
    return [
      ...first,
      await role(client),
      ...(await ownLogin(config)),
      ...(await rowSecurity(client)),
      ...(await extensions(client)),
      ...(await indexes(client)),
      await deltas(client),
      await drift(client),
      await backups(client, config),
      await signing(client, config),
      ...(await reminders(client)),
    ]
  })
}

async function version(client: pg.Client): Promise<Finding[]> {
  const { server, number } = await one<{ server: string; number: number }>(
    client,
    "select current_setting('server_version') as server, current_setting('server_version_num')::int as number",
  )
  if (number < 150000)
    return [bad('database', `PostgreSQL ${server}: 15 or newer is needed, move to a newer server`)]
  return [ok('database', `reached, PostgreSQL ${server}`)]
}

async function clock(client: pg.Client): Promise<Finding> {
  const before = Date.now()
  const { at } = await one<{ at: number }>(
    client,
    'select extract(epoch from clock_timestamp())::float8 * 1000 as at',
  )
  const apart = Math.abs(at - (before + Date.now()) / 2) / 1000
  if (apart < 2) return ok('clock', 'as the database has it')
  const says = `${Math.round(apart)} s from the database's: keep both machines' time by NTP`
  return apart < 60 ? warn('clock', says) : bad('clock', says)
}

async function migrations(client: pg.Client): Promise<Finding[]> {
  const { half, there } = await one<{ half: boolean; there: boolean }>(
    client,
    `select to_regclass('${unfinishedRestore}') is not null as half, to_regclass('migration') is not null as there`,
  )
  if (half)
    return [
      bad('schema', 'a restore did not finish: run npm run sinergi -- restore FILE again, it begins anew'),
    ]
  if (!there) return [bad('schema', 'the database is empty: npm start fills it, or restore a backup into it')]
  const { rows } = await client.query<{ name: string }>('select name from migration')
  const done = rows.map(row => row.name)
  const known = migrationNames()
  const unknown = done.filter(name => !known.includes(name))
  if (unknown.length > 0)
    return [bad('schema', `has ${unknown.join(', ')}, unknown to this version: use a newer Sinergi`)]
  const missing = known.filter(name => !done.includes(name))
  if (missing.length > 0)
    return [
      bad('schema', `${missing.length} migrations are missing: npm start or npm run sinergi -- migrate`),
    ]
  return [ok('schema', `up to date, ${done.length} migrations`)]
}

async function role(client: pg.Client): Promise<Finding> {
  const { passes, owns } = await one<{ passes: boolean | null; owns: number }>(
    client,
    `select bool_or(rolsuper or rolbypassrls) as passes,
      (select count(*)::int from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = any (array_agg(r.oid))) as owns
     from pg_roles r where rolname = 'sinergi_app'`,
  )
  if (passes === null)
    return bad('application role', 'there is no role sinergi_app: create role sinergi_app nologin')
  if (passes)
    return bad(
      'application role',
      'sinergi_app passes row-level security: alter role sinergi_app nosuperuser nobypassrls',
    )
  if (owns > 0)
    return bad('application role', `sinergi_app owns ${owns} tables: give them to the database's owner`)
  return ok('application role', 'sinergi_app owns nothing and cannot pass row-level security')
}

/** The login of DATABASE_APP_URL, where there is one. */
async function ownLogin({ appDatabaseUrl }: Config): Promise<Finding[]> {
  if (!appDatabaseUrl) return []
  const client = new pg.Client({ connectionString: appDatabaseUrl, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { passes, member } = await one<{ passes: boolean; member: boolean }>(
      client,
      `select rolsuper or rolbypassrls or rolcreaterole as passes, pg_has_role('sinergi_app', 'usage') as member
       from pg_roles where rolname = current_user`,
    )
    if (passes)
      return [bad('application login', 'DATABASE_APP_URL may pass row-level security: give it a plain role')]
    if (!member)
      return [bad('application login', 'DATABASE_APP_URL is no member of sinergi_app: grant it that role')]
    return [ok('application login', 'a plain member of sinergi_app')]
  } catch (error) {
    // what the driver says may name the address; its code does not
    const code = (error as { code?: string }).code ?? 'no answer'
    return [bad('application login', `DATABASE_APP_URL does not connect (${code}): mend it`)]
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Against the schema as the migrations make it. */
async function rowSecurity(client: pg.Client): Promise<Finding[]> {
  const wanted = [
    ...readFileSync(schemaFile, 'utf8').matchAll(
      /^alter table (\S+) enable row level security, force row level security;$/gm,
    ),
  ].map(([, table]) => table)
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity and relforcerowsecurity",
  )
  const open = wanted.filter(table => rows.every(row => row.name !== table))
  if (open.length === 0) return [ok('row-level security', `forced on ${wanted.length} tables`)]
  return open.map(table =>
    bad(
      'row-level security',
      `is off on ${table}: alter table ${table} enable row level security, force row level security`,
    ),
  )
}

async function extensions(client: pg.Client): Promise<Finding[]> {
  const wanted = new Set(
    migrationNames().flatMap(name =>
      [...migrationText(name).matchAll(/create extension if not exists (\w+)/g)].map(([, of]) => of ?? ''),
    ),
  )
  const { rows } = await client.query<{ name: string }>('select extname as name from pg_extension')
  const missing = [...wanted].filter(name => rows.every(row => row.name !== name))
  if (missing.length === 0) return [ok('extensions', [...wanted].join(', '))]
  return missing.map(name => bad('extensions', `${name} is missing: create extension ${name}`))
}

async function indexes(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string }>(
    `select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'public'::regnamespace and not (indisvalid and indisready)`,
  )
  if (rows.length === 0) return [ok('indexes', 'all valid')]
  return rows.map(({ name }) => bad('indexes', `${name} is not valid: reindex index ${name}`))
}

async function deltas(client: pg.Client): Promise<Finding> {
  const { n } = await one<{ n: number }>(
    client,
    'select count(*)::int as n from (select from tally_delta limit 100001) d',
  )
  const says = `${n > 100_000 ? 'more than 100,000' : n.toLocaleString('en')} changes wait to be folded`
  if (n <= 20_000) return ok('sums', says)
  return warn(
    'sums',
    `${says}: pages are slow until a running server has folded them; start one, and look again`,
  )
}

/** One whole month, recounted from the facts. */
async function drift(client: pg.Client): Promise<Finding> {
  const month = addMonths(monthOf(dayIn(new Date())), -1)
  const off = await sumsOff(client, month)
  const name = month.slice(0, 7)
  if (off === 0) return ok('sums', `those of ${name} equal a recount`)
  return bad(
    'sums',
    `${off} of ${name} differ from a recount: keep a backup as it is now, and tell those who look after Sinergi`,
  )
}

async function backups(client: pg.Client, { backup }: Config): Promise<Finding> {
  const last = await lastBackup(client)
  const todo = 'npm run sinergi -- backup, and set SINERGI_BACKUP_EVERY'
  if (!last) return warn('backup', `there was never one: ${todo}`)
  const age = Date.now() - Date.parse(last.at)
  const says = `the last is ${ageOf(age)} old (${last.file})`
  if (age < (backup.every === undefined ? 7 * 86_400_000 : 2 * backup.every)) return ok('backup', says)
  return backup.every === undefined
    ? warn('backup', `${says}: ${todo}`)
    : bad('backup', `${says}, though one is due more often: is a server running, and what does its log say?`)
}

/** Whether the last key opens and signs. */
async function signing(client: pg.Client, { secretKey }: Config): Promise<Finding> {
  useKey(secretKey)
  const { rows } = await client.query<KeyRow>(
    'select no, kid, public_key, secret from signing_key order by no desc',
  )
  const [last] = rows
  if (!last) return bad('signing key', 'there is none to sign receipts with: the next start makes it')
  if (openKey(last)) return ok('signing key', `${last.kid} opens; ${rows.length} to verify with`)
  return bad(
    'signing key',
    `${last.kid} does not open with ${secretKey ? 'this SINERGI_SECRET_KEY' : 'no SINERGI_SECRET_KEY'}: give the one it was sealed with; otherwise the next start makes a new one`,
  )
}

function ageOf(ms: number): string {
  const hours = ms / 3_600_000
  if (hours < 1) return `${Math.round(ms / 60_000)} minutes`
  return hours < 48 ? `${Math.round(hours)} hours` : `${Math.round(hours / 24)} days`
}

async function one<T extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<T> {
  const { rows } = await client.query<T>(sql)
  const [row] = rows
  if (!row) throw new Error('The database gave no answer.')
  return row
}
