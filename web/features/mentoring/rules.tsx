import { rankingRules } from '../../../contract/mentoring-ranking.ts'
import { mentoringNext } from '../../../text/mentoring-next.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'

/** The rules of the ranking with their weights, as they are in force. */
export function Rules() {
  const { rules: words } = useText(mentoringNext)
  const { language } = useSession()
  return (
    <details class="mentoring-rules">
      <summary>{words.title}</summary>
      <p class="small">{words.text}</p>
      <dl class="facts">
        {rankingRules.map(({ rule, unit, points }) => (
          <div key={rule}>
            <dt>{words.names[rule]}</dt>
            <dd>
              {points.map(([value, gives]) => (
                <span key={value} class="small">
                  {(rule === 'near' ? words.upTo : words.from)(
                    number(value, language),
                    words.units[unit],
                    number(gives, language),
                  )}
                  <br />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
