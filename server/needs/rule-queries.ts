import { sql } from 'kysely'
import type { InputOf } from '../../contract/endpoint.ts'
import type { publishRules, RuleVersion } from '../../contract/matching.ts'
import type { Tx } from '../platform/db.ts'

/** The rules that are in force on a day. */
export async function inForce(
  tx: Tx,
  today: string,
): Promise<Pick<RuleVersion, 'version' | 'weights' | 'measures'>> {
  const { rows } = await sql<Pick<RuleVersion, 'version' | 'weights' | 'measures'>>`
    select version, weights, measures from matching_rule where valid_from <= ${today}::date
    order by valid_from desc, version desc limit 1`.execute(tx)
  const [found] = rows
  if (!found) throw new Error('no rules of matching are in force')
  return found
}

/** Every version, newest first. */
export async function versions(tx: Tx): Promise<RuleVersion[]> {
  const { rows } = await sql<RuleVersion>`
    with all_of as materialized (select * from matching_rule),
    who as (select id, name from names_of((select array_agg(published_by) from all_of)))
    select r.version, r.valid_from as "validFrom", r.reason, who.name as by, r.weights, r.measures
    from all_of r left join who on who.id = r.published_by order by r.version desc`.execute(tx)
  return rows
}

/** The newest version, held against others who would publish. */
export async function lockNewest(tx: Tx): Promise<{ version: number; valid_from: string }> {
  await sql`select pg_advisory_xact_lock(39)`.execute(tx)
  const { rows } = await sql<{ version: number; valid_from: string }>`
    select version, valid_from from matching_rule order by version desc limit 1`.execute(tx)
  return rows[0] ?? { version: 0, valid_from: '2000-01-01' }
}

export async function publish(
  tx: Tx,
  { validFrom, reason, weights, measures }: InputOf<typeof publishRules>,
  { version, at, by }: { version: number; at: Date; by: string },
): Promise<void> {
  await sql`insert into matching_rule (version, valid_from, reason, published_at, published_by, weights, measures)
    values (${version}, ${validFrom}, ${reason}, ${at}, ${by}, ${JSON.stringify(weights)}::jsonb,
      ${JSON.stringify(measures)}::jsonb)`.execute(tx)
}
