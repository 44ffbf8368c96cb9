import type { Actor, Place } from '../../contract/access.ts'
import type {
  Command,
  Download,
  Endpoint,
  FileOf,
  InputOf,
  PaperOf,
  PictureOf,
  Query,
  ResultOf,
  Upload,
} from '../../contract/endpoint.ts'
import type { CompiledQuery } from 'kysely'
import type { Tx } from './db.ts'
import type { Look } from './looks.ts'
import type { Turns } from './turns.ts'

/** Something that happened, to be written with the command: ids, field names and counts, never personal values. */
export type Happening = {
  name: string
  subject: { kind: string; id: string }
  /** The place under which it happened: province, regency and the thing's own scope. */
  at: { provinceId: number | null; regencyId: number | null; scopeId: number }
  data?: Record<string, unknown>
  /** Concerns those under the place too: their pages look anew. */
  below?: true
  /** Told to who looks on, and written nowhere: that somebody answered who must not be known. */
  fleeting?: true
}

/** What a route may do to the caller's session; the web layer carries it out. */
/** `device`: what the caller's browser is known by from now on. */
export type SessionWish = { begin: string; device?: string } | { end: true }

/** A file that was received whole, where it lies until somebody keeps it. */
export type UploadedFile = {
  path: string
  /** Bytes. */
  size: number
  /** Of its content, in hex. */
  sha256: string
  /** Takes the file over: it is not removed when the request is over. */
  keep(): void
}

/** How the caller came: for sessions and limits only; `key`: what their browser is known by. */
export type Caller = { address: string; device: string; key?: string }

export type Context = {
  tx: Tx
  actor: Actor
  now: Date
  caller: Caller
  record(happening: Happening): void
  /** That the caller is shown what is sensitive: written down before the answer leaves. */
  looked(look: Look): void
  /** What was uploaded; uploads only. */
  file?: UploadedFile
  /** Writes what nobody waits for: it is sent, in order, with the command's receipt and commit. Commands only. */
  last(statement: CompiledQuery): void
  wish(session: SessionWish): void
  /** Signals on which a long read should stop. */
  signal?: AbortSignal
}

/**
 * What a later noun does when something happened to an earlier one, which need not know of it: in the same
 * transaction, with the same actor. What it records itself can be reacted to in turn.
 */
export type Reaction = { to: string; run: (c: Context, happening: Happening) => Promise<void> }

/** For what is made ready before a command's transaction. */
export type Ahead = {
  actor: Actor
  now: Date
  /** What was uploaded; uploads only. */
  file?: UploadedFile
  /** A short transaction of its own, past row-level security. */
  asSystem<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Carries out another command as somebody, whole: under its own id, in its own transaction, with its own receipt.
   * Throws a Refusal.
   */
  carryOut(route: Route, command: { actor: Actor; id: string; input: unknown }): Promise<void>
}

type How<E extends Endpoint, Found, Result, Made = undefined> = {
  /**
   * Makes ready what takes long (a picture is made smaller), before the transaction, so that none waits for it. What
   * it leaves must be harmless where the command is refused after it. `may` was not asked yet. Commands and uploads.
   */
  ahead?: (ahead: Ahead, input: InputOf<E>) => Promise<Made>
  /**
   * Loads what the input speaks of, locked where it will change, and only if it is in the actor's sight.
   * Undefined is 404.
   */
  find?: (c: Context, input: InputOf<E>) => Promise<Found | undefined>
  /** The rule: false is 403. */
  may: (actor: Actor, found: Found, input: InputOf<E>) => boolean
  run: (c: Context, input: InputOf<E>, found: Found, made: Made) => Promise<Result>
  /** Runs past row-level security, for what happens before anyone is known (sign-in, invitations). */
  asSystem?: boolean
  /** Answers also while the person is held to do something first. */
  whileHeld?: boolean
  /** Begins when it is its turn, before its transaction. Queries only. */
  turns?: Turns
}

/** A column of a download; `value` may be text, number, boolean or null. */
export type Column<Row> = {
  title: { id: string; en: string }
  value: (row: Row) => string | number | boolean | null
}
export type Sheet = {
  name: string
  columns: Column<never>[]
  rows: AsyncIterable<readonly unknown[]>
  /** By what its content is known where it is read on the site: another content, another mark. */
  mark?: string
  /** A file that was made before: it is sent as it is, in its own format, and not what the rows say. */
  made?: { format: 'csv' | 'xlsx' | 'ics'; bytes: AsyncIterable<Uint8Array> }
  /** A second sheet, of an XLSX that is small. */
  notes?: { name: string; rows: string[][] }
}

/**
 * What a picture's route answers with: which file of the store. `open`: it lies sealed there, and may be taken back at any
 * time: no browser keeps it. Undefined where its key is gone.
 */
export type Picture = { sha256: string; type: string; open?: (kept: Buffer) => Promise<Buffer | undefined> }

/** What a file's route answers with: which file of the store, its bytes, and under which name it is saved. */
export type Stored = { sha256: string; bytes: number; type: string; name: string }

/** What a paper's route answers with: a Typst template and what stands in it; it is made into a PDF after that. */
export type Paper = { name: string; template: string; data: unknown }
/** Or how the file is made, after the transaction; its name has its ending. */
export type MadePaper = { name: string; type: string; make: () => Promise<Buffer> }

export type Route = {
  endpoint: Endpoint
  ahead: ((ahead: Ahead, input: unknown) => Promise<unknown>) | undefined
  find: ((c: Context, input: unknown) => Promise<unknown>) | undefined
  may: (actor: Actor, found: unknown, input: unknown) => boolean
  run: (c: Context, input: unknown, found: unknown, made?: unknown) => Promise<unknown>
  asSystem: boolean
  whileHeld: boolean
  turns: Turns | undefined
}

/** Binds a command, query, upload, download, picture, file or paper to what carries it out. There is no route without `may`. */
export function handle<E extends Command | Query | Upload, Found = undefined, Made = undefined>(
  endpoint: E,
  how: How<E, Found, ResultOf<E>, Made>,
): Route
export function handle<E extends Download, Found = undefined>(endpoint: E, how: How<E, Found, Sheet>): Route
export function handle<E extends PictureOf, Found = undefined>(
  endpoint: E,
  how: How<E, Found, Picture>,
): Route
export function handle<E extends FileOf, Found = undefined>(endpoint: E, how: How<E, Found, Stored>): Route
export function handle<E extends PaperOf, Found = undefined>(
  endpoint: E,
  how: How<E, Found, Paper | MadePaper>,
): Route
export function handle(endpoint: Endpoint, how: object): Route {
  const { ahead, find, may, run, asSystem, whileHeld, turns } = how as Route
  return {
    ...{ endpoint, ahead, find, may, run, turns },
    ...{ asSystem: asSystem ?? false, whileHeld: whileHeld ?? false },
  }
}

/** For `may`: open to all, signed in or not. */
export const anyone = (): boolean => true
/** For `may`: any signed-in person, for their own things and for lists scoped by their query. */
export const anySignedIn = (actor: Actor): boolean => actor.personId !== nobody.personId

/** The actor where nobody is signed in. */
export const nobody: Actor = {
  personId: '00000000-0000-0000-0000-000000000000' as Actor['personId'],
  sessionId: null,
  name: '',
  language: 'id',
  grants: [],
}

/** A row's place as events tell it. */
export const placedAt = (row: {
  province_id: number | null
  regency_id: number | null
  scope_id: number
}): Happening['at'] => ({
  provinceId: row.province_id,
  regencyId: row.regency_id,
  scopeId: row.scope_id,
})

/** A row's place as the list of scopes that hold it. */
export function placeOf(row: {
  province_id: number | null
  regency_id: number | null
  scope_id?: number
}): Place {
  return [1, row.province_id, row.regency_id, row.scope_id].filter(id => typeof id === 'number')
}
