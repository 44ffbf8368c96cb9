import { Worker } from 'node:worker_threads'

/** What a thread is given: a task, or that all is done. */
export type Asked<Task> = { task: Task } | { rest: true }
/** What it answers: what it made, or why it could not. */
export type Made = { bytes: Uint8Array } | { error: string }
export type Threads<Task> = {
  /** Has a thread carry out a task, when one is free. @throws why it could not, or that it took too long */
  carryOut(task: Task): Promise<Buffer>
  /** Has all of them ready before they are asked for, since the first task would wait for them to load. */
  warmUp(): void
}

type Job<Task> = { asked: Asked<Task>; resolve(bytes: Buffer): void; reject(error: Error): void }
type Hand<Task> = { worker: Worker; job: Job<Task> | null; timer: NodeJS.Timeout | null }

/**
 * Threads that carry out what would keep every request waiting. They are started when they are first needed, work at one
 * task at a time, and are let go when they had nothing to do for a while.
 * @param script answers by `answerTasks`
 * @param longest how long one task may take, ms: a thread that takes longer is let go
 * @param idle how long they are kept without work, ms
 * @param rests whether one of them is told each time that all is done
 */
export function createThreads<Task>(
  script: URL,
  { most, longest, idle, rests = false }: { most: number; longest: number; idle: number; rests?: boolean },
): Threads<Task> {
  const hands: Hand<Task>[] = []
  const waiting: Job<Task>[] = []
  let rest: NodeJS.Timeout | undefined
  let isRested = true

  function assign(): void {
    clearTimeout(rest)
    const busy = hands.filter(({ job }) => job).length
    while (hands.length < Math.min(most, busy + waiting.length)) start()
    for (const hand of hands) {
      if (hand.job) continue
      const job = waiting.shift()
      if (!job) break
      hand.job = job
      hand.timer = setTimeout(() => lose(hand, new Error('The work took too long.')), longest)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      hand.worker.postMessage(job.asked)
    }
    if (hands.some(({ job }) => job)) return
    if (rests && !isRested) {
      isRested = true
      // nobody waits for it
      add({ rest: true }).catch((error: Error) => process.emitWarning(error))
      return
    }
    rest = setTimeout(() => [...hands].forEach(hand => drop(hand)), idle)
    rest.unref()
  }

  function start(): void {
    const worker = new Worker(script)
    worker.unref()
    const hand: Hand<Task> = { worker, job: null, timer: null }
    hands.push(hand)
    worker.on('message', (made: Made) => {
      const { job } = hand
      release(hand)
      if ('bytes' in made)
        job?.resolve(Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength))
      else job?.reject(new Error(made.error))
      assign()
    })
    worker.on('error', error => lose(hand, error instanceof Error ? error : new Error(String(error))))
  }

  function release(hand: Hand<Task>): void {
    if (hand.timer) clearTimeout(hand.timer)
    hand.job = null
    hand.timer = null
  }

  /** Lets a thread go, and says so to whoever waits for it; the others go on. */
  function lose(hand: Hand<Task>, why: Error): void {
    const { job } = hand
    drop(hand)
    job?.reject(why)
    assign()
  }

  function drop(hand: Hand<Task>): void {
    release(hand)
    const at = hands.indexOf(hand)
    if (at >= 0) hands.splice(at, 1)
    void hand.worker.terminate()
  }

  function add(asked: Asked<Task>): Promise<Buffer> {
    const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
    waiting.push({ asked, resolve, reject })
    assign()
    return promise
  }

  return {
    carryOut(task) {
      isRested = false
      return add({ task })
    },
    warmUp() {
      while (hands.length < most) start()
      assign()
    },
  }
}
