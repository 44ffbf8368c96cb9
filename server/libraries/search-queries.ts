import { type RawBuilder, sql } from 'kysely'
import { nation } from '../../contract/access.ts'
import type { Tx } from '../platform/db.ts'
import { isCommon, type Wanted, wantedIn } from './search.ts'

export type Scopes = readonly number[]
/** For each word that was typed, the patterns of which `library_search.fold` has to fit one. */
export type Search = readonly { patterns: readonly string[]; common: boolean }[]

/** Where to search: rows with `fold`, and the words that stand in them. */
export type Index = { rows: string; words: string }
const ofLibraries: Index = { rows: 'library_search', words: 'library_word' }

/**
 * What to search libraries for, or what stands in another index: the words as they were typed, where a row in these scopes has them all; otherwise
 * the words that are one slip away, and then those that are two. The first letter is believed at first.
 * @param finds true where whoever asks has found something with it already, so that it is not looked for twice
 */
export async function searchFor(
  tx: Tx,
  scopes: Scopes,
  typed: string | undefined,
  index = ofLibraries,
  finds: (search: Search) => Promise<boolean> = async () => false,
): Promise<Search> {
  const wanted = wantedIn(typed)
  const asTyped = wanted.map(({ word, common }) => ({ patterns: [`%${word}%`], common }))
  if (wanted.length === 0) return asTyped
  const fits = async (search: Search) => (await finds(search)) || (await someFit(tx, index, scopes, search))
  if ((await areAllKnown(tx, index, wanted)) && (await fits(asTyped))) return asTyped
  let search: Search = asTyped
  for (const beginning of ['alike', 'any'] as const) {
    const near = await nearTo(tx, index, wanted, beginning)
    for (const slips of [1, 2]) {
      search = forgiving(wanted, near, slips)
      if (await fits(search)) return search
    }
  }
  return search
}

function forgiving(wanted: readonly Wanted[], near: readonly Near[], slips: number): Search {
  const search = wanted
    .filter(({ common }) => !common)
    .map(({ word }) => {
      const meant = near.filter(n => n.wanted === word && n.slips <= slips).map(n => n.word)
      return {
        patterns: [`%${word}%`, ...meant.map(other => `% ${other} %`)],
        common: meant.some(isCommon),
      }
    })
  // a word that tells nothing, with a slip in it, tells nothing either
  const telling = search.filter(({ common }) => !common)
  return telling.length > 0 ? telling : search
}

/** The conditions on rows `s` of an index of a search. */
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

async function someFit(tx: Tx, index: Index, scopes: Scopes, search: Search): Promise<boolean> {
  const { rows } = await sql`select from ${sql.table(index.rows)} s
    where ${all([...within(scopes), ...fitting(search)])} limit 1`.execute(tx)
  return rows.length > 0
}

/** Whether every word stands in some name or number. Words of letters, four to forty of them, are all in the vocabulary. */
async function areAllKnown(tx: Tx, index: Index, wanted: readonly Wanted[]): Promise<boolean> {
  const telling = wanted.filter(({ common, slips }) => !common && slips > 0).map(({ word }) => `%${word}%`)
  // counted, since for a first one alone the planner reads all words instead of their index
  const counts = telling.map(
    pattern => sql`(select count(*) from ${sql.table(index.words)} where word like ${pattern}) > 0`,
  )
  if (counts.length === 0) return true
  const { rows } = await sql<{ known: boolean }>`select ${sql.join(counts, sql` and `)} as known`.execute(tx)
  return rows[0]?.known ?? false
}

type Near = { wanted: string; word: string; slips: number }

/**
 * The known words within the slips that are forgiven, nearest first, at most 40 for each.
 * @param beginning with the same letter, which an index finds; with any, all words are compared
 */
async function nearTo(
  tx: Tx,
  index: Index,
  wanted: readonly Wanted[],
  beginning: 'alike' | 'any',
): Promise<Near[]> {
  const forgiven = wanted.filter(({ common, slips }) => !common && slips > 0)
  const alike = beginning === 'alike' ? sql`left(k.word, 1) = left(w.word, 1)` : sql`true`
  const { rows } = await sql<Near>`
    select w.word as wanted, n.word, n.slips
    from unnest(${forgiven.map(w => w.word)}::text[], ${forgiven.map(w => w.slips)}::int[]) w (word, slips)
    cross join lateral (
      select k.word, levenshtein_less_equal(k.word, w.word, w.slips) as slips
      from ${sql.table(index.words)} k
      where ${alike} and length(k.word) between length(w.word) - w.slips and length(w.word) + w.slips
        and levenshtein_less_equal(k.word, w.word, w.slips) <= w.slips
      order by 2, 1 limit 40) n`.execute(tx)
  return rows
}
