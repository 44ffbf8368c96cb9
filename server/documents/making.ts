import { createThreads } from '../platform/threads.ts'
import type { Task } from './document-worker.ts'

/** Two, so that one sets PDF while the other sets Word; each holds some 150 MB. */
export const { carryOut, warmUp } = createThreads<Task>(
  new URL('../../server/documents/document-worker.ts', import.meta.url),
  { most: 2, longest: 60_000, idle: 60_000, rests: true },
)
