import { createHash } from 'node:crypto'
import type { CompiledQuery } from 'kysely'
import * as z from 'zod/mini'
import { type Actor, onlySees } from '../../contract/access.ts'
import type { FieldProblem } from '../../contract/problems.ts'
import type { Changes } from './changes.ts'
import type { Clock } from './clock.ts'
import { type Acting, actingSystem, type Db, type Tx } from './db.ts'
import {
  type Ahead,
  type Caller,
  type Context,
  type Happening,
  nobody,
  type Reaction,
  type Route,
  type SessionWish,
  type Sheet,
  type UploadedFile,
} from './endpoint.ts'
import { keepLooks, type Look, looksIn } from './looks.ts'
import { isPassing, refusalOf, refuse } from './problems.ts'
import { react } from './reacting.ts'
import { acceptedAs, conclude, receiptOf, signedBy, tokenAgain } from './receipts.ts'
import type { Signing } from './receipt-token.ts'

export type Call = {
  actor: Actor | null
  /** The client's id of a command; undefined for reads. */
  id?: string
  input: unknown
  caller: Caller
  /** The file that came with an upload. */
  file?: UploadedFile
  /** Aborted when the caller is gone: who waits for a turn waits no longer. */
  gone?: AbortSignal
}
/** `receipt`: that a kept command was accepted, signed; a resend has the same. */
export type Answer = { result: unknown; wishes: SessionWish[]; receipt?: string }

export type Engine = {
  /** Runs a route for a call: validates, finds, asks `may`, runs, records; one transaction. Throws a Refusal. */
  run(route: Route, call: Call): Promise<Answer>
  /** Asks whether an upload would be let in, before its file is received. Throws a Refusal where not. */
  allow(route: Route, call: Call): Promise<void>
  /** Runs a download; `pour` writes the sheet out while its transaction is open. */
  download(route: Route, call: Call, pour: (sheet: Sheet) => Promise<void>): Promise<void>
}

const commandIdSchema = z.uuid()
const mostTries = 4

export function createEngine(with_: {
  db: Db
  clock: Clock
  changes: Changes
  reactions: readonly Reaction[]
  signing: Signing
}): Engine {
  const { db, clock, changes, reactions, signing } = with_

  const engine: Engine = {
    async run(route, call) {
      const { endpoint } = route
      letIn(route, call)
      const input = valid(endpoint.input, call.input)
      if (endpoint.kind !== 'command' && endpoint.kind !== 'upload') {
        const work = () => read(route, call, input)
        return route.turns ? route.turns.take(call.actor?.personId ?? '', work, call.gone) : work()
      }
      if (!commandIdSchema.safeParse(call.id).success) {
        refuse('request.invalid', undefined, [{ path: 'id', rule: 'uuid' }])
      }
      return write(route, call, input)
    },
    async allow(route, call) {
      letIn(route, call)
      const input = valid(route.endpoint.input, call.input)
      await db.transaction(
        actingFor(route, call.actor),
        async tx => {
          const c = contextOf(tx, call)
          await admit(route, c, input)
        },
        'snapshot',
      )
    },
    async download(route, call, pour) {
      letIn(route, call)
      const input = valid(route.endpoint.input, call.input)
      await db.transaction(
        actingFor(route, call.actor),
        async tx => {
          const looks: Look[] = []
          const sheet = (await steps(route, contextOf(tx, call, { looks }), input)) as Sheet
          await keepLooks(db, call.actor, looks, clock())
          await pour(sheet)
        },
        'snapshot',
      )
    },
  }
  return engine

  async function read(route: Route, call: Call, input: unknown): Promise<Answer> {
    const wishes: SessionWish[] = []
    const looks: Look[] = []
    const result = await db.transaction(
      actingFor(route, call.actor),
      tx => steps(route, contextOf(tx, call, { wishes, looks }), input),
      'snapshot',
    )
    await keepLooks(db, call.actor, looks, clock())
    return { result, wishes }
  }

  async function write(route: Route, call: Call, input: unknown): Promise<Answer> {
    const kept = 'kept' in route.endpoint && route.endpoint.kept
    const hash = createHash('sha256')
      .update(`${route.endpoint.name}\n${JSON.stringify(input)}`)
      .update(call.file?.sha256 ?? '')
      .digest()
    const made = await route.ahead?.(aheadOf(call), input)
    for (let tries = 1; ; tries++) {
      const happened: Happening[] = []
      const wishes: SessionWish[] = []
      const looks: Look[] = []
      try {
        const answer = await db.transaction(actingFor(route, call.actor), async (tx, last) => {
          const c = contextOf(tx, call, { happened, wishes, looks, last })
          const result = await steps(route, c, input, made)
          const [first] = happened
          await react(reactions, c, happened)
          const accepted = kept ? acceptedAs(route, call, c, { hash, result, first }) : undefined
          const signed = accepted && signedBy(signing, accepted)
          const records = conclude(c, call, happened, signed && { ...signed, result })
          if (records) last(records)
          const seen = call.actor && looksIn(tx, call.actor, looks, c.now)
          if (seen) last(seen)
          return { result, receipt: signed?.token }
        })
        changes.announce(happened)
        return { ...answer, wishes }
      } catch (error) {
        if (isPassing(error) && tries < mostTries) continue
        // A command that was accepted before answers as it did then, whatever has changed since.
        const before = kept && call.id ? await receiptOf(db, call, call.id) : undefined
        if (before === undefined) throw refusalOf(error) ?? error
        if (!before.body_hash.equals(hash)) refuse('command.id-reused')
        return { result: before.result, wishes: [], receipt: tokenAgain(before, signing) }
      }
    }
  }

  function aheadOf(call: Call): Ahead {
    return {
      actor: call.actor ?? nobody,
      now: clock(),
      file: call.file,
      asSystem: work => db.transaction(actingSystem, work),
      async carryOut(route, command) {
        await engine.run(route, { ...command, caller: call.caller })
      },
    }
  }

  function contextOf(
    tx: Tx,
    call: Call,
    { happened = [], wishes = [], looks = [], last = readsOnly }: Kept = {},
  ): Context {
    return {
      tx,
      actor: call.actor ?? nobody,
      now: clock(),
      caller: call.caller,
      file: call.file,
      record: happening => happened.push(happening),
      looked: look => looks.push(look),
      last,
      wish: wish => wishes.push(wish),
    }
  }
}

/** Who is not signed in, or has to do something else first, gets no further where that is needed. */
function letIn({ endpoint, whileHeld }: Route, { actor }: Call): void {
  if (endpoint.open) return
  if (actor === null) refuse('session.missing')
  if (actor.held && !whileHeld) refuse('second-factor.needed')
}

/** What a context gathers for the end of its transaction. */
type Kept = {
  happened?: Happening[]
  wishes?: SessionWish[]
  looks?: Look[]
  last?: (statement: CompiledQuery) => void
}

const readsOnly = () => {
  throw new Error('a query writes nothing')
}

async function steps(route: Route, c: Context, input: unknown, made?: unknown): Promise<unknown> {
  return route.run(c, input, await admit(route, c, input), made)
}

/** Finds what the input speaks of and asks `may`. */
async function admit(route: Route, c: Context, input: unknown): Promise<unknown> {
  const found = route.find ? await route.find(c, input) : undefined
  if (route.find && found === undefined) refuse('access.not-found')
  if (!route.may(c.actor, found, input)) {
    const writes = route.endpoint.kind === 'command' || route.endpoint.kind === 'upload'
    refuse(writes && onlySees(c.actor) ? 'access.only-sees' : 'access.not-allowed')
  }
  return found
}

function actingFor(route: Route, actor: Actor | null): Acting {
  if (route.asSystem) return { ...actingSystem, personId: actor?.personId ?? null }
  return { scopes: actor?.grants.map(grant => grant.scopeId) ?? [], personId: actor?.personId ?? null }
}

function valid(schema: z.ZodMiniType, input: unknown): unknown {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success) {
    const path = unwritable(parsed.data)
    if (path !== undefined) refuse('request.invalid', undefined, [{ path, rule: 'characters' }])
    return parsed.data
  }
  const fields = parsed.error.issues.slice(0, 50).map(fieldOf)
  return refuse('request.invalid', undefined, fields)
}

/** Where a text (or a key) holds what PostgreSQL cannot keep: NUL, or half of a surrogate pair. */
function unwritable(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') {
    return value.includes('\0') || !value.isWellFormed() ? path.join('.') : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, of] of Object.entries(value)) {
    const found = unwritable(key, [...path, key]) ?? unwritable(of, [...path, key])
    if (found !== undefined) return found
  }
  return undefined
}

function fieldOf(issue: z.core.$ZodIssue): FieldProblem {
  const { minimum, maximum, format } = issue as { minimum?: number; maximum?: number; format?: string }
  const params = Object.fromEntries(
    Object.entries({ minimum, maximum, format }).filter(([, value]) => value !== undefined),
  ) as Record<string, string | number>
  return { path: issue.path.map(String).join('.'), rule: issue.code, params }
}
