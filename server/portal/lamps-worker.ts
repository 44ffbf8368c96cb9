import { parentPort } from 'node:worker_threads'
import type { Made } from '../platform/threads.ts'
import { type LampTask, renderLamps } from './lamps.ts'

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
parentPort?.on('message', (task: LampTask) => {
  renderLamps(task).then(
    bytes => parentPort?.postMessage({ bytes } satisfies Made),
    (error: unknown) => parentPort?.postMessage({ error: (error as Error).message } satisfies Made),
  )
})
