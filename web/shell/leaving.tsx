import { lazy, Suspense } from 'preact/compat'
import { useEffect, useState } from 'preact/hooks'
import { countWaiting as countArrivals } from '../data/arrivals/waiting.ts'
import { entriesOf } from '../data/outbox/store.ts'
import { stateOf } from '../data/outbox/rules.ts'
import { countWaiting } from '../data/photo-store.ts'
import type { LeaveQuestionProps } from './leave-question.tsx'

type Asked = Omit<LeaveQuestionProps, 'onClose'>

const Question = lazy(() =>
  import('./leave-question.tsx').then(module => ({ default: module.LeaveQuestion })),
)
let show: ((asked: Asked) => void) | undefined

/** Leaves at once where nothing of the person waits on this device; else asks first, with the counts. */
export async function leaveKnowing(personId: string, leave: () => void): Promise<void> {
  const saved = await entriesOf(personId)
    .then(all => all.filter(entry => stateOf(entry) !== 'accepted').length)
    .catch(() => 0)
  const entries = saved + (await countArrivals(personId).catch(() => 0))
  const photos = await countWaiting(personId).catch(() => 0)
  if (entries + photos === 0 || show === undefined) return leave()
  show({ entries, photos, onLeave: leave })
}

/** Where the question is put, whichever page one leaves from. */
export function Leaving() {
  const [asked, setAsked] = useState<Asked | null>(null)
  useEffect(() => {
    show = setAsked
    return () => {
      show = undefined
    }
  }, [])
  if (asked === null) return null
  return (
    <Suspense fallback={null}>
      <Question {...asked} onClose={() => setAsked(null)} />
    </Suspense>
  )
}
