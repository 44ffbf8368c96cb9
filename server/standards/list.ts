import { type Actor, may } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { exportScores, listScores, ScoredLibrary } from '../../contract/standards.ts'
import { standards as text } from '../../text/standards.ts'
import { planEach } from '../platform/planning.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import * as queries from './list-queries.ts'
import { medianOf, spreadOf, sumOf } from './spread.ts'
import { criteria } from './queries.ts'

/** The village libraries in the actor's scopes by score: a page, how many, and how the scores are spread. */
export async function list(
  c: Context,
  input: InputOf<typeof listScores>,
): Promise<ResultOf<typeof listScores>> {
  const scopes = scopesOf(c.actor)
  await planEach(c.tx)
  const search = await searchFor(c.tx, scopes, input.q)
  const counts = await queries.countByScore(c.tx, scopes, input, search)
  const shown = counts.filter(({ score }) => score >= input.from && score <= input.to)
  const libraries = await queries.page(c.tx, scopes, input, search, input)
  return { total: sumOf(shown), libraries, spread: spreadOf(counts), median: medianOf(counts) }
}

/** The same list as a file, in the actor's language. */
export async function download(c: Context, input: InputOf<typeof exportScores>): Promise<Sheet> {
  const { language } = c.actor
  const scopes = scopesOf(c.actor)
  await planEach(c.tx)
  const search = await searchFor(c.tx, scopes, input.q)
  const asked = await criteria(c.tx, dayIn(c.now))
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(input.columns, new Map(asked.map(one => [one.code, one.step[language]]))),
    rows: queries.pages(c.tx, scopes, input, search),
  }
}

/** @param steps what to do next, by the code of the criterion that is not fulfilled */
function columnsIn(
  asked: readonly string[] | undefined,
  steps: ReadonlyMap<string, string>,
): Column<ScoredLibrary>[] {
  const column = (
    id: keyof typeof text.id.columns,
    value: Column<ScoredLibrary>['value'],
  ): Named<ScoredLibrary> => ({
    id,
    title: { id: text.id.columns[id], en: text.en.columns[id] },
    value,
  })
  const all = [
    column('library', row => row.name),
    column('district', row => row.district),
    column('regency', row => row.regency),
    column('province', row => row.province),
    column('score', row => row.score),
    column('unknown', row => row.unknown),
    column('missing', row => row.missing.map(code => steps.get(code) ?? code).join('; ')),
  ]
  return columnsAsked(all, asked)
}

function scopesOf(actor: Actor): number[] {
  const able: readonly string[] = may['standards.see']
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}
