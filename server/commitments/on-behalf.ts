import { type Actor, may, type Place, type Role } from '../../contract/access.ts'
import type { Said, Spoken } from '../../contract/needs.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'

/** A word of a giver that an office or library entered: what it was, how it was said, when, and by whose account. */
export type Word = Omit<Spoken, 'office'> & { office: number }

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
  if (said) return [{ what, ...said, on: dayIn(c.now), office: officeOf(c.actor, place) }]
  return needed ? refuse('offer.said-missing', undefined, [{ path: 'said', rule: 'required' }]) : []
}

/** The place for which somebody keeps promises: the nearest to who receives. */
export function officeOf(actor: Actor, place: Place): number {
  const able: readonly Role[] = may['commitments.keep']
  const kept = actor.grants.filter(({ role }) => able.includes(role)).map(({ scopeId }) => scopeId)
  return place.findLast(id => kept.includes(id)) ?? 1
}
