import './commitments.css'
import type { SumPart } from '../../../contract/commitments.ts'
import { sumCommitments } from '../../../contract/commitment-sums.ts'
import { commitmentSums } from '../../../text/commitment-sums.ts'
import { useAsk } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePromised } from '../../shell/promised.ts'
import { number } from '../../ui/format.ts'
import { SumsBar } from './sums-bar.tsx'

const shown = ['pledged', 'delivered', 'overdue'] as const

/** What the promises of the filter add up to; each number shows those that it counts. */
export function ListNumbers(props: {
  input: object
  counted: string
  onChoose: (part: SumPart | '') => void
}) {
  const words = useText(commitmentSums)
  const { language } = useSession()
  const promised = usePromised()
  const { data } = useAsk(sumCommitments, { ...props.input, by: 'form' } as never)
  if (!data || data.total.pledged.count + data.total.waiting.count === 0) return null
  const { total } = data
  const parts: SumPart[] = [...shown, ...(total.waiting.count > 0 ? (['waiting'] as const) : [])]
  return (
    <div class="commitment-numbers">
      <ul aria-label={words.title}>
        {parts.map(part => (
          <li key={part}>
            <button
              type="button"
              aria-pressed={props.counted === part}
              onClick={() => props.onChoose(props.counted === part ? '' : part)}
            >
              <span class="small">{words.parts[part]}</span>
              <b class="num">{promised.sum(total[part])}</b>
              <span class="tiny sub num">{words.commitments(number(total[part].count, language))}</span>
            </button>
          </li>
        ))}
      </ul>
      <SumsBar name={words.total} sums={total} />
    </div>
  )
}
