import type { PersonId, SessionId } from './ids.ts'

/** Who people are in the programme; a person can hold several grants, each a role in a scope. */
export const roles = ['national', 'province', 'regency', 'library', 'trainer', 'partner'] as const
export type Role = (typeof roles)[number]

/** The level of scope that a role is granted in. */
export const scopeOfRole = {
  national: 'nation',
  province: 'province',
  regency: 'regency',
  library: 'library',
  // a Master Trainer or local facilitator serves a province
  trainer: 'province',
  partner: 'partner',
} as const satisfies Record<Role, string>

/**
 * What each role may do inside its scope, as data. A verb that a role lacks is 403 in sight of the thing;
 * a thing out of the role's scope is 404 whatever the verb.
 */
export const may = {
  'people.see': ['national', 'province', 'regency'],
  'people.invite-below': ['national', 'province', 'regency'],
  'people.invite-beside': ['national', 'province', 'regency', 'library'],
  'people.end-grant': ['national', 'province', 'regency'],
  'people.see-holders': ['national', 'province', 'regency', 'library'],
  'people.reset-access': ['national', 'province', 'regency'],
  'views.keep': ['national', 'province', 'regency', 'trainer'],
  'views.share': ['national', 'province', 'regency'],
  'people.oblige': ['national'],
  'libraries.see': ['national', 'province', 'regency', 'library', 'trainer'],
  'libraries.register': ['national', 'province', 'regency'],
  'libraries.amend': ['national', 'province', 'regency', 'library'],
  'libraries.close': ['national', 'province', 'regency'],
  'libraries.merge': ['national', 'province', 'regency'],
  'standards.see': ['national', 'province', 'regency', 'library', 'trainer'],
  'standards.answer': ['regency', 'library'],
  'standards.define': ['national'],
  'aid.see': ['national', 'province', 'regency', 'library', 'trainer'],
  'aid.give': ['national', 'province', 'regency'],
  'aid.confirm': ['library'],
  'programme.see': ['national', 'province', 'regency', 'library', 'trainer'],
  'programme.define': ['national'],
  'programme.propose': ['regency'],
  'programme.review': ['province'],
  'programme.decree': ['national'],
  'programme.replicate': ['regency', 'library'],
  'programme.confirm-replication': ['province', 'regency'],
  'programme.end': ['national', 'province'],
  'tallies.define': ['national'],
  'activities.see': ['national', 'province', 'regency', 'library', 'trainer'],
  'activities.record': ['library'],
  'reports.see': ['national', 'province', 'regency', 'library', 'trainer'],
  'reports.submit': ['library'],
  'boundaries.change': ['national'],
  'talk.take-part': ['national', 'province', 'regency', 'library', 'trainer'],
  'talk.announce': ['national', 'province', 'regency'],
  'talk.ask': ['province', 'regency', 'library'],
  'talk.answer': ['national', 'province', 'regency'],
  'exchange.import': ['national', 'province', 'regency'],
  'mappings.keep': ['national', 'province', 'regency'],
  'indicators.see': ['national', 'province', 'regency', 'library', 'trainer'],
} as const satisfies Record<string, readonly Role[]>
export type Verb = keyof typeof may

/** A grant in force: `scopeId` is a region's id or another scope's; `path` are the ids above it and itself. */
export type Grant = {
  id: string
  role: Role
  scopeId: number
  path: number[]
  name: string
  libraryId: string | null
}

export type Actor = {
  personId: PersonId
  sessionId: SessionId | null
  name: string
  language: 'id' | 'en'
  grants: Grant[]
  /** What the person has to do before anything else is answered. */
  held?: 'second-factor'
}

/** A thing's place: the ids of all scopes that hold it, nation first. */
export type Place = readonly number[]

/** The nation's scope: region 1. */
export const nation = 1

/** True where one of the actor's roles has the verb and its scope holds the place. */
export function holds(actor: Actor, verb: Verb, place: Place): boolean {
  const able: readonly Role[] = may[verb]
  return actor.grants.some(grant => able.includes(grant.role) && place.includes(grant.scopeId))
}

/** True where the actor holds the very role in a scope that holds the place. */
export function holdsRole(actor: Actor, role: Role, place: Place): boolean {
  return actor.grants.some(grant => grant.role === role && place.includes(grant.scopeId))
}

/** True where any of the actor's scopes holds the place: the thing is in sight. */
export function sees(actor: Actor, place: Place): boolean {
  return actor.grants.some(grant => place.includes(grant.scopeId))
}

/** Any verb somewhere: for lists, which are scoped by their query. */
export function holdsAnywhere(actor: Actor, verb: Verb): boolean {
  const able: readonly Role[] = may[verb]
  return actor.grants.some(grant => able.includes(grant.role))
}
