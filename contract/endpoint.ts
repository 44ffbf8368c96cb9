import * as z from 'zod/mini'
import type { ProblemCode } from './problems.ts'

type Schema = z.ZodMiniType

type Shape<Name extends string, Input extends Schema, Result extends Schema> = {
  name: Name
  /** One sentence for the API document. */
  summary: string
  input: Input
  result: Result
  /** Refusals this endpoint may answer with, besides those that any endpoint may give. */
  problems?: readonly ProblemCode[]
  /** True where no session is needed. */
  open?: boolean
  /** True of an open query whose input might be guessed: it is limited by the minute, as open commands are. */
  limited?: boolean
}

/**
 * A write. Sent as `POST /api/<name>` with `{ id, input }`; `id` is a UUIDv7 made by the client once per
 * intent, so that sending it again is harmless.
 */
export type Command<
  Name extends string = string,
  Input extends Schema = Schema,
  Result extends Schema = Schema,
> = Shape<Name, Input, Result> & {
  kind: 'command'
  /** False for commands whose result is a secret (a session, an invitation link): no receipt is kept. */
  kept: boolean
  /**
   * True: its receipt is proof of reporting, with a code to show. It names the record that the command recorded
   * first, and the `version` of its result.
   */
  proof: boolean
  /**
   * Of an open command whose input is `{ token }`: a page's path (`/berhenti`), at which a mail program carries it out
   * with one click, by `POST <path>/<token>` (RFC 8058); whoever opens it sees the page.
   */
  oneClick?: `/${string}`
  /**
   * Of an open command whose input is `{ token }` and whose result is `{ html }`, with a `status` where it is not 200, or
   * `{ calendar }`: a path (`/r`) at which whoever has the token reads that page, without a script, or that calendar, by `GET <path>/<token>`. What
   * stands after `?` is input too, and with `pratinjau` in it, it is asked for as whoever is signed in.
   */
  page?: `/${string}`
  /**
   * Of an open command whose input is `{ token, fields }` and whose result is `{ html, to }`: where a page's plain form
   * is sent, by `POST <path>/<token>`, without a script or a session. `to` leads on; else `html` is shown.
   */
  form?: `/${string}`
}

/** A read. Sent as `GET /api/<name>?…`, parameters as plain query values. */
export type Query<
  Name extends string = string,
  Input extends Schema = Schema,
  Result extends Schema = Schema,
> = Shape<Name, Input, Result> & { kind: 'query' } & Sited

/** What anybody reads at an address of the site, without a script and as nobody who is signed in. */
type Sited = {
  /**
   * Of an open query whose result is `sitePage`, `siteText` or `{ calendar }`, an open file or an open download: the path, with inputs as
   * its parts (`/pertemuan/:address`), the others as query values.
   */
  at?: `/${string}`
  /** Who comes there with a session gets the application. */
  strangersOnly?: boolean
  /** An address of the application from which strangers are led to `at`. */
  instead?: `/${string}`
}

/** A list as a file. Sent as `GET /api/<name>?format=csv|xlsx&…`; rows are streamed. */
export type Download<Name extends string = string, Input extends Schema = Schema> = Omit<
  Shape<Name, Input, Schema>,
  'result'
> & { kind: 'download' } & Pick<Sited, 'at'>

/**
 * A paper (PDF). Sent as `POST /api/<name>` with `{ input }`, since what is printed may be a secret, which an address
 * would give away; it is a read all the same, and writes nothing.
 */
export type PaperOf<Name extends string = string, Input extends Schema = Schema> = Omit<
  Shape<Name, Input, Schema>,
  'result'
> & { kind: 'paper' }

/**
 * A picture that is shown. Sent as `GET /api/<name>?…`; what stands behind one address never changes, so that browsers
 * keep it, each for its own person.
 */
export type PictureOf<Name extends string = string, Input extends Schema = Schema> = Omit<
  Shape<Name, Input, Schema>,
  'result'
> & { kind: 'picture' }

/**
 * A file to be saved. Sent as `GET /api/<name>?…`, whole or from where it stopped (RFC 9110, ranges); a browser never
 * shows it.
 */
export type FileOf<Name extends string = string, Input extends Schema = Schema> = Omit<
  Shape<Name, Input, Schema>,
  'result'
> & { kind: 'file' } & Sited

/**
 * A file that is sent. `POST /api/<name>?id=…&…` with the file's bytes as the body (`application/octet-stream`);
 * `id` is a UUIDv7 made by the client, of the upload and of what is made from it, so that sending it again is harmless.
 */
export type Upload<
  Name extends string = string,
  Input extends Schema = Schema,
  Result extends Schema = Schema,
> = Shape<Name, Input, Result> & {
  kind: 'upload'
  /** False: it leaves no receipt, since what is answered is nobody else's. */
  kept: boolean
}

export type Endpoint = Command | Query | Download | PaperOf | PictureOf | FileOf | Upload
export type InputOf<E extends { input: Schema }> = z.output<E['input']>
/** What a caller writes: defaults may be left out. */
export type GivenOf<E extends { input: Schema }> = z.input<E['input']>
export type ResultOf<E> = E extends { result: infer R extends Schema } ? z.output<R> : never

export function command<N extends string, I extends Schema, R extends Schema>(
  name: N,
  shape: Omit<Shape<N, I, R>, 'name'> &
    Partial<Pick<Command, 'kept' | 'proof' | 'oneClick' | 'page' | 'form'>>,
): Command<N, I, R> {
  return { kind: 'command', kept: true, proof: false, ...shape, name }
}

export function query<N extends string, I extends Schema, R extends Schema>(
  name: N,
  shape: Omit<Shape<N, I, R>, 'name'> & Sited,
): Query<N, I, R> {
  return { kind: 'query', ...shape, name }
}

export function download<N extends string, I extends Schema>(
  name: N,
  shape: Omit<Shape<N, I, Schema>, 'name' | 'result'> & Pick<Sited, 'at'>,
): Download<N, I> {
  return { kind: 'download', ...shape, name }
}

export function paper<N extends string, I extends Schema>(
  name: N,
  shape: Omit<Shape<N, I, Schema>, 'name' | 'result'>,
): PaperOf<N, I> {
  return { kind: 'paper', ...shape, name }
}

export function picture<N extends string, I extends Schema>(
  name: N,
  shape: Omit<Shape<N, I, Schema>, 'name' | 'result'>,
): PictureOf<N, I> {
  return { kind: 'picture', ...shape, name }
}

export function file<N extends string, I extends Schema>(
  name: N,
  shape: Omit<Shape<N, I, Schema>, 'name' | 'result'> & Sited,
): FileOf<N, I> {
  return { kind: 'file', ...shape, name }
}

export function upload<N extends string, I extends Schema, R extends Schema>(
  name: N,
  shape: Omit<Shape<N, I, R>, 'name'> & Partial<Pick<Upload, 'kept'>>,
): Upload<N, I, R> {
  return { kind: 'upload', kept: true, ...shape, name }
}
