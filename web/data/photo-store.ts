import type { PhotoId } from '../../contract/ids.ts'
import type { PhotoSubject } from '../../contract/photos.ts'
import type { ProblemBody } from '../../contract/problems.ts'
import type { Place } from './photo-place.ts'

/** A photo that waits on this device to be sent; apart from the words it belongs to. */
export type WaitingPhoto = {
  id: PhotoId
  /** The id of the command that adds it: sent again it adds nothing twice. */
  command: string
  /** Whose it is: nobody else's session sends it. */
  personId: string
  about: PhotoSubject
  record: string
  picture: Blob
  caption: string | null
  place: Place | null
  /** Where the upload goes on; null: it has not begun. */
  upload: string | null
  /** Why the server did not take it; null: it was not refused. */
  refused: ProblemBody | null
}

const table = 'waiting'
const mark = 'photos-waiting'

/** Whether a photo waits on this device, without opening anything. */
export function somethingWaits(): boolean {
  try {
    return localStorage.getItem(mark) !== null
  } catch {
    // storage is off: nothing was kept
    return false
  }
}

export async function readWaiting(): Promise<WaitingPhoto[]> {
  const all = await within<WaitingPhoto[]>('readonly', store => store.getAll())
  if (all.length === 0) localStorage.removeItem(mark)
  // ids begin with the moment
  return all.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Keeps it, or what has changed of it. @throws where this device has no room */
export async function keepWaiting(photo: WaitingPhoto): Promise<void> {
  await within('readwrite', store => store.put(photo))
  localStorage.setItem(mark, 'yes')
}

export async function dropWaiting(id: PhotoId): Promise<void> {
  await within('readwrite', store => store.delete(id))
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(table, mode)
      const request = work(transaction.objectStore(table))
      // only then is it on disk
      transaction.addEventListener('complete', () => resolve(request.result as T))
      for (const event of ['error', 'abort'])
        transaction.addEventListener(event, () => reject(transaction.error ?? new Error('not kept')))
    })
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sinergi-photos', 1)
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(table, { keyPath: 'id' }),
    )
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')))
  })
}
