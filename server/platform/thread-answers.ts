import { parentPort } from 'node:worker_threads'
import type { Asked, Made } from './threads.ts'

/**
 * In a thread of `createThreads`: carries out each task that it is given, and answers with what it made, or why it could not.
 * @param atRest what it does when it is told that all is done
 */
export function answerTasks<Task>(
  carryOut: (task: Task) => Uint8Array | Promise<Uint8Array>,
  atRest: () => void = () => undefined,
): void {
  async function answer(asked: Asked<Task>): Promise<Made> {
    try {
      if ('task' in asked) return { bytes: await carryOut(asked.task) }
      atRest()
      return { bytes: new Uint8Array() }
    } catch (error) {
      return { error: (error as Error).message }
    }
  }
  parentPort?.on('message', async (asked: Asked<Task>) => {
    const made = await answer(asked)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(made)
  })
}
