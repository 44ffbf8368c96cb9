import { parentPort } from 'node:worker_threads'
import type { PdfTask } from './pdf.ts'
import type { Made } from './threads.ts'
import { typeset } from './typesetting.ts'

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
parentPort?.on('message', ({ template, data }: PdfTask) => {
  try {
    parentPort?.postMessage({ bytes: typeset(template, data).pdf } satisfies Made)
  } catch (error) {
    parentPort?.postMessage({ error: (error as Error).message } satisfies Made)
  }
})
