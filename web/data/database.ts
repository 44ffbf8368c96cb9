import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Entry } from './outbox/rules.ts'

/** What is kept of an answer: for which question, when it was fetched. */
export type KeptAnswer = { question: string; at: string; answer: unknown }

interface Stores extends DBSchema {
  outbox: { key: number; value: Omit<Entry, 'seq'> & { seq?: number }; indexes: { owner: string } }
  answers: { key: string; value: KeptAnswer }
}
export type Database = IDBPDatabase<Stores>

let opened: Promise<Database> | undefined

/** The database of this device: what waits to be sent, and answers to show without a connection. */
export function database(): Promise<Database> {
  opened ??= openDB<Stores>('sinergi', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true }).createIndex('owner', 'owner')
      db.createObjectStore('answers', { keyPath: 'question' })
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
