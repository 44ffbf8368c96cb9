import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import type { clearStoryPhoto, consentToStory, recordStory } from '../../contract/stories.ts'
import { enter } from '../consents/consents.ts'
import { isAgreed, standingFor } from '../consents/queries.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Ahead, Context } from '../platform/endpoint.ts'
import { makeKey } from '../platform/key-store.ts'
import { refuse } from '../platform/problems.ts'
import { clear as clearIt } from '../products/photo-queries.ts'
import { childIn } from '../products/words.ts'
import * as queries from './queries.ts'
import { record } from './recording.ts'
import { isFigureOff, numberIn } from './rules.ts'
import { sealWords, textOf, wordsOf } from './words.ts'

export const holdLibrary = (c: Context, { libraryId }: { libraryId: LibraryId }) =>
  lockShared(c.tx, libraryId)
export const lock = (c: Context, { id }: { id: string }) => queries.lock(c.tx, id)
export const lockPhoto = (c: Context, { id }: { id: string }) => queries.photographed(c.tx, id)

/** Its key is there before anything of it is sealed; one that was taken back gets none again. */
export async function prepare(ahead: Ahead, { id }: InputOf<typeof recordStory>): Promise<void> {
  if (await ahead.asSystem(tx => queries.isOpen(tx, id))) await makeKey(id.toLowerCase())
}

/** Tells a story or what is mended of it; what its words need is asked for before anything is kept. */
export async function tell(
  c: Context,
  { libraryId: _, version, consents, sure, ...input }: InputOf<typeof recordStory>,
  library: LibraryRow,
): Promise<ResultOf<typeof recordStory>> {
  if (library.closed_on !== null) refuse('library.closed')
  const id = input.id.toLowerCase()
  const before = version === null ? undefined : await queries.lock(c.tx, id)
  if (version !== null && before?.library_id !== library.id) refuse('record.changed-meanwhile')
  if (before?.withdrawn_at) refuse('story.withdrawn')
  if (version !== null && before?.version !== version) refuse('record.changed-meanwhile')
  if (input.happenedOn > dayIn(c.now)) refuse('story.month-ahead')
  if (!(await queries.isOwn(c.tx, input, library.id))) refuse('story.from-elsewhere')
  const words = wordsOf(input as InputOf<typeof recordStory>)
  if (words.figures.some(isFigureOff)) refuse('story.figure-range')
  const number = sure ? undefined : numberIn(textOf(words))
  if (number !== undefined) refuse('story.number-inside', { words: number })
  const child = childIn(textOf(words))
  const facts = { ...input, id, sealed: await sealWords(id, words), tellsChild: child !== undefined }
  const done = { at: c.now, by: c.actor.personId }
  if (before) await queries.amend(c.tx, facts, c.now)
  else if (!(await queries.insert(c.tx, library, facts, done))) refuse('record.changed-meanwhile')
  await enter(c, { ...library, library_id: library.id, about: 'story', id }, consents)
  if (child !== undefined) {
    const guarded = await isAgreed(c.tx, id, 'words', { byChild: true, today: dayIn(c.now) })
    if (!guarded) refuse('story.names-child', { words: child })
  }
  record(c, before ? 'amended' : 'recorded', { ...library, id }, { area: input.area })
  await noteConsent(c, { ...library, id, consented_at: before?.consented_at ?? null })
  return { version: (before?.version ?? 0) + 1 }
}

/** What people who are told of agreed to, entered after it was told. */
export async function consent(
  c: Context,
  { consents }: InputOf<typeof consentToStory>,
  story: queries.Locked,
): Promise<ResultOf<typeof consentToStory>> {
  if (story.withdrawn_at !== null) refuse('story.withdrawn')
  if (story.closed_on !== null) refuse('library.closed')
  await enter(c, { ...story, about: 'story' }, consents)
  await noteConsent(c, story)
  return { version: story.version }
}

type Told = Parameters<typeof record>[2] & { consented_at: string | null }
/** The first time that all who are told of agree is a step of its own. */
async function noteConsent(c: Context, story: Told): Promise<void> {
  if (story.consented_at !== null) return
  const { any } = await queries.agreed(c.tx, story.id, dayIn(c.now))
  if (!any) return
  await queries.consented(c.tx, story.id, c.now)
  record(c, 'consented', story)
}

/** Whoever is seen on a picture agreed, each by a consent of this story; else nobody outside its library sees it. */
export async function clearPhoto(
  c: Context,
  { id, shows, consentIds }: InputOf<typeof clearStoryPhoto>,
  story: queries.Locked,
): Promise<ResultOf<typeof clearStoryPhoto>> {
  if (story.withdrawn_at !== null) refuse('story.withdrawn')
  const named = [...new Set(consentIds.map(one => one.toLowerCase()))]
  const standing = await standingFor(c.tx, named, [story.id], 'photo', dayIn(c.now))
  if (shows === 'people' && (named.length === 0 || standing < named.length)) refuse('story.photo-unconsented')
  const who = shows === 'people' ? named : []
  await clearIt(c.tx, id, shows, who, { at: c.now, by: c.actor.personId })
  record(c, 'photo-cleared', story, { shows, consents: who.length })
  return {}
}
