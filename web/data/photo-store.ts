import type { PhotoId } from '../../contract/ids.ts'
import { database, strict, type WaitingPhoto } from './database.ts'

/** How many photos of a person wait on this device. */
export async function countWaiting(personId: string): Promise<number> {
  return (await database()).countFromIndex('photos', 'person', personId)
}

/** The ids of a person's photos that wait for a record, `activity/<id>`. */
export async function photosOf(personId: string, record: string): Promise<PhotoId[]> {
  const all = await (await database()).getAllFromIndex('photos', 'person', personId)
  return all.filter(photo => `${photo.about}/${photo.record}` === record).map(({ id }) => id)
}

export async function readWaiting(): Promise<WaitingPhoto[]> {
  // ids begin with the moment
  return (await database()).getAll('photos')
}

/** Keeps it, or what has changed of it. @throws where this device has no room */
export async function keepWaiting(photo: WaitingPhoto): Promise<void> {
  const tx = (await database()).transaction('photos', 'readwrite', strict)
  await tx.store.put(photo)
  await tx.done
}

export async function dropWaiting(id: PhotoId): Promise<void> {
  await (await database()).delete('photos', id)
}
