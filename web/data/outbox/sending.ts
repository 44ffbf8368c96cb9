import { type BatchAnswer, mostInBatch } from '../../../contract/batch.ts'
import { Problem, sendKept, sendKeptTogether } from '../client.ts'
import { nowAndThen } from '../now-and-then.ts'
import { isQuick } from '../online.ts'
import { refresh } from '../queries.ts'
import { sendWaiting } from '../waiting-photos.ts'
import { createSender, type Miss, missOf } from '../sender.ts'
import { type Answer, begins, type Entry, nextBatch, nextToSend, nounOf, type Result } from './rules.ts'
import { entriesOf, note } from './store.ts'

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
  const told = nowAndThen(tell, 2_000)
  try {
    for (;;) {
      if (owner === null) return 'done'
      const all = await entriesOf(owner).catch(() => [])
      if (nextToSend(all, aside) === undefined) return aside.size > 0 ? 'later' : 'done'
      if ((await sendAll(all, aside, { went, told })) === 'unreached') return 'later'
    }
  } finally {
    told.flush()
  }
}

/** How many go in one request: on a weak line few, so that some arrive before it is gone. */
const together = () => (eachAlone ? 1 : isQuick() ? mostInBatch : 3)

/** Sends what is in a list, some at a time, without reading all of it anew for each. */
async function sendAll(
  all: Entry[],
  aside: Set<string>,
  { went, told }: { went: () => void; told: ReturnType<typeof nowAndThen> },
): Promise<'unreached' | 'through'> {
  // the first goes alone: where the line does not carry it, no other has left the phone
  let most = 1
  let batch = nextBatch(all, most, aside)
  let areMarked = false
  while (batch.length > 0) {
    if (batch.some(entry => entry.owner !== owner)) return 'through'
    // without a connection nothing leaves the phone; else it is noted before, so that nobody takes it for unsent
    areMarked ||= !navigator.onLine || (await note([], batch).catch(() => true))
    // one was thrown away, mended or answered meanwhile: read anew
    if (!areMarked) return 'through'
    const tried = await trySending(batch)
    const answers = tried.filter(isAnswered)
    for (const { sent, answer } of answers) all[all.indexOf(sent)] = { ...sent, answer }
    for (const { sent, answer } of tried) if (answer === 'stumbled') aside.add(sent.record)
    const isReached = !tried.some(({ answer }) => answer === 'unreached')
    if (answers.length > 0) most = together()
    batch = isReached ? nextBatch(all, most, aside) : []
    areMarked = false
    if (answers.length > 0) {
      const areHere = await note(answers, navigator.onLine ? batch : []).catch(() => undefined)
      // where this phone has no room to note them, they are asked for once more later, which is harmless
      if (areHere === undefined) return 'unreached'
      went()
      for (const { sent } of answers) told.of(['outbox', nounOf(sent)])
      // their photos have waited for them
      const added = answers.find(
        ({ sent, answer }) => (begins(sent) || nounOf(sent) === 'deliveries') && 'result' in answer,
      )
      if (added) void sendWaiting(added.sent.owner)
      if (!areHere) return 'through'
      areMarked = navigator.onLine
    }
    if (!isReached) return 'unreached'
  }
  return 'through'
}

type Tried = { sent: Entry; answer: Answer | Exclude<Miss, 'refused'> }
const isAnswered = (tried: Tried): tried is Tried & { answer: Answer } => typeof tried.answer !== 'string'

/** Several in one request are not taken by whatever stands between here and the server: each goes alone. */
let eachAlone = false

/** The server's last word on each, or why it was not spoken yet. */
async function trySending(batch: readonly Entry[]): Promise<Tried[]> {
  const signal = AbortSignal.timeout(patience)
  const [first] = batch
  if (!first) return []
  const isOne = batch.length === 1
  try {
    const answers = isOne
      ? [{ result: await sendKept(first, signal) }]
      : await sendKeptTogether(batch, signal)
    return batch.map((sent, n) => ({ sent, answer: answerIn(answers[n]) }))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const answer = answerIn({ problem: error.body }, error.offline)
    if (isOne) return [{ sent: first, answer }]
    // nothing was said of any of them
    eachAlone = answer !== 'unreached'
    return batch.map(sent => ({ sent, answer: 'unreached' }))
  }
}

function answerIn(of: BatchAnswer['answers'][number] | undefined, offline = false): Tried['answer'] {
  const at = new Date().toISOString()
  if (of === undefined) return 'unreached'
  if ('result' in of) return { at, result: of.result as Result }
  if (of.problem.code === 'session.missing') refresh(['people'])
  const miss = missOf({ body: of.problem, offline })
  return miss === 'refused' ? { at, problem: of.problem } : miss
}
