import { prepareFolder } from './backup/folder.ts'
import type { Config } from './platform/config.ts'
import { type Database, startDatabase } from './platform/database.ts'
import type { Address } from './platform/db.ts'
import { migrate } from './platform/migrate.ts'
import type { ServeOptions } from './serving.ts'

export type Running = { url: string; example: boolean; database: Database; stop(): Promise<void> }
export type StartOptions = ServeOptions & { log?: (line: string) => void }

/**
 * Starts Sinergi: database, schema, regions, the example programme where wanted, worker, web. All that serves is loaded
 * while the database comes up.
 */
export async function start(config: Config, options: StartOptions = {}): Promise<Running> {
  const log = options.log ?? (() => undefined)
  if (config.backup.every !== undefined) await prepareFolder(config.backup.to)
  const bringUpToDate = async (owner: Address) => {
    const applied = await migrate(owner)
    if (applied.length > 0) log(`Schema brought up to date: ${applied.length} migrations.`)
  }
  const load = () => import('./serving.ts')
  const database = await startDatabase(config, log, bringUpToDate, load)
  try {
    const { serve } = await load()
    const serving = await serve(config, database, options, log)
    const stop = async () => {
      await serving.stop()
      await database.stop()
    }
    return { url: serving.url, example: serving.example, database, stop }
  } catch (error) {
    await database.stop()
    throw error
  }
}
