import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { consentKinds, type getConsents, type setConsent } from '../../contract/partner-consents.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as consents from './consent-queries.ts'
import { record } from './partners.ts'
import * as policy from './policy.ts'
import type { PartnerRow } from './queries.ts'

export async function get(
  c: Context,
  _: InputOf<typeof getConsents>,
  row: PartnerRow,
): Promise<ResultOf<typeof getConsents>> {
  const history = await consents.history(c.tx, row.id)
  const [name, amounts, lateness] = consentKinds.map(
    what => history.find(word => word.what === what)?.given ?? false,
  )
  const says = policy.isItself(c.actor, row) ? 'partner' : policy.mayConsent(c.actor, row) ? 'office' : null
  return { name: name ?? false, amounts: amounts ?? false, lateness: lateness ?? false, history, says }
}

/** Keeps the word beside those before it. An office tells how the partner said so. */
export async function set(
  c: Context,
  { what, given, said }: InputOf<typeof setConsent>,
  row: PartnerRow,
): Promise<ResultOf<typeof setConsent>> {
  if (row.merged_into) refuse('partner.merged')
  const office = policy.isItself(c.actor, row) ? null : policy.officeFor(c.actor, row)
  if (office !== null && !said) refuse('offer.said-missing', undefined, [{ path: 'said', rule: 'required' }])
  if ((await consents.isGiven(c.tx, row.id, what)) === given) return { given }
  const how = office === null ? null : (said?.how ?? null)
  const note = office === null ? null : (said?.note ?? null)
  await consents.add(
    c.tx,
    { partnerId: row.id, what, given, office, how, note },
    { at: c.now, by: c.actor.personId },
  )
  record(c, 'consented', row, { what, given })
  return { given }
}
