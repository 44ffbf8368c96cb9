import { useRef } from 'preact/hooks'
import { textScale, useWidth } from './use-width.ts'

export type RangeDotsProps = {
  /** Earlier months first; the last is the one in question. `null` is missing. */
  points: { label: string; value: number | null }[]
  /** The usual range. */
  low: number
  high: number
  words: {
    /** `biasanya 119 sampai 152` */
    usual: string
    /** `Oktober, 412` */
    current: string
  }
  /** The whole picture in a sentence. */
  label: string
}

/** A figure that stands out: the usual range as a band, the months as dots, the one in question large and named. */
export function RangeDots(props: RangeDotsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div class="chart" ref={frame}>
      {width > 0 && <Dots {...props} width={width} />}
    </div>
  )
}

function Dots(props: RangeDotsProps & { width: number }) {
  const { points, low, high, words, width } = props
  const scale = textScale()
  const height = 96 * scale
  const values = points.flatMap(point => (point.value === null ? [] : [point.value]))
  const top = Math.max(high, ...values, 1)
  const base = height - 18 * scale
  const x = (place: number) => 8 + (place / Math.max(1, points.length - 1)) * (width - 18)
  const y = (value: number) => base - 3 - (value / top) * (base - 14 * scale)
  const last = points.length - 1
  const now = points[last]
  const over = now?.value !== null && now !== undefined && now.value > high
  const nameY = now?.value == null ? y(high) : y(now.value)
  return (
    <svg
      class="ch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
    >
      <rect class="ch-range" x="0" y={y(high)} width={width} height={Math.max(6, y(low) - y(high))} />
      <text x="0" y={over ? y(high) - 6 : y(high) - 6}>
        {words.usual}
      </text>
      <path class="ch-base" d={`M0 ${base}H${width}`} />
      {points.map((point, place) => (
        <Dot
          key={place}
          x={x(place)}
          y={point.value === null ? y((low + high) / 2) : y(point.value)}
          missing={point.value === null}
          now={place === last}
        />
      ))}
      <text class="dl end" x={x(last) - 11} y={Math.max(11 * scale, nameY + 4 * scale)}>
        {words.current}
      </text>
      <text x="0" y={height - 3}>
        {points[0]?.label}
      </text>
      <text class="end" x={width} y={height - 3}>
        {now?.label}
      </text>
    </svg>
  )
}

function Dot(props: { x: number; y: number; missing: boolean; now: boolean }) {
  if (props.missing) return <circle class="ch-none" cx={props.x} cy={props.y} r="4" />
  return <circle class={props.now ? 'ch-now' : 'ch-was'} cx={props.x} cy={props.y} r={props.now ? 5 : 3.2} />
}
