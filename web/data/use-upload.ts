import { useEffect, useRef, useState } from 'preact/hooks'
import { type Problem, problemOf } from './client.ts'
import { sendPieces } from './photo-upload.ts'

/** A file on its way: how many bytes have arrived, and whether the line is gone for now. */
export type Sending = {
  file: File
  sent: number
  waiting: boolean
  problem: Problem | null
  id: string | null
}

/** How long after a broken line it is tried again, ms; at once where the device says that there is a connection. */
const rest = 4_000

/**
 * Sends a file as soon as it is chosen. It goes on from where it stopped, also after the page was reloaded and the same
 * file chosen again.
 */
export function useUpload() {
  const [sending, setSending] = useState<Sending | null>(null)
  const current = useRef<{ promise: Promise<string>; stop: () => void } | null>(null)
  useEffect(() => () => current.current?.stop(), [])

  function begin(file: File): void {
    current.current?.stop()
    let stopped = false
    const change = (of: Partial<Sending>) => !stopped && setSending(now => (now ? { ...now, ...of } : now))
    setSending({ file, sent: 0, waiting: false, problem: null, id: null })
    const promise = sendOn(file, () => stopped, change)
    // whoever waits for it is told; nobody may
    promise.catch(() => undefined)
    current.current = { promise, stop: () => (stopped = true) }
  }

  return {
    ...{ sending, begin },
    /** @returns the upload's id, once all of it has arrived @throws Problem */
    arrived: (): Promise<string> =>
      current.current?.promise ?? Promise.reject(new Error('nothing was chosen')),
    /** What had arrived is gone at the server, or was used: the same file begins anew. */
    forget(file: File): void {
      sessionStorage.removeItem(keyOf(file))
    },
  }
}

async function sendOn(
  file: File,
  isStopped: () => boolean,
  change: (of: Partial<Sending>) => unknown,
): Promise<string> {
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each try goes on where the one before stopped
      const id = await sendPieces(file, sessionStorage.getItem(keyOf(file)), {
        begun: async at => sessionStorage.setItem(keyOf(file), at),
        sent: sent => change({ sent, waiting: false }),
      })
      change({ id, sent: file.size })
      return id
    } catch (error) {
      const problem = problemOf(error)
      if (!problem.offline || isStopped()) {
        change({ problem })
        throw problem
      }
      change({ waiting: true })
      // oxlint-disable-next-line no-await-in-loop -- the line may be back then
      await pause()
      if (isStopped()) throw problem
    }
  }
}

/** The same file, as far as a browser tells. */
const keyOf = ({ name, size, lastModified }: File) => `kiriman ${name} ${size} ${lastModified}`

function pause(): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(end, rest)
    addEventListener('online', end)
    function end() {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
  })
}
