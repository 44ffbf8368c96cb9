import { Worker } from 'node:worker_threads'

/** A paper that takes longer than this is given up, in milliseconds. */
const longest = 30_000
/** The typesetter is let go when it had nothing to do for this long: it holds some 100 MB. */
const idle = 60_000

type Job = { resolve(pdf: Buffer): void; reject(error: Error): void; timer: NodeJS.Timeout }
type Made = { id: number; pdf: Uint8Array } | { id: number; error: string | undefined }

let worker: Worker | undefined
let rest: NodeJS.Timeout | undefined
let last = 0
const jobs = new Map<number, Job>()

/**
 * Sets a Typst template as a PDF, in a thread of its own, since it would keep every request waiting; the typesetter
 * is loaded when it is first needed.
 * @param template reads its data by `json(bytes(sys.inputs.data))`, so that no text of it is ever run as markup
 * @param data what stands in the paper, as JSON
 */
export function renderPdf(template: string, data: unknown): Promise<Buffer> {
  clearTimeout(rest)
  worker ??= startWorker()
  const id = ++last
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const timer = setTimeout(() => stopWorker(new Error('The paper took too long.')), longest)
  jobs.set(id, { resolve, reject, timer })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage({ id, template, data: JSON.stringify(data) })
  return promise
}

function startWorker(): Worker {
  const started = new Worker(new URL('../../server/platform/pdf-worker.ts', import.meta.url))
  started.unref()
  started.on('message', (made: Made) => {
    const job = jobs.get(made.id)
    if (!job) return
    settle(made.id, job)
    if ('pdf' in made) job.resolve(Buffer.from(made.pdf))
    else job.reject(new Error(`The paper could not be set: ${made.error ?? 'no reason told'}`))
    if (jobs.size > 0) return
    rest = setTimeout(() => stopWorker(), idle)
    rest.unref()
  })
  started.on('error', error => stopWorker(error instanceof Error ? error : new Error(String(error))))
  return started
}

function settle(id: number, { timer }: Job): void {
  clearTimeout(timer)
  jobs.delete(id)
}

/** Lets the thread go; what waits for it is told why. */
function stopWorker(why = new Error('The typesetter was stopped.')): void {
  void worker?.terminate()
  worker = undefined
  for (const [id, job] of jobs) {
    settle(id, job)
    job.reject(why)
  }
}
