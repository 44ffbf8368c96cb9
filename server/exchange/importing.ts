import { actingSystem } from '../platform/db.ts'
import { repeat, type Repeating } from '../platform/repeating.ts'
import { removeUpload, sweepUploads } from '../platform/uploads.ts'
import * as queries from './queries.ts'
import type { Desk } from './bench.ts'
import { workOnce } from './working.ts'

const hour = 3_600_000
/** Rows and files of imports that ended are kept so long. */
const keptFor = 30 * 24 * hour

/**
 * Works on imports, one after the other, and removes what is left of old ones.
 * @param every milliseconds of rest between two looks
 * @returns also whether one is worked on, for what can wait meanwhile
 */
export function startImporting(
  desk: Desk,
  log: (line: string) => void,
  every = 400,
): Repeating & { isBusy(): boolean } {
  let swept = 0
  let busy = false
  const repeating = repeat({ every, log, failed: 'An import stands still' }, async goOn => {
    busy = true
    try {
      while (goOn() && (await workOnce(desk)));
    } finally {
      busy = false
    }
    const now = desk.clock()
    if (now.getTime() - swept < hour) return
    swept = now.getTime()
    const before = new Date(now.getTime() - keptFor)
    for (const path of await desk.db.transaction(actingSystem, tx => queries.forgetRows(tx, before)))
      await removeUpload(path)
    await sweepUploads(keptFor + 24 * hour, now)
  })
  return { ...repeating, isBusy: () => busy }
}
