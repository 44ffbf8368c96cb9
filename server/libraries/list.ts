import { type Actor, may } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { exportLibraries, listLibraries } from '../../contract/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context, Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import { regionBook } from '../regions/book.ts'
import { columnsIn } from './columns.ts'
import { libraryOf } from './facts.ts'
import * as queries from './list-queries.ts'
import { regionNamesOf } from './queries.ts'
import { searchFor } from './search-queries.ts'

/** The libraries in the actor's scopes that a person searched and filtered for, and how many there are. */
export async function list(
  c: Context,
  input: InputOf<typeof listLibraries>,
): Promise<ResultOf<typeof listLibraries>> {
  const { tx } = c
  const scopes = scopesOf(c.actor)
  await planEach(tx)
  const search = await searchFor(tx, scopes, input.q)
  const { total, ids } = await queries.find(tx, scopes, input, search, input)
  const rows = await queries.rowsOf(tx, ids)
  const names = await regionNamesOf(
    tx,
    rows.map(row => row.region_id),
  )
  const libraries = rows.flatMap(row => {
    const of = names.get(row.region_id)
    return of ? [libraryOf(row, of)] : []
  })
  return { total, libraries }
}

/** The same list as a file, in the actor's language. */
export async function download(c: Context, input: InputOf<typeof exportLibraries>): Promise<Sheet> {
  const { language } = c.actor
  const scopes = scopesOf(c.actor)
  await planEach(c.tx)
  const search = await searchFor(c.tx, scopes, input.q)
  const book = regionBook()
  return {
    name: `${language === 'id' ? 'perpustakaan' : 'libraries'}-${dayIn(c.now)}`,
    columns: columnsIn(language, input.columns, input.closed, book),
    rows: queries.pages(c.tx, scopes, input, search, book),
  }
}

function scopesOf(actor: Actor): number[] {
  const able: readonly string[] = may['libraries.see']
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}
