import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { Angle, BriefFacts, listBriefs, makeBrief } from '../../contract/briefs.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { inSight } from '../activities/sight-queries.ts'
import { all } from '../libraries/search-queries.ts'
import type { Tx } from '../platform/db.ts'
import { inRegion } from './filter-queries.ts'
import type { Placed } from './policy.ts'

export type BriefRow = Placed & {
  id: string
  library_id: string
  library_name: string
  partner: string
  angle: Angle
  language: 'id' | 'en'
  ask: string | null
  facts: BriefFacts
  token: string
  read_until: string
  made_at: string
  made_name: string | null
  revoked_at: string | null
  seen: number
  seen_on: string | null
}

export async function insertBrief(
  tx: Tx,
  input: InputOf<typeof makeBrief>,
  made: {
    library: Placed & { id: string }
    facts: BriefFacts
    token: string
    readUntil: string
    at: Date
    by: string
  },
): Promise<void> {
  const { library, facts, token, readUntil, at, by } = made
  await sql`
    insert into brief (id, library_id, province_id, regency_id, scope_id, partner, partner_id, angle, language, ask, facts,
      token, read_until, made_at, made_by)
    values (${input.id}::uuid, ${library.id}::uuid, ${library.province_id}::int, ${library.regency_id}::int,
      ${library.scope_id}::int, ${input.partner}, ${input.partnerId}::uuid, ${input.angle}, ${input.language}, ${input.ask},
      ${JSON.stringify(facts)}::jsonb, ${token}, ${readUntil}::date, ${at}, ${by}::uuid)`.execute(tx)
}

export async function lockBrief(tx: Tx, id: string): Promise<(Placed & { id: string }) | undefined> {
  const { rows } = await sql<Placed & { id: string }>`
    select id, province_id, regency_id, scope_id from brief where id = ${id}::uuid for update`.execute(tx)
  return rows[0]
}

/** Ends a link; one that was ended before stays as it is. */
export async function revoke(tx: Tx, id: string, { at, by }: { at: Date; by: string }): Promise<void> {
  await sql`update brief set revoked_at = ${at}, revoked_by = ${by}::uuid
    where id = ${id}::uuid and revoked_at is null`.execute(tx)
}

export async function seeBrief(tx: Tx, id: string): Promise<BriefRow | undefined> {
  const { rows } = await selection(sql`b.id = ${id}::uuid`, sql``).execute(tx)
  return rows[0]
}

type Filter = Pick<InputOf<typeof listBriefs>, 'libraryId' | 'region'>

export async function countBriefs(tx: Tx, actor: Actor, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from brief b left join library_search s on s.library_id = b.library_id
    where ${matches(actor, filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function pageOfBriefs(
  tx: Tx,
  actor: Actor,
  filter: InputOf<typeof listBriefs>,
): Promise<BriefRow[]> {
  const { rows } = await selection(
    matches(actor, filter),
    sql`limit ${filter.limit} offset ${filter.offset}`,
  ).execute(tx)
  return rows
}

/** A brief by the token of its link, while that is read. @param today in Jakarta */
export async function byToken(tx: Tx, token: string, today: string): Promise<BriefRow | undefined> {
  const { rows } = await selection(
    sql`b.token = ${token} and b.revoked_at is null and b.read_until >= ${today}::date`,
    sql``,
  ).execute(tx)
  return rows[0]
}

export async function countSeen(tx: Tx, id: string, today: string): Promise<void> {
  await sql`insert into brief_seen (brief_id, seen, last_on) values (${id}::uuid, 1, ${today}::date)
    on conflict (brief_id) do update set seen = brief_seen.seen + 1, last_on = excluded.last_on`.execute(tx)
}

function matches(actor: Actor, { libraryId, region }: Filter): RawBuilder<boolean> {
  return all([
    sql`${inSight(actor, 'advocacy.see', 'b')}`,
    ...inRegion(region, 'b'),
    ...(libraryId ? [sql`b.library_id = ${libraryId}::uuid`] : []),
  ])
}

function selection(where: RawBuilder<unknown>, page: RawBuilder<unknown>): RawBuilder<BriefRow> {
  return sql`
    with found as materialized (
      select b.* from brief b left join library_search s on s.library_id = b.library_id
      where ${where} order by b.made_at desc, b.id ${page}),
    who as (select id, name from names_of((select array_agg(made_by) from found)))
    select b.*, l.name as library_name, who.name as made_name, coalesce(n.seen, 0) as seen, n.last_on as seen_on
    from found b join library l on l.id = b.library_id left join brief_seen n on n.brief_id = b.id
    left join who on who.id = b.made_by order by b.made_at desc, b.id`
}
