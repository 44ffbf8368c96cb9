import { Problem, sendKept } from '../client.ts'
import { refresh } from '../queries.ts'
import { type Answer, type Entry, isFinal, nextToSend, pauseAfter, type Result } from './rules.ts'
import { entriesOf, store } from './store.ts'

/** How long one command may take, ms. */
const patience = 30_000

let owner: string | null = null
let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | undefined
let asked = false

const channel = new BroadcastChannel('outbox')
channel.addEventListener('message', event => refresh(event.data as string[]))

/** Begins to send what waits for this person, and goes on while the page is open; null: nobody is signed in. */
export function sendFor(person: string | null): () => void {
  owner = person
  const now = () => {
    tries = 0
    void sendNow()
  }
  const seen = () => document.hidden || now()
  addEventListener('online', now)
  document.addEventListener('visibilitychange', seen)
  now()
  return () => {
    owner = null
    clearTimeout(timer)
    removeEventListener('online', now)
    document.removeEventListener('visibilitychange', seen)
  }
}

/** Sends what waits, one after another, in one tab at a time; resolves when nothing can be sent any more for now. */
export function sendNow(): Promise<void> {
  asked = true
  running ??= alone(async () => {
    while (asked) {
      asked = false
      await drain()
    }
  }).finally(() => {
    running = undefined
    if (asked) void sendNow()
  })
  return running
}

/** Tells every tab that something has changed on this phone. */
export function tell(nouns: readonly string[]): void {
  refresh(nouns)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays within its origin
  channel.postMessage(nouns)
}

async function drain(): Promise<void> {
  clearTimeout(timer)
  for (;;) {
    if (owner === null) return
    const next = nextToSend(await entriesOf(owner).catch(() => []))
    if (next === undefined) return
    const answer = await trySending(next)
    if (answer === null) return rest()
    tries = 0
    await store(next, answer)
    tell(['outbox', next.name.slice(0, next.name.indexOf('.'))])
  }
}

/** The server's last word; null where it has not spoken it yet. */
async function trySending(entry: Entry): Promise<Answer | null> {
  const at = () => new Date().toISOString()
  try {
    const result = await sendKept(entry, AbortSignal.timeout(patience))
    return { at: at(), result: result as Result }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.body.code === 'session.missing') refresh(['people'])
    return !error.offline && isFinal(error.body) ? { at: at(), problem: error.body } : null
  }
}

function rest(): void {
  tries += 1
  timer = setTimeout(() => void sendNow(), pauseAfter(tries))
}

/** Holds the phone's one right to send while `work` runs; where the browser has no locks, ids keep it harmless. */
async function alone(work: () => Promise<void>): Promise<void> {
  // an address without TLS has none
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('outbox', work)
}
