import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { Actor } from '../../contract/access.ts'
import type { Command, GivenOf, Query, ResultOf, Upload } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import { reactions, routes } from '../../server/app.ts'
import { createChanges } from '../../server/platform/changes.ts'
import { actingSystem, type Db, openDb, type Tx } from '../../server/platform/db.ts'
import { createEngine, type Engine } from '../../server/platform/engine.ts'
import { useKeys } from '../../server/platform/key-store.ts'
import type { Signing } from '../../server/platform/receipt-token.ts'
import { prepareSigning } from '../../server/receipts/signing.ts'
import { prepareDeskKey } from '../../server/rescue/desk-keys.ts'
import { addressOf, copyOf, maintain } from './database.ts'
import { temporaryFolder } from './folder.ts'
import { keysInMemory } from './keys.ts'

export type TestApp = {
  db: Db
  engine: Engine
  /** What signs its receipts. */
  signing: Signing
  /** The clock; set it to travel. */
  now: { at: Date }
  send<C extends Command>(
    actor: Actor | null,
    command: C,
    input: GivenOf<C>,
    id?: string,
  ): Promise<ResultOf<C>>
  ask<Q extends Query>(actor: Actor | null, query: Q, input: GivenOf<Q>): Promise<ResultOf<Q>>
  /** Uploads a file that lies on the disk; it is left where it is. */
  upload<U extends Upload>(
    actor: Actor,
    upload: U,
    input: GivenOf<U>,
    file: { path: string; size: number; sha256: string },
  ): Promise<ResultOf<U>>
  /** Looks straight into the database, past every rule. */
  look<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A folder for files that are read later; made when it is first asked for, and gone at the end. */
  folder(): string
  close(): Promise<void>
}

/** A database of its own, made from the template, and the engine over it: commands in process, as over HTTP. */
export async function testApp(at = new Date('2026-11-20T03:00:00Z')): Promise<TestApp> {
  const server = inject('server')
  const name = `t_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await maintain(server, copyOf(name))
  const db = openDb(addressOf(server, name), { role: 'sinergi_app', size: 6 })
  useKeys(keysInMemory)
  const now = { at }
  const signing = await prepareSigning(db, () => undefined)
  await prepareDeskKey(db, () => undefined)
  const engine = createEngine({ db, clock: () => now.at, changes: createChanges(), reactions, signing })
  // tries are counted by address, for all that run in one process
  const caller = { address: name, device: 'test' }
  const routeOf = (endpointName: string) => {
    const route = routes.find(r => r.endpoint.name === endpointName)
    if (!route) throw new Error(`no route for ${endpointName}`)
    return route
  }
  let folder: ReturnType<typeof temporaryFolder> | undefined
  return {
    db,
    engine,
    signing,
    now,
    async send(actor, command, input, id = makeId()) {
      const { result } = await engine.run(routeOf(command.name), { actor, id, input, caller })
      return result as never
    },
    async ask(actor, query, input) {
      const { result } = await engine.run(routeOf(query.name), { actor, input, caller })
      return result as never
    },
    async upload(actor, upload, input, file) {
      const { id } = input as { id: string }
      const route = routeOf(upload.name)
      const { result } = await engine.run(route, {
        ...{ actor, id, input, caller },
        file: { ...file, keep: () => undefined },
      })
      return result as never
    },
    look: work => db.transaction(actingSystem, work),
    folder() {
      folder ??= temporaryFolder()
      return folder.path
    },
    async close() {
      await db.close()
      folder?.remove()
      await maintain(server, `drop database ${name} with (force)`)
    },
  }
}

/** The code of the refusal that `work` ends in; fails where it does not refuse. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const outcome = await work.then(
    () => 'done',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  )
  return outcome
}
