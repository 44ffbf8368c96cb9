import { type Actor, holds, holdsAnywhere, may, type Role } from '../../contract/access.ts'
import type { PhotoSubject } from '../../contract/photos.ts'
import * as activities from '../activities/policy.ts'
import * as aid from '../aid/policy.ts'
import { placeOf } from '../platform/endpoint.ts'

/** The record that a photo is of, with its place. */
export type Subject = {
  about: PhotoSubject
  province_id: number | null
  regency_id: number | null
  scope_id: number
  /** Of a meeting: the actor is an organiser of it, wherever they work; of an action, its owner. */
  own: boolean
  /** Of an action: where its meeting is, if that is in sight. */
  meeting: Pick<Subject, 'province_id' | 'regency_id' | 'scope_id'> | null
}

// meetings come later and have the same rules: levels above and all who work within see them
const able: readonly Role[] = may['meetings.see']
const seesMeeting = (actor: Actor, at: NonNullable<Subject['meeting']>) =>
  actor.grants.some(
    ({ role, scopeId, path }) =>
      able.includes(role) && (placeOf(at).includes(scopeId) || path.includes(at.scope_id)),
  )
const standsAtDoor = (actor: Actor, subject: Subject) =>
  subject.own || holds(actor, 'guests.keep', placeOf(subject))

// deliveries come later too: all above the receiver see them, and who gives them, by what is in its sight
const seesDelivery = (actor: Actor, subject: Subject) =>
  holds(actor, 'commitments.see', placeOf(subject)) || holdsAnywhere(actor, 'commitments.promise')
const receivers: readonly Role[] = may['deliveries.receive']
const receives = (actor: Actor, { scope_id }: Subject) =>
  actor.grants.some(({ role, scopeId }) => receivers.includes(role) && scopeId === scope_id)

// and practices: whoever else reads a card sees what it shows through the card
const seesPractice: Rule = (actor, subject) => holds(actor, 'practices.see', placeOf(subject))
const writesPractice: Rule = (actor, subject) => holds(actor, 'practices.write', placeOf(subject))
// products and local content come later: their pictures are the library's own, and to others row-level security leaves
// those alone that everybody on them agreed to
const ofVillage = {
  see: (actor: Actor, subject: Subject) => holds(actor, 'products.see', placeOf(subject)),
  add: (actor: Actor, subject: Subject) => holds(actor, 'products.keep', placeOf(subject)),
}

// news comes last: its pictures are its office's, until it is published
const writesNews = (actor: Actor, subject: Subject) => holds(actor, 'news.write', placeOf(subject))

type Rule = (actor: Actor, subject: Subject) => boolean
const of: Record<PhotoSubject, { see: Rule; add: Rule }> = {
  activity: {
    see: (actor, subject) => activities.maySee(actor, within(subject)),
    add: (actor, subject) => activities.mayRecord(actor, within(subject)),
  },
  'aid-item': {
    see: (actor, subject) => aid.maySee(actor, within(subject)),
    add: (actor, subject) => aid.mayConfirm(actor, within(subject)),
  },
  meeting: { see: (actor, subject) => subject.own || seesMeeting(actor, subject), add: standsAtDoor },
  'action-item': {
    see: (actor, { own, meeting }) => own || (meeting !== null && seesMeeting(actor, meeting)),
    // who may tell how far it has got
    add: (actor, subject) => subject.own || holds(actor, 'minutes.keep', placeOf(subject)),
  },
  delivery: { see: seesDelivery, add: receives },
  practice: { see: seesPractice, add: writesPractice },
  product: ofVillage,
  content: ofVillage,
  news: { see: writesNews, add: writesNews },
  // stories too
  story: {
    see: (actor, subject) => holds(actor, 'stories.see', placeOf(subject)),
    add: (actor, subject) => holds(actor, 'stories.write', placeOf(subject)),
  },
}
/** What a library has is of a province. */
const within = ({ province_id, meeting: _, ...subject }: Subject) => ({
  ...subject,
  province_id: province_id ?? 0,
})

/** Whoever sees the record sees its photos. */
export const maySee = (actor: Actor, subject: Subject): boolean => of[subject.about].see(actor, subject)
/** Only the library that records, or received, adds photos and takes them away; of a meeting who stands at its door, of an action who tells of it. */
export const mayAdd = (actor: Actor, subject: Subject): boolean => of[subject.about].add(actor, subject)
