import type { Document } from './blocks.ts'
import { compose, type Order } from './composing.ts'
import { answerTasks } from '../platform/thread-answers.ts'
import { forget } from '../platform/typesetting.ts'
import { zipped } from '../platform/zip.ts'
import type { Facts } from './facts.ts'
import { pdfOf } from './setting.ts'
import { wordOf } from './word.ts'

/** What a thread does: sets one paper of a meeting, or one that was composed already, or packs files that were made. */
export type Task =
  | { do: 'set'; order: Order; format: 'pdf' | 'docx'; facts: Facts; pictures?: readonly Uint8Array[] }
  | { do: 'paper'; document: Document; format: 'pdf' | 'docx' }
  | { do: 'pack'; files: Record<string, Uint8Array>; at: string }

async function carryOut(task: Task): Promise<Uint8Array> {
  // what is packed is packed in itself
  if (task.do === 'pack') return zipped(task.files, { stored: true, at: new Date(task.at) })
  const document = task.do === 'paper' ? task.document : compose(task.order, task.facts)
  const pictures = task.do === 'paper' ? [] : task.pictures
  return task.format === 'pdf' ? pdfOf(document, pictures) : wordOf(document, pictures)
}

answerTasks(carryOut, forget)
