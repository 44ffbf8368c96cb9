import type { NoteResult } from '../../../contract/attendance.ts'
import { database, strict } from '../database.ts'
import { type Arrival, arrivalState, plain } from './rules.ts'

/** Says that something may wait, so that a page that never saw a door loads nothing for it. */
const flag = 'arrivals'

function markDoor(): void {
  try {
    localStorage.setItem(flag, '1')
  } catch {
    // it is sent when a door is opened
    return
  }
}

/** All that one person has noted at doors on this phone. */
export async function arrivalsOf(owner: string): Promise<Arrival[]> {
  return (await (await database()).getAllFromIndex('arrivals', 'owner', owner)) as Arrival[]
}

/** Keeps a record; it is on the disk when this resolves. */
export async function add(arrival: Omit<Arrival, 'seq' | 'answer'>): Promise<void> {
  markDoor()
  void navigator.storage?.persist?.()
  const db = await database()
  const tx = db.transaction('arrivals', 'readwrite', strict)
  await tx.store.add({ ...arrival, answer: null })
  await tx.done
}

/** Stores what the server answered; null: it refused the whole of what was sent. What is known by now is let go. */
export async function noteAnswers(
  sent: readonly Arrival[],
  answer: { at: string; results: readonly NoteResult[] | null },
): Promise<void> {
  const db = await database()
  const tx = db.transaction('arrivals', 'readwrite', strict)
  const byId = new Map(answer.results?.map(result => [result.id as string, result]))
  for (const one of sent)
    await tx.store.put({
      ...one,
      record: answer.results === null ? one.record : plain(one.record),
      answer: { at: answer.at, result: byId.get(one.record.id) ?? null },
    })
  const old = new Date(Date.parse(answer.at) - 86_400_000).toISOString()
  for (const one of (await tx.store.getAll()) as Arrival[])
    if (arrivalState(one) === 'done' && (one.answer?.at ?? '') < old) await tx.store.delete(one.seq)
  await tx.done
}

/** Lets go of one that was refused. */
export async function drop(seq: number): Promise<void> {
  await (await database()).delete('arrivals', seq)
}
