import type { Reason } from '../../../contract/matching.ts'
import { activities } from '../../../text/activities.ts'
import { matching } from '../../../text/matching.ts'
import { myNeeds } from '../../../text/my-needs.ts'
import { needs } from '../../../text/needs.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'

/** Why a pair stands where it does: what weighs most first, all of it with its points on a tap. */
export function Reasons({ score, reasons }: { score: number; reasons: Reason[] }) {
  const words = useText(matching)
  const { one } = useText(myNeeds)
  const { language } = useSession()
  const say = useSaying()
  const first = reasons.filter(({ share }) => share > 0).slice(0, 3)
  return (
    <div class="need-why">
      <ul class="need-reasons">
        {first.map(reason => (
          <li key={reason.rule}>{say(reason)}</li>
        ))}
      </ul>
      <details>
        <summary class="small">
          {one.whySo} · {words.score(number(score, language, 1))}
        </summary>
        <ul class="need-points small">
          {reasons.map(reason => (
            <li key={reason.rule}>
              <span>{say(reason)}</span>
              <span class="num sub">{words.points(number(reason.points, language, 1))}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function useSaying(): (reason: Reason) => string {
  const { says } = useText(matching)
  const { kinds } = useText(needs)
  const { topics } = useText(activities)
  const { language } = useSession()
  return ({ rule, what, values }) => {
    const told = Object.entries(values).map(([key, value]) => {
      if (typeof value === 'number') return [key, number(value, language, Number.isInteger(value) ? 0 : 1)]
      if (key === 'topic') return [key, topics[value as keyof typeof topics].toLowerCase()]
      return [key, kinds[value as keyof typeof kinds].toLowerCase()]
    })
    return says[`${rule}.${what}`]?.(Object.fromEntries(told)) ?? ''
  }
}
