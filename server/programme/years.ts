import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { listYears, openYear, setTarget } from '../../contract/programme.ts'
import { nation } from '../../contract/access.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as regions from '../regions/regions.ts'
import * as queries from './calendar-queries.ts'

/** Years, newest first, with the targets of the places in the actor's sight and of those above them. */
export async function list(c: Context): Promise<ResultOf<typeof listYears>> {
  const targets = Map.groupBy(await queries.targets(c.tx, c.actor), target => target.year)
  const years = await queries.years(c.tx)
  return {
    years: years.map(({ year, title, opened_at: openedAt }) => ({
      year,
      title,
      openedAt,
      targets: (targets.get(year) ?? []).map(({ regionId, region, measure, value }) => ({
        regionId,
        region,
        measure,
        value,
      })),
    })),
  }
}

/** @throws year.unknown where the year has not been opened */
export async function need(tx: Tx, year: number): Promise<void> {
  if (!(await queries.isOpen(tx, year))) refuse('year.unknown', { year })
}

/** @throws year.exists */
export async function open(c: Context, input: InputOf<typeof openYear>): Promise<ResultOf<typeof openYear>> {
  await queries.insertYear(c.tx, {
    year: input.year,
    title: input.title,
    opened_at: c.now.toISOString(),
    opened_by: c.actor.personId,
  })
  c.record({
    name: 'programme.year-opened',
    subject: { kind: 'year', id: String(input.year) },
    at: { provinceId: null, regencyId: null, scopeId: nation },
  })
  return { year: input.year }
}

/**
 * Sets a target of the nation, a province or a regency; null takes it away.
 * @throws year.unknown, region.unknown
 */
export async function aim(c: Context, input: InputOf<typeof setTarget>): Promise<ResultOf<typeof setTarget>> {
  const { year, measure, value } = input
  if (measure === 'reporting-rate' && (value ?? 0) > 100) {
    refuse('request.invalid', undefined, [{ path: 'value', rule: 'too_big', params: { maximum: 100 } }])
  }
  await need(c.tx, year)
  const region = await regions.get(c.tx, input.regionId)
  if (region.level === 'district' || region.level === 'village') refuse('region.unknown')
  const target = { year, region_id: region.id, measure }
  if (value === null) await queries.deleteTarget(c.tx, target)
  else
    await queries.putTarget(c.tx, { ...target, value, set_at: c.now.toISOString(), set_by: c.actor.personId })
  c.record({
    name: 'programme.target-set',
    subject: { kind: 'year', id: String(year) },
    at: { provinceId: region.province_id, regencyId: region.regency_id, scopeId: region.id },
    data: { measure, value },
  })
  return {}
}
