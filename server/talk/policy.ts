import {
  type Actor,
  type Grant,
  holds,
  holdsAnywhere,
  may,
  nation,
  type Role,
  sees,
} from '../../contract/access.ts'
import { type Audience, audiences } from '../../contract/announcements.ts'
import type { Answering } from '../../contract/questions.ts'
import { placeOf } from '../platform/endpoint.ts'

export type Placed = { province_id: number; regency_id: number | null; scope_id: number }
/** `origin_scope`: of a question about a practice, the library that wrote it. */
type Talked = Placed & { origin_scope?: number }
const sidesOf = ({ origin_scope, ...record }: Talked) => [
  ...placeOf(record),
  ...(origin_scope === undefined ? [] : [origin_scope]),
]

export const maySee = (actor: Actor, record: Talked): boolean => holds(actor, 'talk.see', sidesOf(record))
export const mayTakePart = (actor: Actor, record: Talked): boolean =>
  holds(actor, 'talk.take-part', sidesOf(record))
/** Only who wrote a message takes it back. */
export const mayTakeBack = (actor: Actor, message: { author_id: string }): boolean =>
  message.author_id === actor.personId

/** The role in which somebody speaks of a record: the nearest to it of those that reach it. */
export function speaksAs(actor: Actor, record: Talked): Grant | undefined {
  const able: readonly Role[] = may['talk.take-part']
  const place = sidesOf(record)
  return actor.grants
    .filter(grant => able.includes(grant.role) && place.includes(grant.scopeId))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}

export type InRegion = { province_id: number | null; regency_id: number | null }

/** The scopes that hold a region. */
export const regionPlace = ({ province_id, regency_id }: InRegion): number[] =>
  [1, province_id, regency_id].filter(part => typeof part === 'number')
export const mayAnnounce = (actor: Actor, region: InRegion): boolean =>
  holds(actor, 'talk.announce', regionPlace(region))
export const mayList = (actor: Actor): boolean => holdsAnywhere(actor, 'talk.see-announced')
/** Offices whose area holds the region of it. */
export const maySeeReaders = (actor: Actor, found: InRegion): boolean =>
  holds(actor, 'talk.see-announced', regionPlace(found))
/** The office that sent it, whoever is there by now. */
export const mayWithdraw = (actor: Actor, found: { sender_scope: number }): boolean =>
  actor.grants.some(grant => grant.scopeId === found.sender_scope && grant.role in audiences)
export const mayConfirm = (_: Actor, found: { for_me: boolean }): boolean => found.for_me
/** Whoever has it in sight: those whom it is for, and the offices of its area. */
export const maySeeAnnouncement = (actor: Actor, found: InRegion & { for_me: boolean }): boolean =>
  found.for_me || sees(actor, regionPlace(found))

/** The office in which somebody announces to a role in a place: the nearest one above that role. */
export function senderOf(actor: Actor, role: Audience, place: readonly number[]): Grant | undefined {
  const addressed: Partial<Record<Role, readonly Role[]>> = audiences
  return actor.grants
    .filter(grant => addressed[grant.role]?.includes(role) && place.includes(grant.scopeId))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}

type Asked = { province_id: number | null; regency_id: number | null; level: Answering }

/** For a role of one's own; the nation has nobody to ask. */
export const mayAsk = (_: Actor, grant: Grant): boolean =>
  (may['talk.ask'] as readonly Role[]).includes(grant.role)
/** The office that has the question: of its level, in the place that it was asked from. */
export const mayAnswer = (actor: Actor, question: Asked): boolean => answersAs(actor, question) !== undefined
/** Whoever has it in sight: by place, as the asker, or because it is useful to their area. */
export const maySeeQuestion = (actor: Actor): boolean => holdsAnywhere(actor, 'talk.see')

/** The role in which somebody answers. */
export function answersAs(actor: Actor, { province_id, regency_id, level }: Asked): Grant | undefined {
  const office = { regency: regency_id, province: province_id, national: nation }[level]
  return actor.grants.find(grant => grant.role === level && grant.scopeId === office)
}
