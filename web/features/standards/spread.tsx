import { standards } from '../../../text/standards.ts'
import { useSession, useText } from '../../data/session.tsx'
import { number } from '../../ui/format.ts'
import './standards.css'

/** From and to of a column: 0–9, 10–19 … 90–100. */
export const rangeOf = (bin: number) => ({ from: bin * 10, to: bin === 9 ? 100 : bin * 10 + 9 })

/** How the scores are spread, ten columns from zero; a press shows those of one. */
export function Spread(props: {
  spread: number[]
  median: number | null
  /** The column that is shown; null: all. */
  chosen: number | null
  onChoose: (bin: number | null) => void
}) {
  const { list: words } = useText(standards)
  const { language } = useSession()
  const most = Math.max(1, ...props.spread)
  if (props.median === null) return null
  return (
    <>
      <p class="spread-head">
        {words.half(props.median)} <span class="sub small">{words.spreadNote}</span>
      </p>
      <div class="spread" role="group" aria-label={words.range}>
        {props.spread.map((n, bin) => {
          const { from, to } = rangeOf(bin)
          return (
            <button
              key={bin}
              type="button"
              aria-pressed={props.chosen === bin}
              onClick={() => props.onChoose(props.chosen === bin ? null : bin)}
            >
              <span class="sr">{words.bin(from, to, number(n, language))}</span>
              <span class="num" aria-hidden="true">
                {n > 0 ? number(n, language) : ''}
              </span>
              <span class="column" aria-hidden="true">
                <i style={{ height: `${Math.ceil((n / most) * 100)}%` }} />
              </span>
              <span class="num" aria-hidden="true">
                {from}
              </span>
            </button>
          )
        })}
      </div>
    </>
  )
}
