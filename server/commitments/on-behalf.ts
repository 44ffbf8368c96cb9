import type { Place } from '../../contract/access.ts'
import type { Said, Spoken } from '../../contract/needs.ts'
import { officeOf, type Word } from '../needs/on-behalf.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'

/**
 * What is kept beside a giver’s word that others entered.
 * @throws offer.said-missing: nobody speaks for another without telling how that one said so
 */
export function wordFor(
  c: Context,
  place: Place,
  what: Spoken['what'],
  { said, needed }: { said: Said | null | undefined; needed: boolean },
): Word[] {
  if (said) return [{ what, ...said, on: dayIn(c.now), office: officeOf(c.actor, 'commitments.keep', place) }]
  return needed ? refuse('offer.said-missing', undefined, [{ path: 'said', rule: 'required' }]) : []
}
