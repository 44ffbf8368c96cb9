import type { PlanItem } from '../../../contract/plans.ts'
import { plans } from '../../../text/plans.ts'
import { programme } from '../../../text/programme.ts'
import { useSession, useText } from '../../data/session.tsx'
import { month, number, rupiah } from '../../ui/format.ts'
import { chain } from '../../../text/chain.ts'
import { ItemState } from './item-state.tsx'

/** The items of a plan for an officer: what, when, for whom, at what cost, and how far. */
export function PlanLines({ items }: { items: PlanItem[] }) {
  const words = useText(plans)
  const { show } = useText(chain)
  const sources = useText(programme).fundings
  const { language } = useSession()
  const n = (value: number) => number(value, language)
  const costOf = ({ cost, source }: PlanItem) => {
    if (cost === null) return null
    return cost === 0
      ? words.free
      : [rupiah(cost, language), source && sources[source]].filter(Boolean).join(', ')
  }
  return (
    <ol class="lines">
      {items.map(item => (
        <li key={item.id}>
          <b>{item.title}</b> <ItemState item={item} />
          <div class="small sub">
            {[
              month(item.month, language),
              item.targetGroup,
              item.targetNumber !== null && words.people(n(item.targetNumber)),
              item.partner,
              costOf(item),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {[item.need, item.result ?? item.dropReason].filter(Boolean).map(text => (
            <div key={text} class="small">
              {text}
            </div>
          ))}
          <a class="small" href={`/rantai/plan-item/${item.id}`}>
            {show}
            <span class="sr"> {item.title}</span>
          </a>
          {item.progress.activities > 0 && (
            <div class="small">
              {words.heldSum(
                n(item.progress.activities),
                n(item.progress.people ?? item.progress.attendances),
              )}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
