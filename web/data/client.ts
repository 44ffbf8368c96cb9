import { type BatchAnswer, batchPath } from '../../contract/batch.ts'
import type {
  Command,
  Download,
  FileOf,
  GivenOf,
  PaperOf,
  PictureOf,
  Query,
  ResultOf,
  Upload,
} from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import type { ProblemBody } from '../../contract/problems.ts'
import { ownSentences } from '../../text/own-problems.ts'
import { hear } from './clock.ts'

/** A refusal as it reached this page; `offline` where nothing was reached at all, `unkept` where nor could this device keep it. */
export class Problem extends Error {
  readonly body: ProblemBody
  readonly offline: boolean
  readonly unkept: boolean
  constructor(body: ProblemBody, offline = false, unkept = false) {
    super(body.code)
    this.body = body
    this.offline = offline
    this.unkept = unkept
  }
}

/**
 * Sends a command. The id stands for the intent: keep it when sending the same thing again, and it is done once.
 * @throws Problem
 */
export async function send<C extends Command>(
  command: C,
  input: GivenOf<C>,
  id: string = makeId(),
): Promise<ResultOf<C>> {
  const response = await reach(`/api/${command.name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, input }),
  })
  return (await response.json()) as ResultOf<C>
}

/**
 * Sends a command that was kept on this phone, under its own id, for its owner: while somebody else is signed in here
 * the server answers as if nobody were. What is no answer of the server (a portal on the way) counts as not reached.
 * @throws Problem
 */
export async function sendKept(
  command: { name: string; input: unknown; id: string; owner: string },
  signal?: AbortSignal,
): Promise<unknown> {
  const { name, input, id, owner } = command
  const response = await reach(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sinergi-person': owner },
    body: JSON.stringify({ id, input }),
    signal,
  })
  return response.json().catch(() => {
    throw new Problem(plainProblem('server.busy', 503), true)
  })
}

/**
 * Sends several that were kept, none of which waits for another, in one request.
 * @returns what became of each, in their order
 * @throws Problem where the whole of them did not arrive, or no answer came back
 */
export async function sendKeptTogether(
  kept: readonly { name: string; input: unknown; id: string; owner: string }[],
  signal?: AbortSignal,
): Promise<BatchAnswer['answers']> {
  const response = await reach(batchPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sinergi-person': kept[0]?.owner ?? '' },
    body: JSON.stringify({ commands: kept.map(({ name, id, input }) => ({ name, id, input })) }),
    signal,
  })
  const { answers } = (await response.json().catch(() => ({}))) as Partial<BatchAnswer>
  if (answers?.length !== kept.length) throw new Problem(plainProblem('server.busy', 503), true)
  return answers
}

/** Asks a query. @throws Problem */
export async function ask<Q extends Query>(
  query: Q,
  input: GivenOf<Q>,
  signal?: AbortSignal,
): Promise<ResultOf<Q>> {
  const response = await reach(`/api/${query.name}?${parametersOf(input)}`, { signal })
  return (await response.json()) as ResultOf<Q>
}

/**
 * Has a paper set. @returns it as a file
 * @param onReceived is told how much of it has come, from 0 to 1, where that is known
 * @throws Problem
 */
export async function fetchPaper<P extends PaperOf>(
  paper: P,
  input: GivenOf<P>,
  onReceived?: (share: number) => void,
): Promise<Blob> {
  const response = await reach(`/api/${paper.name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input }),
  })
  const whole = Number(response.headers.get('content-length') ?? 0)
  if (!onReceived || whole === 0 || !response.body) return response.blob()
  const parts: BlobPart[] = []
  let received = 0
  for (const reader = response.body.getReader(); ; ) {
    // oxlint-disable-next-line no-await-in-loop -- one part comes after the other
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    received += value.length
    onReceived(Math.min(1, received / whole))
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' })
}

/**
 * Sends a file. Its id stands for the intent, as a command's does.
 * @param onSent is told how much of it was sent, from 0 to 1
 * @throws Problem
 */
export function sendFile<U extends Upload>(
  upload: U,
  input: GivenOf<U>,
  file: Blob,
  onSent: (share: number) => void,
): Promise<ResultOf<U>> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how far a body was sent
    const request = new XMLHttpRequest()
    request.open('POST', `/api/${upload.name}?${parametersOf(input)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.addEventListener('progress', event => onSent(event.loaded / Math.max(1, event.total)))
    request.addEventListener('error', () => reject(new Problem(plainProblem('server.busy', 503), true)))
    request.addEventListener('load', () => {
      if (request.status === 200) return resolve(JSON.parse(request.responseText) as ResultOf<U>)
      const isProblem = request.getResponseHeader('content-type')?.startsWith('application/problem+json')
      reject(
        new Problem(
          isProblem
            ? (JSON.parse(request.responseText) as ProblemBody)
            : plainProblem('server.fault', request.status),
        ),
      )
    })
    request.send(file)
  })
}

/** The address of a download, for a link. */
export function downloadUrl<D extends Download>(download: D, input: GivenOf<D>): string {
  return `/api/${download.name}?${parametersOf(input)}`
}

/** The address of a picture. */
export function pictureUrl<P extends PictureOf>(picture: P, input: GivenOf<P>): string {
  return `/api/${picture.name}?${parametersOf(input)}`
}

/** The address of a file that is saved, for a link. */
export function fileUrl<F extends FileOf>(file: F, input: GivenOf<F>): string {
  return `/api/${file.name}?${parametersOf(input)}`
}

async function reach(
  url: string,
  init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
): Promise<Response> {
  const headers = { ...init.headers, 'accept-language': document.documentElement.lang }
  const response = await (askedBefore(url) ?? fetch(url, { ...init, headers })).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    throw new Problem(plainProblem('server.busy', 503), true)
  })
  hear(response.headers.get('date'))
  if (response.ok) return response
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  throw new Problem(
    isProblem ? ((await response.json()) as ProblemBody) : plainProblem('server.fault', response.status),
  )
}

/** The one answer that was asked for before the pages were there (`before.js`), the first time it is wanted. */
function askedBefore(url: string): Promise<Response> | undefined {
  const page = window as { who?: Promise<Response> }
  if (url !== '/api/people.me?') return undefined
  const { who } = page
  delete page.who
  return who
}

/** Whatever was thrown, as a problem: what is none counts as a server out of reach. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : new Problem(plainProblem('server.busy', 503), true)
}

/** A problem that no server told. */
export function plainProblem(code: keyof typeof ownSentences, status: number): ProblemBody {
  const titles = ownSentences[code]
  return { type: `/masalah/${code}`, code, status, title: titles.id, titles }
}

/** As they stand in the address; what is not given is left out. */
export function parametersOf(input: unknown): string {
  const entries = Object.entries((input ?? {}) as Record<string, unknown>)
  const given = entries.filter(([, value]) => value !== undefined && value !== null && value !== '')
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}
