import { prepareFolder } from './backup/folder.ts'
import type { Config } from './platform/config.ts'
import { type Database, startDatabase } from './platform/database.ts'
import type { Address } from './platform/db.ts'
import { migrate } from './platform/migrate.ts'
import type { makeServing, ServeOptions } from './serving.ts'

export type Running = { url: string; example: boolean; database: Database; stop(): Promise<void> }
export type StartOptions = ServeOptions & { log?: (line: string) => void }

/**
 * Starts Sinergi: database, schema, regions, the example programme where wanted, worker, web. All that serves is loaded
 * and made while the database comes up.
 */
export async function start(config: Config, options: StartOptions = {}): Promise<Running> {
  const log = options.log ?? (() => undefined)
  if (config.backup.every !== undefined) await prepareFolder(config.backup.to)
  const bringUpToDate = async (owner: Address) => {
    const applied = await migrate(owner)
    if (applied.length > 0) log(`Schema brought up to date: ${applied.length} migrations.`)
  }
  let making: ReturnType<typeof makeServing> | undefined
  const make = () => (making ??= import('./serving.ts').then(it => it.makeServing(config, options, log)))
  const database = await startDatabase(config, log, bringUpToDate, make)
  try {
    const serve = await make()
    const serving = await serve(database)
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
