import { type RawBuilder, sql } from 'kysely'
import { type Actor, may, nation } from '../../contract/access.ts'

/** Of a row `of` with province and regency. */
export function inRegion(region: number | undefined, of: string): RawBuilder<boolean>[] {
  if (region === undefined || region === nation) return []
  const column = (name: string) => sql.ref(`${of}.${name}`)
  return [sql`(${column('province_id')} = ${region}::int or ${column('regency_id')} = ${region}::int)`]
}

/** The provinces of which somebody sees something of mentoring; null: all. */
export function provincesSeen(actor: Actor): number[] | null {
  const able: readonly string[] = may['mentoring.see']
  const grants = actor.grants.filter(({ role }) => able.includes(role))
  if (grants.some(({ scopeId }) => scopeId === nation)) return null
  return [...new Set(grants.flatMap(({ path }) => path[1] ?? []))]
}
