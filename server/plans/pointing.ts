import type { PartnerId } from '../../contract/ids.ts'
import type { PlannedFacts } from '../../contract/plans.ts'
import { datedFacts } from '../needs/queries.ts'
import { read as readPartner } from '../partners/queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'

type Pointers = Pick<PlannedFacts, 'needId' | 'partnerId'>

/**
 * The need and the partner as they are kept: a need of the library itself, a partner in sight (of one that was merged,
 * what it became). What is on record already stays, whatever became of it.
 * @throws plan.need-unknown, plan.partner-unknown
 */
export async function requirePointers(
  c: Context,
  { needId, partnerId }: Pointers,
  libraryId: string,
  before: { need_id: string | null; partner_id: string | null } | null,
): Promise<Pointers> {
  if (needId && needId !== before?.need_id && !(await datedFacts(c.tx, needId, libraryId)))
    refuse('plan.need-unknown', undefined, [{ path: 'needId', rule: 'unknown' }])
  if (!partnerId || partnerId === before?.partner_id) return { needId, partnerId }
  const partner = await readPartner(c.tx, partnerId)
  if (!partner) refuse('plan.partner-unknown', undefined, [{ path: 'partnerId', rule: 'unknown' }])
  return { needId, partnerId: partner.id as PartnerId }
}
