import { parentPort } from 'node:worker_threads'
import { typeset } from './typesetting.ts'

parentPort?.on('message', ({ id, template, data }: { id: number; template: string; data: string }) => {
  try {
    const pdf = typeset(template, data, 'plain')
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage({ id, pdf })
  } catch (error) {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage({ id, error: (error as Error).message })
  }
})
