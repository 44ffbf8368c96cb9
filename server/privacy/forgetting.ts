import { actingSystem, type Db, type Tx } from '../platform/db.ts'
import { destroyKey, goneOf, keysTurn } from '../platform/key-store.ts'
import { repeat, type Repeating, untilLess } from '../platform/repeating.ts'
import * as queries from './key-queries.ts'

const helping = 50

/** What a noun whose records are sealed does with those that came back from a backup without their keys. */
export type Forgetting = {
  /** Ids of all records that hold something sealed. */
  sealed: (tx: Tx) => Promise<string[]>
  /** Empties these as if they were taken back now. */
  empty: (tx: Tx, ids: readonly string[], now: Date) => Promise<void>
}

/**
 * Has the key of a record destroyed once this transaction is committed: what was sealed with it is then read by nobody,
 * from no backup either. The row's sealed columns are to be emptied in the same transaction.
 */
export async function forget(tx: Tx, id: string, now: Date): Promise<void> {
  await queries.askToDestroy(tx, id, now)
}

/**
 * Destroys keys of what was taken back.
 * @param beside takes them out of what stands beside the backups
 * @param every milliseconds of rest between two looks
 */
export function startForgetting(
  db: Db,
  log: (line: string) => void,
  beside: (ids: readonly string[]) => Promise<void>,
  every = 5_000,
): Repeating {
  return repeat({ every, log, failed: 'Keys of what was taken back could not be destroyed' }, goOn =>
    destroyAsked(db, beside, goOn),
  )
}

/** A row goes when its key is gone everywhere: what is cut off between the two is done again. */
export async function destroyAsked(
  db: Db,
  beside: (ids: readonly string[]) => Promise<void>,
  goOn: () => boolean = () => true,
): Promise<void> {
  await untilLess(helping, goOn, () =>
    db.transaction(actingSystem, async tx => {
      const ids = await queries.asked(tx, helping)
      for (const id of ids) await destroyKey(id)
      if (ids.length > 0) {
        await queries.keepOthersOut(tx, keysTurn)
        await beside(ids)
        await queries.isDestroyed(tx, ids)
      }
      return ids.length
    }),
  )
}

/**
 * After a restore: a record of then whose key is gone was taken back since, and is so again before anything is served.
 * @returns how many
 */
export async function takeBackAgain(
  db: Db,
  nouns: readonly Forgetting[],
  now: Date,
  log: (line: string) => void,
): Promise<number> {
  const lost = await db.transaction(actingSystem, async tx => {
    if (!(await queries.wasRestored(tx))) return 0
    let sum = 0
    for (const noun of nouns) {
      const gone = await goneOf(await noun.sealed(tx))
      if (gone.length > 0) await noun.empty(tx, gone, now)
      sum += gone.length
    }
    await queries.restoreIsSettled(tx)
    return sum
  })
  if (lost > 0) log(`${lost} records of the backup had been taken back since: they are so again.`)
  return lost
}
