import { type Actor, may, type Place, type Role, type Verb } from '../../contract/access.ts'
import type { Said, Spoken } from '../../contract/needs.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'

type OfPartner = { partner: { scope_id: number }; partnerPlace: Place }

/** A word of a partner that an office entered, as it is kept: what it was, how it was said, when, and by which office. */
export type Word = Omit<Spoken, 'office'> & { office: number }

/**
 * What an office keeps beside a word that it enters for a partner; none where the partner speaks itself.
 * @throws offer.said-missing: nobody speaks for another without telling how that one said so
 */
export function wordFor(
  c: Context,
  { partner, partnerPlace }: OfPartner,
  what: Spoken['what'],
  said: Said | null | undefined,
): Word[] {
  if (c.actor.grants.some(grant => grant.scopeId === partner.scope_id)) return []
  if (!said) return refuse('offer.said-missing', undefined, [{ path: 'said', rule: 'required' }])
  return [{ what, ...said, on: dayIn(c.now), office: officeOf(c.actor, 'needs.offer', partnerPlace) }]
}

/** For which office or library somebody does something in a place: the nearest to it of those by which they may. */
export function officeOf(actor: Actor, verb: Verb, place: Place): number {
  const able: readonly Role[] = may[verb]
  const offices = actor.grants
    .filter(({ role, scopeId }) => able.includes(role) && place.includes(scopeId))
    .map(({ scopeId }) => scopeId)
  return place.findLast(id => offices.includes(id)) ?? 1
}
