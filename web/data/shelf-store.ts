import { database, type ShelvedAnswer, strict } from './database.ts'

/** The answer to a question as it was put by; undefined where it was not, or storage is off. */
export async function fromShelf(question: string): Promise<ShelvedAnswer | undefined> {
  return database()
    .then(db => db.get('shelf', question))
    .catch(() => undefined)
}

/** All that was put by of one kind, by the name of its query, the newest first. */
export async function allOnShelf(query: string): Promise<ShelvedAnswer[]> {
  const range = IDBKeyRange.bound(`${query}?`, `${query}?\uffff`)
  const all = await database()
    .then(db => db.getAll('shelf', range))
    .catch(() => [])
  return all.toSorted((a, b) => b.at.localeCompare(a.at))
}

/** @throws where this device has no room */
export async function putOnShelf(kept: Omit<ShelvedAnswer, 'at'>): Promise<void> {
  const tx = (await database()).transaction('shelf', 'readwrite', strict)
  await tx.store.put({ ...kept, at: new Date().toISOString() })
  await tx.done
}

export async function takeOffShelf(question: string): Promise<void> {
  await (await database()).delete('shelf', question)
}
