import { actingSystem } from '../platform/db.ts'
import { removeUpload, sweepUploads } from '../platform/uploads.ts'
import * as queries from './queries.ts'
import { type Desk, workOnce } from './working.ts'

const day = 24 * 3_600_000
/** Rows and files of imports that ended are kept so long. */
const keptFor = 30 * day

/**
 * Works on imports, one after the other, and removes what is left of old ones.
 * @param every milliseconds of rest between two looks
 */
export function startImporting(
  desk: Desk,
  log: (line: string) => void,
  every = 400,
): { stop(): Promise<void> } {
  let stopping = false
  let failing = false
  let swept = 0
  let timer = setTimeout(look, every)
  let looking: Promise<void> = Promise.resolve()

  function look(): void {
    looking = all().then(rest, (error: Error) => {
      if (!failing) log(`An import stands still; trying on: ${error.message}`)
      failing = true
      rest()
    })
  }

  async function all(): Promise<void> {
    while (!stopping && (await workOnce(desk))) failing = false
    const now = desk.clock()
    if (now.getTime() - swept < 3_600_000) return
    swept = now.getTime()
    const before = new Date(now.getTime() - keptFor)
    for (const path of await desk.db.transaction(actingSystem, tx => queries.forgetRows(tx, before)))
      await removeUpload(path)
    await sweepUploads(keptFor + day, now)
  }

  function rest(): void {
    if (!stopping) timer = setTimeout(look, every)
  }

  return {
    async stop() {
      stopping = true
      clearTimeout(timer)
      await looking
    },
  }
}
