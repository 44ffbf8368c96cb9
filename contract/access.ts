import type { PersonId, SessionId } from './ids.ts'

/** Who people are in the programme; a person can hold several grants, each a role in a scope. */
export const roles = [
  ...(['national', 'province', 'regency', 'library', 'trainer', 'partner'] as const),
  ...(['village-head', 'agency-head', 'auditor'] as const),
] as const
export type Role = (typeof roles)[number]

/**
 * Seats: they see what the working role of their scope sees, and change nothing in it. A village's head sees its
 * library, the head of an agency what its officers see, an auditor the records and their history for a period.
 */
export const seats = ['village-head', 'agency-head', 'auditor'] as const satisfies readonly Role[]
export const isSeat = (role: Role): boolean => (seats as readonly Role[]).includes(role)

/** The levels of scope that a role is granted in. */
export const scopesOfRole = {
  national: ['nation'],
  province: ['province'],
  regency: ['regency'],
  library: ['library'],
  // a Master Trainer or local facilitator serves a province
  trainer: ['province'],
  partner: ['partner'],
  'village-head': ['library'],
  'agency-head': ['nation', 'province', 'regency'],
  auditor: ['nation', 'province', 'regency', 'library'],
} as const satisfies Record<Role, readonly string[]>

const workers = ['national', 'province', 'regency', 'library', 'trainer'] as const
const sight = [...workers, ...seats] as const

/**
 * What each role may do inside its scope, as data. A verb that a role lacks is 403 in sight of the thing;
 * a thing out of the role's scope is 404 whatever the verb.
 */
export const may = {
  // contacts are seen by who works with people; an auditor does not need them
  'people.see': ['national', 'province', 'regency', 'agency-head'],
  'people.see-invitations': ['national', 'province', 'regency', 'library', 'agency-head'],
  'people.see-never': ['national', 'province', 'regency', 'agency-head'],
  // a library's manager invites the head of its village
  'people.invite-below': ['national', 'province', 'regency', 'library'],
  'people.invite-beside': ['national', 'province', 'regency', 'library'],
  'people.end-grant': ['national', 'province', 'regency'],
  'people.see-holders': ['national', 'province', 'regency', 'library', ...seats],
  'people.reset-access': ['national', 'province', 'regency'],
  'views.keep': ['national', 'province', 'regency', 'trainer'],
  'views.share': ['national', 'province', 'regency'],
  'people.oblige': ['national'],
  'chain.see': sight,
  'chain.link': ['national', 'province', 'regency', 'library'],
  'libraries.see': sight,
  'libraries.register': ['national', 'province', 'regency'],
  'libraries.amend': ['national', 'province', 'regency', 'library'],
  'libraries.close': ['national', 'province', 'regency'],
  'libraries.merge': ['national', 'province', 'regency'],
  'signatories.see': sight,
  'signatories.keep': ['national', 'province', 'regency', 'library'],
  'standards.see': sight,
  'standards.answer': ['regency', 'library'],
  'standards.define': ['national'],
  'aid.see': sight,
  'aid.give': ['national', 'province', 'regency'],
  'aid.confirm': ['library'],
  'programme.see': sight,
  'programme.define': ['national'],
  'programme.propose': ['regency'],
  'programme.review': ['province'],
  'programme.decree': ['national'],
  'programme.replicate': ['regency', 'library'],
  'programme.confirm-replication': ['province', 'regency'],
  'programme.end': ['national', 'province'],
  'partners.see': [...sight, 'partner'],
  // whom to reach at a partner is personal data: for offices, who write to them, and for the partner itself
  'partners.see-contacts': ['national', 'province', 'regency', 'agency-head', 'partner'],
  'partners.register': ['national', 'province', 'regency'],
  'partners.amend': ['national', 'province', 'regency'],
  'partners.keep-contacts': ['national', 'province', 'regency', 'partner'],
  // what of its promises may be public
  'partners.consent': ['national', 'province', 'regency', 'partner'],
  'partners.record-gifts': ['national', 'province', 'regency'],
  'partners.merge': ['national', 'province', 'regency'],
  // who does what in a region, for all who work in it and the partners that serve it
  'partners.see-roles': [...sight, 'partner'],
  'partners.set-roles': ['national', 'province', 'regency'],
  'policy-basis.see': sight,
  'policy-basis.keep': ['national', 'province', 'regency', 'library'],
  'needs.see': sight,
  'needs.see-offers': [...sight, 'partner'],
  'needs.state': ['library'],
  // an officer speaks for a partner that stands in the officer's scope
  'needs.offer': ['national', 'province', 'regency', 'partner'],
  'needs.define-rules': ['national'],
  'tallies.define': ['national'],
  'plans.see': sight,
  'plans.keep': ['library'],
  'activities.see': sight,
  'activities.record': ['library'],
  'reports.see': sight,
  'reports.submit': ['library'],
  'boundaries.see': ['national', 'agency-head', 'auditor'],
  'boundaries.change': ['national'],
  'talk.see': sight,
  'talk.take-part': workers,
  'talk.see-announced': ['national', 'province', 'regency', 'agency-head'],
  'talk.announce': ['national', 'province', 'regency'],
  'talk.ask': ['province', 'regency', 'library'],
  'talk.answer': ['national', 'province', 'regency'],
  // of reports that are due, and of actions that one owns
  'reminders.choose': [...workers, 'partner'],
  'reminders.share': ['national', 'province', 'regency'],
  'advocacy.see': sight,
  'advocacy.record': ['province', 'regency', 'library'],
  'advocacy.publish': ['province', 'regency', 'library'],
  'advocacy.brief': ['national', 'province', 'regency', 'library'],
  'meetings.see': sight,
  'meetings.keep': ['national', 'province', 'regency'],
  'meetings.set-holidays': ['national'],
  'guests.see': ['national', 'province', 'regency', 'agency-head'],
  'guests.keep': ['national', 'province', 'regency'],
  // what somebody took on at a meeting; a partner sees its own
  'minutes.see-actions': [...sight, 'partner'],
  'minutes.keep': ['national', 'province', 'regency'],
  'minutes.correct': workers,
  'follow-up.see': [...sight, 'partner'],
  'forms.see': ['national', 'province', 'regency', 'agency-head'],
  'forms.keep': ['national', 'province', 'regency'],
  'documents.see': ['national', 'province', 'regency', 'agency-head'],
  'documents.make': ['national', 'province', 'regency'],
  'documents.set-templates': ['national', 'province'],
  // a partner sees its own promises alone
  'commitments.see': [...sight, 'partner'],
  // offices for all who receive in their area, a library for itself
  'commitments.keep': ['national', 'province', 'regency', 'library'],
  'commitments.promise': ['partner'],
  // whether a giver keeps its word is for the programme's eyes
  'commitments.see-reliability': ['national', 'province', 'regency', 'agency-head'],
  // only the very place that received it
  'deliveries.receive': ['national', 'province', 'regency', 'library'],
  // published cards are for everybody who is signed in; these verbs are for drafts and their history
  'practices.see': sight,
  'practices.write': ['library'],
  'practices.review': ['trainer', 'province', 'national'],
  'practices.publish': ['province', 'national'],
  'practices.retire': ['library', 'province', 'national'],
  'adoptions.see': sight,
  'adoptions.take': ['library'],
  'consents.see': sight,
  'consents.give': ['library'],
  // whoever is above takes a name off the pages when somebody asks them to
  'consents.withdraw': ['national', 'province', 'regency', 'library'],
  'products.see': sight,
  'products.keep': ['library'],
  'booths.see': sight,
  'booths.keep': ['library', 'national', 'province', 'regency'],
  'mentoring.see': sight,
  'mentoring.assign': ['national', 'province'],
  'mentoring.record': ['trainer'],
  'mentoring.ask': ['library'],
  'learning.see': sight,
  'learning.publish': ['national', 'province'],
  'learning.see-people': ['national', 'province', 'regency', 'agency-head'],
  'stories.see': sight,
  'stories.write': ['library'],
  // by the level above: a village's by its regency, a regency's by its province
  'stories.verify': ['national', 'province', 'regency'],
  // what offices chose is told to its library on the story; how they chose is theirs
  'stories.see-panels': ['national', 'province', 'regency', 'trainer', 'agency-head', 'auditor'],
  'stories.select': ['national', 'province', 'regency'],
  'stories.publish': ['national', 'province'],
  'surveys.see': sight,
  'surveys.keep': ['national', 'province', 'regency', 'library'],
  // who looked at what, what was asked for, what went wrong: for those who answer for personal data
  'privacy.see': ['national', 'province', 'agency-head', 'auditor'],
  'privacy.handle': ['national', 'province'],
  // a library sees who looked at what is its own
  'privacy.see-looks': ['national', 'province', 'regency', 'library', 'agency-head', 'auditor'],
  'news.write': ['national', 'province'],
  'exchange.see': ['national', 'province', 'regency', 'agency-head'],
  'exchange.import': ['national', 'province', 'regency'],
  'mappings.keep': ['national', 'province', 'regency'],
  'indicators.see': sight,
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

/** True for who has a role, and seats only: nothing they send is carried out. */
export function onlySees(actor: Pick<Actor, 'grants'>): boolean {
  return actor.grants.length > 0 && actor.grants.every(grant => isSeat(grant.role))
}

/** The level that a grant's scope is of; a partner's is none of these. */
export function levelOf({ role, libraryId, path }: Pick<Grant, 'role' | 'libraryId' | 'path'>) {
  if (role === 'partner') return undefined
  if (libraryId !== null) return 'library'
  return (['nation', 'province', 'regency'] as const)[path.length - 1]
}

/** Any verb somewhere: for lists, which are scoped by their query. */
export function holdsAnywhere(actor: Actor, verb: Verb): boolean {
  const able: readonly Role[] = may[verb]
  return actor.grants.some(grant => able.includes(grant.role))
}
