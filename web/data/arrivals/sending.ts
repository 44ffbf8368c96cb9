import type { noteMany } from '../../../contract/attendance.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { makeId } from '../../../contract/ids.ts'
import { now } from '../clock.ts'
import { Problem, sendKept } from '../client.ts'
import { refresh } from '../queries.ts'
import { createSender, missOf } from '../sender.ts'
import { type Arrival, nextToNote } from './rules.ts'
import { arrivalsOf, noteAnswers } from './store.ts'

/** How long one command may take, ms. */
const patience = 30_000

let owner: string | null = null
/** How many parts of the page want it sent. */
let wanting = 0
const sender = createSender('arrivals', drain)
const channel = new BroadcastChannel('arrivals')
channel.addEventListener('message', () => refresh(['arrivals']))

/** Begins to send what this person noted at doors, and goes on while the page is open. Returns how to stop. */
export function sendFor(person: string): () => void {
  owner = person
  wanting++
  const stop = sender.start()
  return () => {
    stop()
    if (--wanting === 0) owner = null
    // what it was going to try later is still wanted
    else void sender.now()
  }
}

export const sendNow = sender.now

/** Tells every tab that something was noted, or answered. */
export function tell(): void {
  refresh(['arrivals'])
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
  channel.postMessage('')
}

async function drain(went: () => void): Promise<'done' | 'later'> {
  // a meeting that the server stumbles over holds up no other
  const aside = new Set<string>()
  for (;;) {
    if (owner === null) return 'done'
    const batch = nextToNote(await arrivalsOf(owner).catch(() => []), aside)
    const [first] = batch
    if (first === undefined) return aside.size > 0 ? 'later' : 'done'
    const miss = await send(batch, first)
    if (miss === 'unreached') return 'later'
    if (miss === 'stumbled') aside.add(first.meetingId)
    else went()
  }
}

/** Sends them as one command. Its id is new each time: each record has its own, by which it is taken in once. */
async function send(
  batch: readonly Arrival[],
  first: Arrival,
): Promise<'unreached' | 'stumbled' | undefined> {
  const input = { meetingId: first.meetingId, records: batch.map(({ record }) => record) }
  const command = { name: 'attendance.note-many', input, id: makeId<string>(), owner: first.owner }
  try {
    const result = (await sendKept(command, AbortSignal.timeout(patience))) as ResultOf<typeof noteMany>
    await noteAnswers(batch, result)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.body.code === 'session.missing') refresh(['people'])
    const miss = missOf(error)
    if (miss !== 'refused') return miss
    await noteAnswers(batch, { at: now().toISOString(), results: null })
  }
  refresh(['attendance'])
  tell()
  return undefined
}
