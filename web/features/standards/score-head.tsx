import { standards } from '../../../text/standards.ts'
import { useText } from '../../data/session.tsx'
import './standards.css'

/** The score large, and under it what is fulfilled (solid), not answered (dotted) and missing (empty). */
export function ScoreHead(props: { score: number; unknown: number }) {
  const words = useText(standards)
  const { score, unknown } = props
  return (
    <div class="score-head night">
      <p>
        <b class="num">{score}</b> <span class="sub">{words.ofHundred}</span>
      </p>
      <ScoreBar {...props} />
      {unknown > 0 && <p class="small sub">{words.unknownLeft(unknown)}</p>}
    </div>
  )
}

export function ScoreBar({ score, unknown }: { score: number; unknown: number }) {
  const words = useText(standards)
  const said = [words.score(score), unknown > 0 && words.unknownLeft(unknown)].filter(Boolean).join(', ')
  return (
    <div class="score-bar" role="img" aria-label={said}>
      <i class="met" style={{ width: `${score}%` }} />
      <i class="open" style={{ width: `${Math.min(unknown, 100 - score)}%` }} />
    </div>
  )
}
