import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { listFigures, publishFigure } from '../../contract/programme.ts'
import type { Context } from '../platform/endpoint.ts'
import * as regions from '../regions/regions.ts'
import * as queries from './calendar-queries.ts'

/** Every published fact, by code; open to all. */
export async function list(c: Context): Promise<ResultOf<typeof listFigures>> {
  return { figures: await queries.figures(c.tx) }
}

/**
 * Enters a published fact, or replaces the one of the same code.
 * @throws region.unknown
 */
export async function publish(
  c: Context,
  input: InputOf<typeof publishFigure>,
): Promise<ResultOf<typeof publishFigure>> {
  const region = await regions.get(c.tx, input.regionId ?? nation)
  await queries.putFigure(c.tx, input, c.now.toISOString())
  c.record({
    name: 'programme.figure-published',
    subject: { kind: 'figure', id: input.code },
    at: { provinceId: region.province_id, regencyId: region.regency_id, scopeId: region.id },
  })
  return {}
}
