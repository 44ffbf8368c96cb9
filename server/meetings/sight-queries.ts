import { type RawBuilder, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'

/** As the policy `maySee` has it, and drafts for those who keep or stand above; row-level security stands behind. */
export function inSight(actor: Actor, row: 'm' | 's'): RawBuilder<boolean> {
  const grants = grantsOf(actor, may['meetings.see'])
  const above = isAbove(
    row,
    grants.map(grant => grant.scopeId),
  )
  const within = sql`${sql.ref(`${row}.scope_id`)} = any(${grants.flatMap(grant => grant.path)}::int[])`
  return row === 'm' ? sql`(${above} or (${within} and m.state <> 'draft'))` : sql`(${above} or ${within})`
}

/** As the policy `mayKeep` has it. */
export const isMine = (actor: Actor, row: 'm' | 's'): RawBuilder<boolean> =>
  isAbove(
    row,
    grantsOf(actor, may['meetings.keep']).map(grant => grant.scopeId),
  )

export const grantsOf = (actor: Actor, able: readonly string[]) =>
  actor.grants.filter(grant => able.includes(grant.role))

/** Whether one of the scopes is that of a row, or above it. */
export function isAbove(row: string, scopes: number[]): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${row}.${name}`)
  return sql`(1 = any(${scopes}::int[]) or coalesce(${column('province_id')} = any(${scopes}::int[]), false)
    or coalesce(${column('regency_id')} = any(${scopes}::int[]), false) or ${column('scope_id')} = any(${scopes}::int[]))`
}
