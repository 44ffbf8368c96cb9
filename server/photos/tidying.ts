import { actingSystem, type Db } from '../platform/db.ts'
import { dropFiles } from '../platform/files.ts'
import { repeat, type Repeating, untilLess } from '../platform/repeating.ts'
import { sweepResumable } from '../platform/resumable.ts'
import * as queries from './queries.ts'

const day = 24 * 3600_000
const helping = 100

/**
 * Clears away what nobody needs: uploads that a photo was made of, photos whose record was removed, files that no
 * photo names.
 * @param every milliseconds of rest between two looks
 */
export function startTidying(db: Db, log: (line: string) => void, every = 600_000): Repeating {
  return repeat({ every, log, failed: 'Photos could not be tidied' }, goOn => tidy(db, new Date(), goOn))
}

/** Files stay for two days before they go, so that a command under way keeps its own. */
export async function tidy(db: Db, now: Date, goOn: () => boolean = () => true): Promise<void> {
  const asSystem = <T>(work: Parameters<typeof db.transaction<T>>[1]) => db.transaction<T>(actingSystem, work)
  await sweepResumable(now, ids => asSystem(tx => queries.taken(tx, ids)))
  await asSystem(tx => queries.removeLeft(tx, new Date(now.getTime() - day)))
  const since = new Date(now.getTime() - 2 * day)
  await untilLess(helping, goOn, () =>
    asSystem(async tx => {
      const files = await queries.unnamedFiles(tx, since, helping)
      if (files.length > 0) await dropFiles(tx, files)
      return files.length
    }),
  )
}
