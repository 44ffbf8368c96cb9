import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  addMeasure,
  listMeasures,
  Measure,
  retireMeasure,
  rewordMeasure,
} from '../../contract/tallies.ts'
import { addMonths, dayIn, monthOf } from '../platform/clock.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'

/** The measures of a month in the order of the form, worded as they were then; those of one source where given. */
export async function inForce(tx: Tx, month: string, source?: Measure['source']): Promise<Measure[]> {
  const measures = await queries.measures(tx, month)
  return source ? measures.filter(measure => measure.source === source) : measures
}

/** Every question that the report asks or once asked, as it is worded last. */
export async function everAsked(tx: Tx): Promise<Measure[]> {
  const all = await queries.measures(tx, null)
  const last = new Map(all.filter(({ source }) => source === 'report').map(one => [one.code, one]))
  return [...last.values()]
}

/** Every figure that libraries give or that is counted from their activities, now or once, as it is worded last. */
export async function everyFigure(tx: Tx): Promise<Measure[]> {
  const all = await queries.measures(tx, null)
  return [...new Map(all.filter(({ source }) => source !== 'programme').map(one => [one.code, one])).values()]
}

/** The instrument of a month (this one, where none is named) or all its versions. */
export async function list(
  c: Context,
  input: InputOf<typeof listMeasures>,
): Promise<ResultOf<typeof listMeasures>> {
  const month = input.all ? null : (input.month ?? monthOf(dayIn(c.now)))
  return { measures: await queries.measures(c.tx, month), rules: await queries.rules(c.tx, month) }
}

/** The measure that a code names, then its parts. */
export async function lock(c: Context, { code }: { code: string }): Promise<queries.Held[] | undefined> {
  const held = await queries.lock(c.tx, code)
  return held.length > 0 ? held : undefined
}

/** Adds a question. Codes are never used again, since older figures keep them. */
export async function add(
  c: Context,
  input: InputOf<typeof addMeasure>,
): Promise<ResultOf<typeof addMeasure>> {
  if (new Set(input.parts.map(part => part.code)).size < input.parts.length) refuse('measure.code-taken')
  const id = await queries.add(c.tx, input)
  record(c, 'measure-added', input.code)
  return { id }
}

/** Rewords a question from a month on; one that has ended is asked again from there. */
export async function reword(
  c: Context,
  input: InputOf<typeof rewordMeasure>,
  held: queries.Held[],
): Promise<ResultOf<typeof rewordMeasure>> {
  const measure = changeable(held)
  if (input.validFrom <= measure.valid_from) refuse('measure.dates-overlap')
  // an end that was set for later stays set
  const until = measure.valid_to !== null && measure.valid_to >= input.validFrom ? measure.valid_to : null
  await queries.reword(c.tx, measure, input, { before: addMonths(input.validFrom, -1), until })
  record(c, 'measure-reworded', measure.code)
  return { version: measure.version + 1 }
}

/** Ends a question and its parts with a month; figures that were given stay. */
export async function retire(
  c: Context,
  input: InputOf<typeof retireMeasure>,
  held: queries.Held[],
): Promise<ResultOf<typeof retireMeasure>> {
  const measure = changeable(held)
  const { lastMonth } = input
  if (measure.valid_to !== null && measure.valid_to <= lastMonth) refuse('measure.dates-overlap')
  if (held.some(of => of.valid_from > lastMonth)) refuse('measure.dates-overlap')
  await queries.end(c.tx, held, lastMonth)
  record(c, 'measure-retired', measure.code)
  return {}
}

function changeable([measure]: queries.Held[]): queries.Held {
  if (!measure || measure.fixed) refuse('measure.fixed')
  return measure
}

function record(c: Context, what: string, code: string): void {
  c.record({
    name: `tallies.${what}`,
    subject: { kind: 'measure', id: code },
    at: { provinceId: null, regencyId: null, scopeId: nation },
  })
}
