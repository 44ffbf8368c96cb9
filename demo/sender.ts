import type { Actor } from '../contract/access.ts'
import type { Command, GivenOf, Query, ResultOf } from '../contract/endpoint.ts'
import { reactions, routes } from '../server/app.ts'
import { createChanges } from '../server/platform/changes.ts'
import { actingSystem, type Db } from '../server/platform/db.ts'
import { createEngine } from '../server/platform/engine.ts'
import type { Refusal } from '../server/platform/problems.ts'
import type { Signing } from '../server/platform/receipt-token.ts'
import type { Route } from '../server/platform/endpoint.ts'
import { idOf } from './random.ts'

export type Sender = {
  /** Sends a command as a person at a moment; `key` names it for ever, so that a second start does not send it again. */
  send<C extends Command>(
    key: string,
    at: Date,
    actor: Actor | null,
    command: C,
    input: GivenOf<C>,
  ): Promise<ResultOf<C>>
  ask<Q extends Query>(at: Date, actor: Actor, query: Q, input: GivenOf<Q>): Promise<ResultOf<Q>>
  /** How many commands were sent since this was made, and how many had been sent before. */
  counts: { sent: number; known: number }
}

const byName = new Map<string, Route>(routes.map(route => [route.endpoint.name, route]))
const caller = { address: '127.0.0.1', device: 'example programme' }

/** Sends commands in process, through the same engine as everybody's, with a clock that is set for each. */
export function createSender(db: Db, signing: Signing, receipts: ReadonlyMap<string, unknown>): Sender {
  let now = new Date()
  const engine = createEngine({ db, clock: () => now, changes: createChanges(), reactions, signing })
  const counts = { sent: 0, known: 0 }
  const routeOf = (name: string): Route => {
    const route = byName.get(name)
    if (!route) throw new Error(`no route for ${name}`)
    return route
  }
  return {
    counts,
    async send(key, at, actor, command, input) {
      const id = idOf(`command/${key}`, at)
      if (receipts.has(id)) {
        counts.known++
        return receipts.get(id) as never
      }
      now = at
      const { result } = await engine
        .run(routeOf(command.name), { actor, id, input, caller })
        .catch(failed(key))
      counts.sent++
      return result as never
    },
    async ask(at, actor, query, input) {
      now = at
      const { result } = await engine
        .run(routeOf(query.name), { actor, input, caller })
        .catch(failed(query.name))
      return result as never
    },
  }
}

/** Tells which step of the example was refused, and why. */
function failed(what: string) {
  return (error: Refusal): never => {
    throw new Error(`${what}: ${error.message} ${JSON.stringify(error.fields ?? '')}`, { cause: error })
  }
}

/** The results of all commands accepted so far. */
export async function readReceipts(db: Db): Promise<Map<string, unknown>> {
  const rows = await db.transaction(actingSystem, tx =>
    tx.selectFrom('receipt').select(['command_id', 'result']).execute(),
  )
  return new Map(rows.map(row => [row.command_id, row.result]))
}
