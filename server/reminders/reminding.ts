import { repeat, type Repeating } from '../platform/repeating.ts'
import { planDue, tidy } from './planning.ts'
import { type Post, sendDue } from './sending.ts'

const minute = 60_000
const planEvery = 5 * minute
const tidyEvery = 60 * minute

/**
 * Notes by the clock whom to remind, and sends what is due.
 * @param every milliseconds of rest between two looks
 */
export function startReminding(post: Post, log: (line: string) => void, every = 5000): Repeating {
  const looked = { plan: 0, tidy: 0 }
  const isTime = (what: keyof typeof looked, rest: number) => {
    const now = post.clock().getTime()
    if (now - looked[what] < rest) return false
    looked[what] = now
    return true
  }
  return repeat({ every, log, failed: 'Reminders could not be sent' }, async goOn => {
    if (isTime('plan', planEvery)) await planDue(post)
    await sendDue(post, goOn)
    if (isTime('tidy', tidyEvery)) await tidy(post)
  })
}
