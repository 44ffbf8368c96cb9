import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { countEnrolments } from '../../contract/programme-counts.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { planEach } from '../platform/planning.ts'
import * as regions from '../regions/regions.ts'
import * as queries from './count-queries.ts'

/**
 * How many take part on a day, in the places of now: what had happened up to then, as it is on record today. A day that
 * is still to come is refused.
 * @throws region.unknown
 */
export async function show(
  c: Context,
  input: InputOf<typeof countEnrolments>,
): Promise<ResultOf<typeof countEnrolments>> {
  const today = dayIn(c.now)
  const asOf = input.asOf ?? today
  if (asOf > today)
    refuse('request.invalid', undefined, [{ path: 'asOf', rule: 'too_big', params: { maximum: today } }])
  const region = input.region ?? 1
  const { level } = await regions.get(c.tx, region)
  const below = level === 'nation' ? 'province_id' : level === 'province' ? 'regency_id' : null
  const filter = { search: [], region, today }
  await planEach(c.tx)
  const rows = await queries.counts(c.tx, c.actor, filter, asOf, below)
  const money = await queries.money(c.tx, c.actor, filter, asOf)
  const placed = rows.filter(row => row.place !== null)
  const names = await queries.placeNames(c.tx, [...new Set(placed.map(row => row.place ?? 0))])
  const villages = (of: queries.CountRow, as: string) =>
    placed.find(row => row.place === of.place && row.kind === of.kind && row.as === as)?.villages ?? 0
  return {
    asOf,
    countedAt: c.now.toISOString(),
    counts: rows
      .filter(row => row.place === null)
      .map(({ place: _place, enrolments: _enrolments, ...count }) => count),
    below: placed
      .filter(row => row.as === 'ever')
      .map(row => ({
        regionId: row.place ?? 0,
        name: names.get(row.place ?? 0) ?? '',
        kind: row.kind,
        going: villages(row, 'going'),
        ever: villages(row, 'ever'),
      }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id')),
    money,
  }
}
