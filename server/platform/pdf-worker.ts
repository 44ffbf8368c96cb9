import { parentPort } from 'node:worker_threads'
import type { PdfTask } from './pdf.ts'
import type { Made } from './threads.ts'
import { forget, typeset } from './typesetting.ts'

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
parentPort?.on('message', (task: PdfTask) => {
  try {
    if (task.do === 'forget') forget()
    const bytes = task.do === 'forget' ? new Uint8Array() : typeset(task.template, task.data).pdf
    parentPort?.postMessage({ bytes } satisfies Made)
  } catch (error) {
    parentPort?.postMessage({ error: (error as Error).message } satisfies Made)
  }
})
