import { useRef, useState } from 'preact/hooks'
import { gaps, lastOf, path, stretches } from './chart-scale.ts'
import { EndLabels } from './line-chart-labels.tsx'
import { Alone, Axis, longest, NoData, Reading } from './line-chart-parts.tsx'
import { textScale, useWidth } from './use-width.ts'

export type LineChartProps = {
  /** Names of the places along the axis; every one, the chart shows those that fit. */
  months: string[]
  /** `null` is missing: the line breaks. */
  verified: (number | null)[]
  reported?: (number | null)[]
  format: (value: number) => string
  words: { verified: string; reported: string; noData: string }
  /** What the picture shows, in a sentence. */
  label: string
  /** Height in CSS pixels at usual text size. */
  height?: number
}

/** Verified as a full line over its area, reported dashed, missing months as a band; zero-based, labelled directly. */
export function LineChart(props: LineChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [at, setAt] = useState<number | null>(null)
  return (
    <div class="chart" ref={frame} onPointerLeave={() => setAt(null)}>
      {width > 0 && <Lines {...props} width={width} at={at} setAt={setAt} />}
    </div>
  )
}

type Drawn = LineChartProps & { width: number; at: number | null; setAt: (at: number | null) => void }

function Lines(props: Drawn) {
  const { months, verified, reported = [], format, words } = props
  const scale = textScale()
  const height = (props.height ?? 132) * scale
  const ends = [lastOf(verified), lastOf(reported)]
  const latest = Math.max(...ends.map(end => end?.place ?? -1))
  const texts = ends.map((end, which) => {
    if (!end) return []
    const word = which ? words.reported : words.verified
    // two figures of different months must not read as figures of one
    return [format(end.value), end.place < latest ? `${word}, ${months[end.place]}` : word]
  })
  const gutter = Math.min(props.width * 0.52, 14 + longest(texts.flat()) * 6.4 * scale)
  const right = props.width - gutter
  const base = height - 22 * scale
  const top = Math.max(1e-9, ...verified.map(plain), ...reported.map(plain))
  const x = (place: number) => 2 + (place / Math.max(1, months.length - 1)) * (right - 8)
  const y = (value: number) => base - (value / top) * (base - 14 * scale)
  const points = (run: [number, number][]) =>
    run.map(([place, value]): [number, number] => [x(place), y(value)])

  const solid = stretches(verified)
  const empty = reported.length ? gaps(verified, reported) : gaps(verified)
  const step = x(1) - x(0)
  return (
    <svg
      class="ch"
      width={props.width}
      height={height}
      viewBox={`0 0 ${props.width} ${height}`}
      role="img"
      aria-label={props.label}
      onPointerMove={event => {
        const place = Math.round((event.offsetX - 2) / Math.max(1, step))
        props.setAt(place >= 0 && place < months.length ? place : null)
      }}
    >
      <path class="ch-mid" d={`M0 ${y(top / 2)}H${right}`} />
      {empty.map(([first, last]) => (
        <NoData
          key={first}
          from={x(first) - Math.min(7, step / 2)}
          to={x(last) + Math.min(7, step / 2)}
          base={base}
          word={words.noData}
          scale={scale}
        />
      ))}
      {solid.map(run => (
        <path key={run[0]?.[0]} class="ch-area" d={area(points(run), base)} />
      ))}
      <path class="ch-base" d={`M0 ${base}H${right}`} />
      <path
        class="ch-told"
        d={stretches(reported)
          .map(run => path(points(run)))
          .join('')}
      />
      <path class="ch-sure" d={solid.map(run => path(points(run))).join('')} />
      <Alone runs={solid} x={x} y={y} />
      <EndLabels ends={ends} texts={texts} x={x} y={y} right={right} scale={scale} base={base} />
      <Axis months={months} x={x} y={height - 6 * scale} scale={scale} right={right} />
      {props.at !== null && <Reading {...props} at={props.at} x={x} base={base} scale={scale} />}
    </svg>
  )
}

function area(points: [number, number][], base: number): string {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return ''
  return `M${first[0]} ${base}${path(points).replace('M', 'L')}L${last[0]} ${base}Z`
}

function plain(value: number | null): number {
  return value ?? 0
}
