import type { Actor } from '../../contract/access.ts'
import type { PhotoSubject } from '../../contract/photos.ts'
import * as activities from '../activities/policy.ts'
import * as aid from '../aid/policy.ts'

/** The record that a photo is of, with its place. */
export type Subject = {
  about: PhotoSubject
  province_id: number
  regency_id: number | null
  scope_id: number
}

const of = {
  activity: { see: activities.maySee, add: activities.mayRecord },
  'aid-item': { see: aid.maySee, add: aid.mayConfirm },
}

/** Whoever sees the record sees its photos. */
export const maySee = (actor: Actor, subject: Subject): boolean => of[subject.about].see(actor, subject)
/** Only the library that records, or received, adds photos and takes them away. */
export const mayAdd = (actor: Actor, subject: Subject): boolean => of[subject.about].add(actor, subject)
