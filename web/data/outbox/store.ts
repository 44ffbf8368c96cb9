import { makeId } from '../../../contract/ids.ts'
import { database, strict } from '../database.ts'
import {
  type Answer,
  answered,
  begun,
  discarded,
  type Entry,
  mended,
  leavesNothing,
  nounOf,
  outlived,
  stateOf,
  type Write,
} from './rules.ts'

/** All that one person has saved on this phone, and what became of it. */
export async function entriesOf(owner: string): Promise<Entry[]> {
  const db = await database()
  return (await db.getAllFromIndex('outbox', 'owner', owner)) as Entry[]
}

/**
 * Keeps a command; it is on the disk when this resolves. The same one still waiting (a page that was left in the middle
 * of saving) is not kept twice.
 * @param mends the place of the refused command that it takes
 */
export async function add(write: Write, owner: string, mends?: number): Promise<Entry> {
  askToPersist()
  const db = await database()
  const tx = db.transaction('outbox', 'readwrite', strict)
  const with_ = { id: makeId(), at: new Date().toISOString() }
  const fresh = { ...write, owner, id: with_.id, savedAt: with_.at, answer: null }
  // asked at once, what is there and to keep this beside it: each question less is a wait less before it is told as saved
  const [found, place] = await Promise.all([
    tx.store.index('owner').getAll(owner) as Promise<Entry[]>,
    tx.store.put(fresh),
  ])
  const old = found.find(entry => entry.seq === mends)
  const same = found.find(entry => stateOf(entry) === 'waiting' && isSame(entry, write))
  const inPlace = same === undefined && old ? mended(old, write, with_) : undefined
  if (inPlace) await tx.store.put(inPlace)
  if (same ?? inPlace) await tx.store.delete(place)
  for (const entry of outlived(found, new Date())) await tx.store.delete(entry.seq)
  await tx.done
  return same ?? inPlace ?? { ...fresh, seq: place }
}

/**
 * Stores what the server answered (of what was accepted only what is shown stays), and marks what goes next as on its
 * way: at once, since each writing to the disk costs a phone more than the sending.
 * @returns whether what goes next may be sent: each is still here, and has no answer; else none is marked
 */
export async function note(
  answers: readonly { sent: Entry; answer: Answer }[],
  next: readonly Entry[],
): Promise<boolean> {
  const db = await database()
  const tx = db.transaction('outbox', 'readwrite', strict)
  const read = async (seq: number) => (await tx.store.get(seq)) as Entry | undefined
  const keep = async ({ sent, answer }: { sent: Entry; answer: Answer }) => {
    const now = await read(sent.seq)
    const after = now && answered(now, sent.id, answer)
    if (after && leavesNothing(after)) await tx.store.delete(sent.seq)
    else if (after) await tx.store.put('result' in answer ? shownOf(after) : after)
  }
  await Promise.all(answers.map(keep))
  const marked = await Promise.all(next.map(async ({ seq, id }) => begun(await read(seq), id)))
  const areHere = !marked.includes(undefined)
  if (areHere) await Promise.all(marked.map(entry => tx.store.put(entry as Entry)))
  await tx.done
  return areHere
}

/**
 * Takes a command off this phone, with what waits behind it.
 * @param of `alone`: what waits behind it stays, where what is on record has taken its place; `knowing`: whether the
 * person was told that it may have been accepted
 * @returns whether it is gone
 */
export async function discard(
  owner: string,
  seq: number,
  of: { alone?: boolean; knowing?: boolean } = {},
): Promise<boolean> {
  const db = await database()
  const tx = db.transaction('outbox', 'readwrite', strict)
  const all = (await tx.store.index('owner').getAll(owner)) as Entry[]
  const gone = discarded(seq, all, of.knowing).filter(entry => !of.alone || entry.seq === seq)
  for (const entry of gone) await tx.store.delete(entry.seq)
  await tx.done
  return gone.length > 0
}

/** How many of whoever's commands on this device the server has not accepted. */
export async function countUnsent(): Promise<number> {
  const all = (await (await database()).getAll('outbox')) as Entry[]
  return all.filter(entry => stateOf(entry) !== 'accepted').length
}

/** What stays of one that was accepted. Of a story none of its words: they are the person's, who may take them back. */
function shownOf(entry: Entry): Entry {
  const input = nounOf(entry) === 'stories' ? { version: entry.input.version ?? null } : entry.input
  return { ...entry, input, draft: null }
}

function isSame(entry: Entry, write: Write): boolean {
  return (
    entry.record === write.record &&
    entry.name === write.name &&
    JSON.stringify(entry.input) === JSON.stringify(write.input)
  )
}

let asked = false
/** Asks the browser once not to clear this phone's storage when room gets short. */
function askToPersist(): void {
  if (asked) return
  asked = true
  void navigator.storage?.persist?.()
}
