import { join } from 'node:path'
import { sql } from 'kysely'
import { forgettings, reactions, routes } from './app.ts'
import { createAuthenticate } from './people/sessions.ts'
import { prepareFirstRun } from './people/first-run.ts'
import { siteOf, usePasskeys } from './people/passkey-site.ts'
import { useProvider } from './people/provider.ts'
import { sealKept } from './people/seal-kept.ts'
import { type Backend, backendOf } from './platform/backend.ts'
import { createChanges } from './platform/changes.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Database } from './platform/database.ts'
import { actingSystem } from './platform/db.ts'
import { createEngine } from './platform/engine.ts'
import { filesOf, keysOf } from './platform/files-of.ts'
import { useFiles } from './platform/files.ts'
import { useKeys } from './platform/key-store.ts'
import { createHttp } from './platform/http.ts'
import type { Signing } from './platform/receipt-token.ts'
import { useOrigin } from './platform/site.ts'
import { prepareSigning } from './receipts/signing.ts'
import { useUploadsFolder } from './platform/resumable.ts'
import { preparePost } from './reminders/posting.ts'
import { takeBackAgain } from './privacy/forgetting.ts'
import { sealOld } from './products/sealing-old.ts'
import { prepareDeskKey } from './rescue/desk-keys.ts'
import { loadRegions } from './regions/load.ts'
import { startWorker } from './worker.ts'

export type ServeOptions = {
  /** Start clean, without the example programme; only counts at the first start of an installation. */
  empty?: boolean
  /** Tries a minute for sign-in and invitations from one address. */
  openTries?: number
  /** Seconds that public pages are kept; 0 where what was just done is to be seen at once. */
  keepsPages?: number
  /** The time, where it is not this machine's: for what is told of another year. */
  clock?: Clock
}

export type Serving = { url: string; example: boolean; stop(): Promise<void> }

/** The web with all its routes, made while the database comes up; it serves once that is there. */
export async function makeServing(config: Config, options: ServeOptions, log: (line: string) => void) {
  useProvider(config.provider, log)
  useFiles(filesOf(config))
  useKeys(keysOf(config))
  useUploadsFolder(join(config.dataRoot, 'uploads'))
  const { clock = systemClock } = options
  const changes = createChanges()
  const backend = Promise.withResolvers<Backend>()
  const http = await createHttp({
    routes,
    changes,
    ...backendOf(backend.promise),
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    openTries: options.openTries,
    keepsPages: options.keepsPages,
    clock: options.clock,
  })

  /** Fills an installation that is empty, then serves it: what happens by the clock, and the web. */
  return async function serve(database: Database): Promise<Serving> {
    const { db, owner } = database
    await sealKept(db, config.secretKey, log)
    await takeBackAgain(db, forgettings, clock(), log)
    await sealOld(db, log)
    const [signing, postFrom] = await Promise.all([
      prepareSigning(db, log),
      preparePost(db, config, log),
      prepareDeskKey(db, log),
    ])
    backend.resolve({
      engine: createEngine({ db, clock, changes, reactions, signing }),
      authenticate: createAuthenticate(db, clock),
      ready: () =>
        db.ping().then(
          () => true,
          () => false,
        ),
    })
    const example = await prepare(database, signing, options.empty ?? false, log)
    // example accounts have known passwords: they are reachable from this machine only
    const url = await http.listen({ port: config.port, host: example ? '127.0.0.1' : config.host })
    const worker = startWorker(
      { db, owner, clock, changes, reactions, post: postFrom(url) },
      config.backup,
      log,
    )
    usePasskeys(siteOf(config.publicUrl, url), log)
    useOrigin(config.publicUrl ?? url)
    return {
      url,
      example,
      async stop() {
        await http.close()
        await worker.stop()
      },
    }
  }
}

/** Loads what an installation needs to begin; tells whether it is the example programme. */
async function prepare(
  database: Database,
  signing: Signing,
  empty: boolean,
  log: (line: string) => void,
): Promise<boolean> {
  const { db } = database
  const mode = await db.transaction(actingSystem, async tx => {
    const regions = await loadRegions(tx)
    if (regions > 0) log(`${regions.toLocaleString('en')} regions loaded.`)
    const wanted = JSON.stringify(!empty)
    await sql`insert into setting (name, value, changed_at) values ('example', ${wanted}::jsonb, ${new Date()}) on conflict (name) do nothing`.execute(
      tx,
    )
    return tx.selectFrom('setting').select('value').where('name', '=', 'example').executeTakeFirstOrThrow()
  })
  const example = mode.value === true
  if (example) {
    const { seedExample } = await import('../demo/seed.ts')
    await seedExample(db, signing, () => database.relaxed(), log)
  } else {
    const code = await db.transaction(actingSystem, tx => prepareFirstRun(tx, new Date()))
    if (code) log(`First run: open the page and enter this one-time code: ${code}`)
  }
  return example
}
