import { Problem, sendKept } from '../client.ts'
import { refresh } from '../queries.ts'
import { sendWaiting } from '../waiting-photos.ts'
import { createSender, type Miss, missOf } from '../sender.ts'
import { type Answer, type Entry, nextToSend, type Result } from './rules.ts'
import { begin, entriesOf, store } from './store.ts'

/** How long one command may take, ms. */
const patience = 30_000

let owner: string | null = null
const sender = createSender('outbox', drain)

const channel = new BroadcastChannel('outbox')
channel.addEventListener('message', event => refresh(event.data as string[]))

/** Begins to send what waits for this person, and goes on while the page is open. Returns how to stop. */
export function sendFor(person: string): () => void {
  owner = person
  const stop = sender.start()
  return () => {
    owner = null
    stop()
  }
}

/** Sends what waits, one after another; resolves when nothing can be sent any more for now. */
export const sendNow = sender.now

/** Tells every tab that something has changed on this phone. */
export function tell(nouns: readonly string[]): void {
  refresh(nouns)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
  channel.postMessage(nouns)
}

async function drain(went: () => void): Promise<'done' | 'later'> {
  // what the server stumbles over is tried again later, and holds nothing up but its own record
  const aside = new Set<string>()
  for (;;) {
    if (owner === null) return 'done'
    const next = nextToSend(await entriesOf(owner).catch(() => []), aside)
    if (next === undefined) return aside.size > 0 ? 'later' : 'done'
    // without a connection nothing leaves the phone; else it is noted before, so that nobody takes it for unsent
    if (navigator.onLine && !(await begin(next).catch(() => true))) continue
    const answer = await trySending(next)
    if (answer === 'unreached') return 'later'
    if (answer === 'stumbled') {
      aside.add(next.record)
      continue
    }
    went()
    await store(next, answer)
    tell(['outbox', next.name.slice(0, next.name.indexOf('.'))])
    // its photos have waited for it
    if (next.name === 'activities.record' && 'result' in answer) void sendWaiting(next.owner)
  }
}

/** The server's last word, or why it was not spoken yet. */
async function trySending(entry: Entry): Promise<Answer | Exclude<Miss, 'refused'>> {
  const at = () => new Date().toISOString()
  try {
    const result = await sendKept(entry, AbortSignal.timeout(patience))
    return { at: at(), result: result as Result }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.body.code === 'session.missing') refresh(['people'])
    const miss = missOf(error)
    return miss === 'refused' ? { at: at(), problem: error.body } : miss
  }
}
