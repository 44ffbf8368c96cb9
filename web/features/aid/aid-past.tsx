import { type AidItem, getAid } from '../../../contract/aid.ts'
import { aid } from '../../../text/aid.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { date, number } from '../../ui/format.ts'

/** Everything that was told of an item, newest first, with its day and author. */
export function AidPast({ item }: { item: AidItem }) {
  const words = useText(aid)
  const { language } = useSession()
  const answer = useAsk(getAid, { id: item.id }, { fresh: true })
  return (
    <Waiting answer={answer}>
      {({ steps }) => (
        <ol class="lines">
          {steps.map(step => (
            <li key={step.version}>
              <b>{words.states[step.step]}</b>{' '}
              <span class="sub small">
                {date(step.on, language)} {step.by && words.list.by(step.by)}
              </span>
              <div class="small">
                {[
                  step.arrived !== null &&
                    words.arrivedOf(number(step.arrived, language), number(item.count, language)),
                  step.condition && words.conditions[step.condition],
                  step.note,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Waiting>
  )
}
