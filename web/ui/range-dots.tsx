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
  const line = 15 * scale
  // the words stand above the picture, on one line where both fit; never where a dot may be
  const apart = (words.usual.length + words.current.length) * 6.6 * scale + 16 > width
  const head = line * (apart ? 2 : 1)
  const height = head + 84 * scale
  const values = points.flatMap(point => (point.value === null ? [] : [point.value]))
  const top = Math.max(high, ...values, 1)
  const base = height - 18 * scale
  const x = (place: number) => 8 + (place / Math.max(1, points.length - 1)) * (width - 18)
  const y = (value: number) => base - 5 - (value / top) * (base - head - 14)
  const last = points.length - 1
  const now = points[last]
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
      <text x="0" y={head - 4 * scale}>
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
      {now?.value != null && <path class="ch-mid" d={`M${x(last)} ${line}V${y(now.value) - 7}`} />}
      <text class="dl end" x={x(last) + 5} y={line - 4 * scale}>
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
