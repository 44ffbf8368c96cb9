import type { Role } from '../../../contract/access.ts'
import type { GivenOf, Query, ResultOf } from '../../../contract/endpoint.ts'
import {
  type Bundle,
  type Cursor,
  type Frame,
  firstSync,
  pageSize,
  type Span,
  syncAgain,
  syncChanges,
  syncMarks,
} from '../../../contract/sync.ts'
import { type Bundles, bundlesOf, change, differing, sumOf, trim } from './bundles.ts'

/** For whom, and for which regency they work in which role. */
export type Whose = { personId: string; scopeId: number; role: Role }

/** How far a phone is. */
export type Progress = Whose & {
  /** Where it stands in the stream of events; null: nothing has come yet. */
  cursor: Cursor | null
  /** The first sync goes on behind this library; null: it is over, or has not begun. */
  after: string | null
  span: Span | null
  frame: Frame | null
  /** How many libraries there are to come. */
  total: number
  /** When what is here was told; of the whole, from the time on that it is here. */
  at: string | null
}

export type Store = {
  progress(): Promise<Progress | undefined>
  bundles(): Promise<Bundles>
  /** Sets it up for somebody, empty. */
  begin(progress: Progress): Promise<void>
  /** In one step; false, and nothing written, where it is not this person's and this regency's (any more). */
  write(progress: Progress, put: readonly Bundle[], remove?: readonly string[]): Promise<boolean>
  clear(): Promise<void>
}

type Asking = <Q extends Query>(query: Q, input: GivenOf<Q>) => Promise<ResultOf<Q>>
type Given = { ask: Asking; store: Store; whose: Whose; now?: () => string }

/**
 * Brings the phone to where the server is: goes on with the first sync where it stopped, then asks for what changed,
 * then holds a sum against the server's, and mends what differs. Nothing is lost by stopping anywhere.
 * @throws what `ask` throws, but for the regency being out of sight: then nothing of it is left here
 */
export async function fill(given: Given): Promise<void> {
  try {
    await firstPages(given)
    while (await later(given));
  } catch (error) {
    if (!isOut(error)) throw error
    await given.store.clear()
  }
}

/** Pages of the first sync, as far as they are still to come. */
async function firstPages({ ask, store, whose, now = thisMoment }: Given): Promise<void> {
  let progress = await store.progress()
  if (progress?.personId !== whose.personId || progress.scopeId !== whose.scopeId) progress = undefined
  while (progress === undefined || progress.cursor === null || progress.after !== null) {
    if (progress === undefined) {
      progress = { ...whose, cursor: null, after: null, span: null, frame: null, total: 0, at: null }
      // before anything is asked: what comes after somebody else took the phone over finds it gone
      await store.begin(progress)
    }
    const asked = now()
    const page = await ask(firstSync, { scopeId: whose.scopeId, after: progress.after ?? undefined } as never)
    if (progress.cursor !== null && progress.cursor.epoch !== page.cursor.epoch) {
      progress = undefined
      continue
    }
    progress = {
      ...progress,
      cursor: progress.cursor ?? page.cursor,
      after: page.next,
      span: page.span,
      frame: page.frame ?? progress.frame,
      total: page.total,
      at: progress.at ?? asked,
    }
    if (!(await store.write(progress, bundlesOf(page)))) return
  }
}

/** What changed since. @returns whether there is more to ask for */
async function later({ ask, store, whose, now = thisMoment }: Given): Promise<boolean> {
  const progress = await store.progress()
  if (!progress?.cursor || progress.after !== null || progress.scopeId !== whose.scopeId) return false
  const { epoch, xid, seq } = progress.cursor
  const frame = progress.frame?.mark ?? ''
  const asked = now()
  const answer = await ask(syncChanges, { scopeId: whose.scopeId, epoch, xid, seq, frame } as never)
  if (answer.anew) {
    await store.clear()
    await firstPages({ ask, store, whose, now })
    return true
  }
  const bundles = await store.bundles()
  const touched = new Set([...change(bundles, answer), ...trim(bundles, answer.span)])
  const { check } = answer
  const mended = check && !answer.more ? await mend(bundles, check, ask, whose.scopeId) : []
  for (const id of mended) touched.add(id)
  const left = [...touched].filter(id => !bundles.has(id))
  const put = [...touched].flatMap(id => bundles.get(id) ?? [])
  const next = {
    ...progress,
    cursor: answer.cursor,
    span: answer.span,
    frame: answer.frame ?? progress.frame,
    total: bundles.size,
    at: answer.more ? progress.at : asked,
  }
  return (await store.write(next, put, left)) && answer.more
}

/** What no event told (a boundary that moved, two entries merged): dropped here, or fetched whole. */
async function mend(
  bundles: Bundles,
  check: { libraries: number; sum: number },
  ask: Asking,
  scopeId: number,
): Promise<string[]> {
  const own = sumOf(bundles)
  if (own.libraries === check.libraries && own.sum === check.sum) return []
  const { drop, fetch } = differing(bundles, await ask(syncMarks, { scopeId } as never))
  for (const id of drop) bundles.delete(id)
  for (let at = 0; at < fetch.length; at += pageSize) {
    const ids = fetch.slice(at, at + pageSize)
    const answer = await ask(syncAgain, { scopeId, ids: ids.join(',') } as never)
    for (const id of ids) bundles.delete(id)
    for (const bundle of bundlesOf(answer)) bundles.set(bundle.id, bundle)
  }
  return [...drop, ...fetch]
}

const thisMoment = () => new Date().toISOString()

/** The role has ended, or the regency is no more. */
function isOut(error: unknown): boolean {
  const { body } = error as { body?: { code?: string } }
  return ['access.not-found', 'access.not-allowed'].includes(body?.code ?? '')
}
