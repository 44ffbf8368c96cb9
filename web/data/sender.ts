import type { Problem } from './client.ts'

/** How a try ended that did not succeed. */
export type Miss =
  /** The server's last word: it needs the person. */
  | 'refused'
  /** The server was reached and stumbled over this one; others may pass. */
  | 'stumbled'
  /** Nothing was reached, or nothing can be sent for now. */
  | 'unreached'

// what is said of the session, or of the moment, and not of what was sent
const passing = ['session.missing', 'second-factor.needed', 'request.too-many']

export function missOf({ body, offline }: Pick<Problem, 'offline'> & { body: Body }): Miss {
  if (offline || passing.includes(body.code)) return 'unreached'
  // a gateway on the way answers with what is no problem of ours, whatever its status
  if (body.code === 'server.fault') return body.status === 500 ? 'stumbled' : 'unreached'
  return body.status < 500 ? 'refused' : 'unreached'
}
type Body = Pick<Problem['body'], 'code' | 'status'>

/** Milliseconds until the next try: two seconds, then twice as long each time, five minutes at the most. */
export function pauseAfter(tries: number): number {
  return Math.min(2_000 * 2 ** Math.max(0, tries - 1), 300_000)
}

export type Sender = {
  /** Begins to send, and goes on when there is a signal again or the page is looked at. Returns how to stop. */
  start(): () => void
  /** A round now; resolves when nothing can be sent any more for the moment. */
  now(): Promise<void>
}

/**
 * Sends what waits on this device, in one tab at a time: when asked, when the signal or the person comes back, and
 * after growing pauses as long as something is left.
 * @param name of the right to send, which one tab of the device holds
 * @param round sends what it can, tells of each that went, and whether something is left to be tried again
 */
export function createSender(name: string, round: (went: () => void) => Promise<'done' | 'later'>): Sender {
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let asked = false

  function now(): Promise<void> {
    asked = true
    running ??= alone(name, async () => {
      while (asked) {
        asked = false
        clearTimeout(timer)
        const went = () => {
          tries = 0
        }
        if ((await round(went)) === 'later') timer = setTimeout(() => void now(), pauseAfter(++tries))
      }
    }).finally(() => {
      running = undefined
      if (asked) void now()
    })
    return running
  }

  return {
    now,
    start() {
      const wake = () => {
        tries = 0
        void now()
      }
      const seen = () => document.hidden || wake()
      addEventListener('online', wake)
      document.addEventListener('visibilitychange', seen)
      wake()
      return () => {
        clearTimeout(timer)
        removeEventListener('online', wake)
        document.removeEventListener('visibilitychange', seen)
      }
    },
  }
}

/** Holds the device's one right to send while `work` runs; where the browser has no locks, ids keep it harmless. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  // an address without TLS has none
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(name, work)
}
