import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { PhotoId } from '../../contract/ids.ts'
import type { PublicPoint } from '../../contract/phone-keys.ts'
import type { PhotoSubject } from '../../contract/photos.ts'
import type { photoShows } from '../../contract/products.ts'
import type { ProblemBody } from '../../contract/problems.ts'
import type { Bundle } from '../../contract/sync.ts'
import type { Arrival } from './arrivals/rules.ts'
import type { Entry } from './outbox/rules.ts'
import type { Place } from './photo-place.ts'
import type { Progress } from './sync/filling.ts'

/** What is kept of an answer: for which question, when it was fetched. */
export type KeptAnswer = { question: string; at: string; answer: unknown }

/** An answer that somebody put by on this device, with its pictures by name. */
export type ShelvedAnswer = KeptAnswer & { pictures: Record<string, Blob> }

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
  /** Of what the public may see: who is seen on it, told once it has arrived, by a command of this id. */
  shows?: { shows: (typeof photoShows)[number]; consentIds: string[]; command: string }
  /** Where the upload goes on; null: it has not begun. */
  upload: string | null
  /** Why the server did not take it; null: it was not refused. */
  refused: ProblemBody | null
  /** It is no picture but a voice, of a story. */
  voice?: { seconds: number }
  /** What it is of is still being written: it waits until that was saved. */
  held?: boolean
}

/** A person's own key on this device, and what their rescue files are sealed to. */
export type PhoneKey = {
  personId: string
  /** The secret half cannot be taken out of this browser. */
  secret: CryptoKey
  point: PublicPoint
  kid: string
  /** Null until the server was reached. */
  desk: { installation: string; key: { kid: string } & PublicPoint } | null
}

interface Stores extends DBSchema {
  outbox: { key: number; value: Omit<Entry, 'seq'> & { seq?: number }; indexes: { owner: string } }
  answers: { key: string; value: KeptAnswer }
  shelf: { key: string; value: ShelvedAnswer }
  photos: { key: string; value: WaitingPhoto; indexes: { person: string } }
  keys: { key: string; value: PhoneKey }
  syncProgress: { key: string; value: Progress }
  syncBundles: { key: string; value: Bundle }
  arrivals: { key: number; value: Omit<Arrival, 'seq'> & { seq?: number }; indexes: { owner: string } }
}
export type Database = IDBPDatabase<Stores>

let opened: Promise<Database> | undefined

/**
 * The database of this device: what waits to be sent, words, photos and who came to a door, answers to show without a connection, and
 * what an officer keeps of a regency, what was put by.
 */
export function database(): Promise<Database> {
  opened ??= openDB<Stores>('sinergi', 5, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('owner', 'owner')
        db.createObjectStore('answers', { keyPath: 'question' })
        db.createObjectStore('photos', { keyPath: 'id' }).createIndex('person', 'personId')
      }
      if (before < 2) db.createObjectStore('keys', { keyPath: 'personId' })
      if (before < 3) {
        db.createObjectStore('syncProgress')
        db.createObjectStore('syncBundles', { keyPath: 'id' })
      }
      if (before < 4)
        db.createObjectStore('arrivals', { keyPath: 'seq', autoIncrement: true }).createIndex(
          'owner',
          'owner',
        )
      if (before < 5) db.createObjectStore('shelf', { keyPath: 'question' })
    },
    blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opened = undefined
    },
  })
  opened.catch(() => {
    // the next call tries again
    opened = undefined
  })
  return opened
}

/** On the disk before it is told as saved, not only handed to the system. */
export const strict = { durability: 'strict' } as const
