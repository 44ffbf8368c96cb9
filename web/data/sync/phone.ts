import { ask } from '../client.ts'
import { today } from '../months.ts'
import { createSender } from '../sender.ts'
import { answerFrom } from './answers.ts'
import { fill, type Whose } from './filling.ts'
import type { Lacks } from './kept.ts'
import { store } from './store.ts'

/** After something changed, others may change more: so long it is waited before it is asked what, ms. */
const rest = 15_000

/**
 * Keeps this device as the server is: at once, when the signal or the person comes back, and soon after something
 * changed. Returns how to stop.
 */
export function keepFilled(whose: Whose): () => void {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const sender = createSender('sync', async went => {
    if (stopped) return 'done'
    try {
      await fill({ ask, store, whose })
      went()
      return 'done'
    } catch {
      // without a signal, or while the server is busy: later
      return 'later'
    }
  })
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void sender.now()
    }, rest)
  }
  addEventListener('changed-elsewhere', soon)
  const stop = sender.start()
  return () => {
    stopped = true
    clearTimeout(timer)
    removeEventListener('changed-elsewhere', soon)
    stop()
  }
}

/** What this device itself answers to a question, of when that is, and what it may lack; undefined where it cannot. */
export async function recallFromPhone(
  name: string,
  input: unknown,
): Promise<{ at: string; answer: unknown; lacks: Lacks | null } | undefined> {
  const progress = await store.progress()
  if (!progress?.frame || !progress.span || !progress.at) return undefined
  const { frame, span, role, at } = progress
  const bundles = [...(await store.bundles()).values()]
  const answer = answerFrom({ bundles, frame, span, role, today: today() }, name, input)
  if (answer === undefined) return undefined
  const { from = '' } = (input ?? {}) as { from?: string }
  const isOlder = name === 'activities.list' && from < span.activitiesFrom
  return { at, answer, lacks: progress.after !== null ? 'libraries' : isOlder ? 'activities' : null }
}
