import { parentPort } from 'node:worker_threads'
import type { Document } from './blocks.ts'
import { compose, type Order } from './composing.ts'
import type { Made } from '../platform/threads.ts'
import { forget } from '../platform/typesetting.ts'
import { zipped } from '../platform/zip.ts'
import type { Facts } from './facts.ts'
import { pdfOf } from './setting.ts'
import { wordOf } from './word.ts'

/** What a thread does: sets one paper of a meeting, or one that was composed already; packs files that were made; forgets all that was set. */
export type Task =
  | { do: 'set'; order: Order; format: 'pdf' | 'docx'; facts: Facts; pictures?: readonly Uint8Array[] }
  | { do: 'paper'; document: Document; format: 'pdf' | 'docx' }
  | { do: 'forget' }
  | { do: 'pack'; files: Record<string, Uint8Array>; at: string }

async function carryOut(task: Task): Promise<Uint8Array> {
  if (task.do === 'forget') {
    forget()
    return new Uint8Array()
  }
  // what is packed is packed in itself
  if (task.do === 'pack') return zipped(task.files, { stored: true, at: new Date(task.at) })
  const document = task.do === 'paper' ? task.document : compose(task.order, task.facts)
  const pictures = task.do === 'paper' ? [] : task.pictures
  return task.format === 'pdf' ? pdfOf(document, pictures) : wordOf(document, pictures)
}

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
parentPort?.on('message', (task: Task) => {
  carryOut(task).then(
    bytes => parentPort?.postMessage({ bytes } satisfies Made),
    (error: Error) => parentPort?.postMessage({ error: error.message } satisfies Made),
  )
})
