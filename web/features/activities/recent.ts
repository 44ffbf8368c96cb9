import type { Activity } from '../../../contract/activities.ts'
import { type ActivityDraft, draftOf } from './activity-draft.ts'
import { type KindName, kindNames } from './kinds.ts'

/** What was recorded before, as far as it may be so again. */
export type Recent = Pick<
  ActivityDraft,
  | 'id'
  | 'title'
  | 'kind'
  | 'topic'
  | 'strategy'
  | 'heldOn'
  | 'outreach'
  | 'place'
  | 'partner'
  | 'withPartner'
  | 'apart'
>

/**
 * What the library recorded before, newest first: what this phone has and the server has not stands for the same
 * activity on record.
 * @param here as they were typed on this phone
 */
export function recentsOf(activities: readonly Activity[], here: readonly ActivityDraft[]): Recent[] {
  const mine = here.filter(({ topic, strategy, title }) => topic !== '' && strategy !== '' && title !== '')
  const others = activities.filter(({ id }) => !mine.some(draft => draft.id === id))
  return [...mine, ...others.map(activity => draftOf(activity, 1))].toSorted((a, b) =>
    b.heldOn.localeCompare(a.heldOn),
  )
}

/** The last ones of different names: most of what a library does, it does again. */
export const likesOf = (recents: readonly Recent[], most: number): Recent[] =>
  firstOf(recents, ({ title }) => title).slice(0, most)

/** The places away from the library that were named last. */
export const placesOf = (recents: readonly Recent[], most: number): string[] =>
  firstOf(
    recents.filter(({ outreach, place }) => outreach && place.trim() !== '').map(({ place }) => place.trim()),
    place => place.toLowerCase(),
  ).slice(0, most)

/** The partners that took part last, each by itself where several were named together. */
export const partnersOf = (recents: readonly Recent[], most: number): string[] =>
  firstOf(
    recents.flatMap(({ partner }) => namesIn(partner)),
    name => name.toLowerCase(),
  ).slice(0, most)

/** The partners on record that took part last. */
export const knownOf = (recents: readonly Recent[], most: number) =>
  firstOf(
    recents.flatMap(({ withPartner }) => withPartner ?? []),
    ({ id }) => id,
  ).slice(0, most)

/** The kinds that the library had lately, then the others, each in the order of the list. */
export function kindsInOrder(recents: readonly Recent[], most: number): KindName[] {
  const lately = [...new Set(recents.map(({ kind }) => kind))].slice(0, most)
  const known = kindNames.filter(name => lately.includes(name))
  return [...known, ...kindNames.filter(name => !known.includes(name))]
}

/** What is the same when it is done again; who came is counted anew. */
export function repeatOf(recent: Recent): Partial<ActivityDraft> {
  const { title, kind, topic, strategy, outreach, place, partner, withPartner = null, apart } = recent
  return { title, kind, topic, strategy, outreach, place, partner, withPartner, apart }
}

/** A list of names with one of them added, or taken out where it stands there. @param most letters */
export function toggled(names: string, name: string, most: number): string {
  const all = namesIn(names)
  const without = all.filter(one => !isSame(one, name))
  const next = (without.length < all.length ? without : [...all, name]).join(', ')
  return next.length > most ? names : next
}

export const isAmong = (names: string, name: string): boolean => namesIn(names).some(one => isSame(one, name))

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
const namesIn = (text: string) =>
  text
    .split(/[,;\n]/)
    .map(name => name.trim())
    .filter(Boolean)

function firstOf<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter(one => !seen.has(keyOf(one)) && seen.add(keyOf(one)))
}
