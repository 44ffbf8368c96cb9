import { database, type PhoneKey, type WaitingPhoto } from '../database.ts'
import { entriesOf } from '../outbox/store.ts'
import { readWaiting } from '../photo-store.ts'
import { unsent, type Waits } from './make-file.ts'

export type Left = Waits & { key: PhoneKey }

/** What waits on this device of people who are not signed in, of each for whom a rescue file can be made. */
export async function leftHere(): Promise<Left[]> {
  const left: Left[] = []
  for (const key of await (await database()).getAll('keys')) {
    const entries = unsent(await entriesOf(key.personId))
    const photos = await photosOf(key.personId)
    if (key.desk && entries.length + photos.length > 0) left.push({ key, entries, photos })
  }
  return left
}

/** The photos and voices of a person that wait on this device, of what was saved. */
export async function photosOf(personId: string): Promise<WaitingPhoto[]> {
  const waiting = await readWaiting().catch(() => [])
  return waiting.filter(photo => photo.personId === personId && !photo.held)
}

/** How many of them are photos, and how many voices. */
export function kindsOf(waiting: readonly WaitingPhoto[]): { photos: number; voices: number } {
  const voices = waiting.filter(({ voice }) => voice).length
  return { photos: waiting.length - voices, voices }
}
