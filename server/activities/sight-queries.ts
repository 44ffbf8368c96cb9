import { type RawBuilder, sql } from 'kysely'
import { type Actor, levelOf, may, nation, type Verb } from '../../contract/access.ts'

/**
 * The condition that a row (with province_id, regency_id, library_id) lies in a scope of one of the actor's roles
 * that have the verb, each by the column that has an index. Row-level security says the same once more.
 */
export function inSight(actor: Actor, verb: Verb, row: string): RawBuilder<unknown> {
  const able: readonly string[] = may[verb]
  const grants = actor.grants.filter(grant => able.includes(grant.role))
  if (grants.some(grant => grant.scopeId === nation)) return sql`true`
  const scopesOf = (level: string) =>
    grants.filter(grant => levelOf(grant) === level).map(grant => grant.scopeId)
  const sights = [
    among(sql.ref(`${row}.province_id`), scopesOf('province'), sql`int`),
    among(sql.ref(`${row}.regency_id`), scopesOf('regency'), sql`int`),
    among(
      sql.ref(`${row}.library_id`),
      grants.flatMap(grant => grant.libraryId ?? []),
      sql`uuid`,
    ),
  ].filter(sight => sight !== undefined)
  return sights.length === 0 ? sql`false` : sql`(${sql.join(sights, sql` or `)})`
}

/** One value alone is compared as such: only then does an index give the order too. */
function among(
  column: RawBuilder<unknown>,
  values: readonly unknown[],
  type: RawBuilder<unknown>,
): RawBuilder<unknown> | undefined {
  const [only] = values
  if (values.length < 2) return values.length === 0 ? undefined : sql`${column} = ${only}::${type}`
  return sql`${column} = any(${values}::${type}[])`
}
