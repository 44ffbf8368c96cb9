import { type Comparison, type getComparison, leastToTell } from '../../contract/comparison.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { type Adopter, compare, type Outcome, percentOf, strengthOf } from './comparing.ts'
import * as queries from './comparison-queries.ts'
import { rootOf } from './lineage-queries.ts'
import { earlierMonths, type Watched } from './similar.ts'

/** So many are enough to tell, and are added up in a moment. */
const [mostAdopters, mostBeside] = [400, 3000]

/** Whether adopters’ figures moved more than those of libraries like them. */
export async function show(
  c: Context,
  { practiceId, measure, months }: InputOf<typeof getComparison>,
): Promise<Comparison> {
  const asOf = dayIn(c.now)
  const rows = await queries.beginners(c.tx, practiceId, mostAdopters)
  const outcome = await outcomeOf(c, rows, { practiceId, measure, months })
  const compared = outcome.differences.length
  const tells = compared >= leastToTell
  const { middle, range } = outcome.estimate ?? { middle: 0, range: null }
  return {
    measure: await measureShown(c, measure),
    ...{ months, asOf, began: await queries.countBeginners(c.tx, practiceId) },
    // of one or two, even that they could be compared says something about them
    compared: tells || compared === 0 ? compared : null,
    left: outcome.left,
    controls: tells ? outcome.controls : 0,
    effect: outcome.estimate && {
      percent: percentOf(middle),
      low: range && percentOf(range.low),
      high: range && percentOf(range.high),
    },
    strength: strengthOf(compared),
    adopters: tells ? rounded(outcome.adopters) : null,
    similar: tells ? rounded(outcome.similar) : null,
  }
}

async function outcomeOf(
  c: Context,
  rows: readonly queries.Beginner[],
  { practiceId, measure, months }: InputOf<typeof getComparison>,
): Promise<Outcome> {
  const thisMonth = monthOf(dayIn(c.now))
  const starts = rows.map(row => monthOf(row.trying_on)).toSorted()
  const first = addMonths(starts[0] ?? thisMonth, -months - earlierMonths)
  const at = (month: string) => monthsFrom(first, month)
  if (rows.length === 0) return compare([], [], months, at(thisMonth))
  const beside = await queries.beside(c.tx, await rootOf(c.tx, practiceId), {
    kinds: [...new Set(rows.map(row => row.kind))],
    provinces: [...new Set(rows.map(row => row.province_id))],
    most: mostBeside,
  })
  const last =
    [addMonths(starts.at(-1) ?? thisMonth, months), addMonths(thisMonth, -1)].toSorted()[0] ?? first
  const ids = [...rows, ...beside].map(row => row.id)
  const values = await queries.valuesOf(c.tx, ids, measure, { first, last: last < first ? first : last })
  const watched = ({ id, kind, province_id, city }: (typeof beside)[number]): Watched => ({
    ...{ id, kind, city, provinceId: province_id },
    values: values.get(id) ?? [],
  })
  const adopters: Adopter[] = rows.map(row => ({ ...watched(row), began: at(monthOf(row.trying_on)) }))
  return compare(adopters, beside.map(watched), months, at(thisMonth))
}

async function measureShown(c: Context, code: Comparison['measure']['code']): Promise<Comparison['measure']> {
  const row = await queries.measureOf(c.tx, code)
  if (!row) throw new Error(`no measure ${code}`)
  const { unit, label_id, label_en, definition_id, definition_en } = row
  return {
    ...{ code, unit: unit as Comparison['measure']['unit'], label: { id: label_id, en: label_en } },
    definition: { id: definition_id, en: definition_en },
  }
}

/** Both the first of their month. */
const monthsFrom = (first: string, month: string) =>
  (Number(month.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
  Number(month.slice(5, 7)) -
  Number(first.slice(5, 7))
const rounded = ({ before, after }: { before: number; after: number }) => ({
  before: Math.round(before * 10) / 10,
  after: Math.round(after * 10) / 10,
})
