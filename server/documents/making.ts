import { Worker } from 'node:worker_threads'
import type { Made, Task } from './document-worker.ts'

/** Papers that take longer than this are given up, in milliseconds. */
const longest = 60_000
/** The threads are let go when they had nothing to do for this long: each holds some 150 MB. */
const idle = 60_000
/** One sets PDF while the other sets Word. */
const threads = 2

type Job = { task: Task; resolve(bytes: Buffer): void; reject(error: Error): void }
type Hand = { worker: Worker; job: Job | null; timer: NodeJS.Timeout | null }

const hands: Hand[] = []
const waiting: Job[] = []
let rest: NodeJS.Timeout | undefined

/** Has a thread carry out a task: papers are composed and set there, so that no request waits for them. */
export function carryOut(task: Task): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  waiting.push({ task, resolve, reject })
  assign()
  return promise
}

/** Has the threads ready before they are asked for, since the first paper would wait for them to load. */
export function warmUp(): void {
  while (hands.length < threads) startHand()
  assign()
}

function assign(): void {
  clearTimeout(rest)
  while (hands.length < Math.min(threads, hands.filter(({ job }) => job).length + waiting.length)) startHand()
  for (const hand of hands) {
    if (hand.job) continue
    const job = waiting.shift()
    if (!job) break
    hand.job = job
    hand.timer = setTimeout(() => drop(hand, new Error('The paper took too long.')), longest)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    hand.worker.postMessage(job.task)
  }
  if (hands.some(({ job }) => job)) return
  rest = setTimeout(() => [...hands].forEach(hand => drop(hand)), idle)
  rest.unref()
}

function startHand(): void {
  const worker = new Worker(new URL('../../server/documents/document-worker.ts', import.meta.url))
  worker.unref()
  const hand: Hand = { worker, job: null, timer: null }
  hands.push(hand)
  worker.on('message', (made: Made) => {
    const { job } = hand
    release(hand)
    if ('bytes' in made)
      job?.resolve(Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength))
    else job?.reject(new Error(`The paper could not be set: ${made.error}`))
    assign()
  })
  worker.on('error', error => {
    drop(hand, error instanceof Error ? error : new Error(String(error)))
    assign()
  })
}

function release(hand: Hand): void {
  if (hand.timer) clearTimeout(hand.timer)
  hand.job = null
  hand.timer = null
}

/** Lets a thread go; what waits for it is told why. */
function drop(hand: Hand, why = new Error('The thread was stopped.')): void {
  const { job } = hand
  release(hand)
  hands.splice(hands.indexOf(hand), 1)
  void hand.worker.terminate()
  job?.reject(why)
}
