import { type RawBuilder, sql } from 'kysely'
import { nation } from '../../contract/access.ts'
import type { Tx } from '../platform/db.ts'
import { type Wanted, wantedIn } from './search.ts'

export type Scopes = readonly number[]
/** For each word that was typed, the patterns of which `library_search.fold` has to fit one. */
export type Search = readonly { patterns: readonly string[]; common: boolean }[]

/**
 * What to search libraries for: the words as they were typed, where a library in these scopes has them all; otherwise
 * the words that are one slip away, and then those that are two.
 */
export async function searchFor(tx: Tx, scopes: Scopes, typed: string | undefined): Promise<Search> {
  const wanted = wantedIn(typed)
  const asTyped = wanted.map(({ word, common }) => ({ patterns: [`%${word}%`], common }))
  if (wanted.length === 0 || (await someFit(tx, scopes, asTyped))) return asTyped
  const near = await nearTo(tx, wanted)
  const forgiving = (slips: number) =>
    wanted
      .filter(({ common }) => !common)
      .map(({ word }) => ({
        patterns: [
          `%${word}%`,
          ...near.filter(n => n.wanted === word && n.slips <= slips).map(n => `% ${n.word} %`),
        ],
        common: false,
      }))
  return (await someFit(tx, scopes, forgiving(1))) ? forgiving(1) : forgiving(2)
}

/** The conditions on `library_search s` of a search. */
export function fitting(search: Search): RawBuilder<unknown>[] {
  return search.map(({ patterns, common }) => {
    // a word that most libraries have is looked for in those that the others found, not in the index
    const fold = common ? sql`(s.fold || '')` : sql`s.fold`
    return patterns.length === 1
      ? sql`${fold} like ${patterns[0]}`
      : sql`${fold} like any(${patterns}::text[])`
  })
}

/** The conditions on `library_search s` of what stands in these scopes. */
export function within(scopes: Scopes): RawBuilder<unknown>[] {
  if (scopes.includes(nation)) return []
  return [
    sql`(s.province_id = any(${scopes}::int[]) or s.regency_id = any(${scopes}::int[]) or s.scope_id = any(${scopes}::int[]))`,
  ]
}

export const all = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`

async function someFit(tx: Tx, scopes: Scopes, search: Search): Promise<boolean> {
  const { rows } = await sql`select from library_search s
    where ${all([...within(scopes), ...fitting(search)])} limit 1`.execute(tx)
  return rows.length > 0
}

type Near = { wanted: string; word: string; slips: number }

/** The known words within the slips that are forgiven, nearest first, at most 40 for each. */
async function nearTo(tx: Tx, wanted: readonly Wanted[]): Promise<Near[]> {
  const near: Near[] = []
  for (const { word, slips } of wanted.filter(w => !w.common && w.slips > 0)) {
    await sql`select set_config('pg_trgm.similarity_threshold', ${alikeness(word)}, true)`.execute(tx)
    const { rows } = await sql<Near>`
      select ${word}::text as wanted, word, slips
      from (select word, levenshtein_less_equal(word, ${word}, ${slips}) as slips from library_word where word % ${word}) w
      where slips <= ${slips} order by slips, word limit 40`.execute(tx)
    near.push(...rows)
  }
  return near
}

/** The share of three-letter pieces that a word with slips keeps: the longer the word, the more. */
const alikeness = ({ length }: string) => (length < 5 ? '0.3' : length < 6 ? '0.34' : '0.38')
