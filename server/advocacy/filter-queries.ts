import { type RawBuilder, sql } from 'kysely'
import { nation } from '../../contract/access.ts'
import { wantedIn } from '../libraries/search.ts'
import { fromDay } from './rules.ts'

/** Conditions that both lists have; `of` is the row's alias, `s` the library's entry in the search. */
export function inRegion(region: number | undefined, of: 'e' | 'u' | 'b'): RawBuilder<boolean>[] {
  if (region === undefined || region === nation) return []
  const column = (name: string) => sql.ref(`${of}.${name}`)
  return [
    sql`(${column('province_id')} = ${region}::int or ${column('regency_id')} = ${region}::int
      or s.district_id = ${region}::int)`,
  ]
}

/** From one day to another, both included. */
export function between(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  day: RawBuilder<unknown>,
): RawBuilder<boolean>[] {
  const last =
    to === undefined
      ? undefined
      : fromDay(to) === to
        ? sql<boolean>`${day} <= ${to}::date`
        : sql<boolean>`false`
  return [
    ...(from === undefined ? [] : [sql<boolean>`${day} >= ${fromDay(from)}::date`]),
    ...(last ? [last] : []),
  ]
}

/** Each word stands in the row's own text or in what its library is found by. */
export const spoken = (typed: string | undefined, text: RawBuilder<unknown>): RawBuilder<boolean>[] =>
  wantedIn(typed).map(
    ({ word }) => sql<boolean>`(${text} ilike ${`%${word}%`} or s.fold like ${`%${word}%`})`,
  )
