import { useRef } from 'preact/hooks'
import { textScale, useWidth } from '../../ui/use-width.ts'

type Line = { label: string; before: number; after: number; strong: boolean }
type Props = {
  lines: Line[]
  words: { before: string; after: string }
  shown: (value: number) => string
  label: string
}

/** Two times, a line each: where each stood before and after, from zero up. */
export function SlopeChart(props: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div class="chart" ref={frame}>
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  )
}

function Drawn({ lines, words, shown, label, width }: Props & { width: number }) {
  const scale = textScale()
  const [left, right] = [46 * scale, Math.max(width * 0.38, width - 196 * scale)]
  // where the text is large the table beneath names them
  const isNamed = width - right >= 186 * scale
  const [top, base] = [14 * scale, 150 * scale]
  const most = Math.max(1, ...lines.flatMap(({ before, after }) => [before, after]))
  const y = (value: number) => base - (value / most) * (base - top)
  const befores = spread(
    lines.map(({ before }) => y(before)),
    15 * scale,
  )
  const afters = spread(
    lines.map(({ after }) => y(after)),
    15 * scale,
  )
  const height = base + 24 * scale
  return (
    <svg
      class="ch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path class="ch-base" d={`M${left} ${base}H${right}`} />
      <text class="ax" x={left} y={height - 6}>
        {words.before}
      </text>
      <text class="ax" x={right} y={height - 6}>
        {words.after}
      </text>
      {lines.map(({ label: name, before, after, strong }, at) => (
        <g key={name}>
          <path class={strong ? 'ch-sure' : 'slope-other'} d={`M${left} ${y(before)}L${right} ${y(after)}`} />
          <circle class={strong ? 'ch-dot' : 'ch-was'} cx={left} cy={y(before)} r="4" />
          <circle class={strong ? 'ch-dot' : 'ch-was'} cx={right} cy={y(after)} r="4" />
          <text class={strong ? 'dl end' : 'dl r end'} x={left - 9} y={(befores[at] ?? 0) + 4}>
            {shown(before)}
          </text>
          <text class={strong ? 'dl' : 'dl r'} x={right + 9} y={(afters[at] ?? 0) + 4}>
            {isNamed ? `${shown(after)} ${name}` : shown(after)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Places pushed apart so that no two words stand on each other; two are all there are. */
function spread(places: number[], least: number): number[] {
  const [first = 0, second] = places
  if (second === undefined || Math.abs(first - second) >= least) return places
  const middle = (first + second) / 2
  const up = first <= second ? -1 : 1
  return [middle + (up * least) / 2, middle - (up * least) / 2]
}
