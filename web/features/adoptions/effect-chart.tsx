import { useRef } from 'preact/hooks'
import { textScale, useWidth } from '../../ui/use-width.ts'

type Props = {
  percent: number
  /** Null: too few for a range. */
  range: { low: number; high: number } | null
  words: { axis: string; same: string }
  /** `+12%` */
  sign: (percent: number) => string
  /** The whole picture in a sentence. */
  label: string
}

/** The estimate with its range on one line, and always the line of no difference. */
export function EffectChart(props: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div class="chart" ref={frame}>
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  )
}

function Drawn({ percent, range, words, sign, label, width }: Props & { width: number }) {
  const scale = textScale()
  const [low, high] = range ? [range.low, range.high] : [percent, percent]
  const [least, most] = [Math.min(0, low), Math.max(0, high)]
  const air = Math.max(8, (most - least) * 0.18)
  const side = 22 * scale
  const x = (value: number) => side + ((value - least + air) / (most - least + 2 * air)) * (width - 2 * side)
  const [top, line, base] = [18 * scale, 48 * scale, 78 * scale]
  const height = base + 46 * scale
  const apart = (value: number) => Math.abs(x(value) - x(0)) > 34 * scale
  return (
    <svg
      class="ch"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <path class="ch-base" d={`M${side / 2} ${base}H${width - side / 2}`} />
      <path class="effect-zero" d={`M${x(0)} ${top}V${base + 5}`} />
      <text class="ax" x={x(0)} y={base + 18 * scale}>
        0% ({words.same})
      </text>
      {range && (
        <>
          <rect
            class="effect-range"
            x={x(low)}
            y={line - 9}
            width={Math.max(2, x(high) - x(low))}
            height="18"
            rx="4"
          />
          {[low, high].map(
            value =>
              apart(value) && (
                <text key={value} class="ax" x={x(value)} y={base + 18 * scale}>
                  {sign(value)}
                </text>
              ),
          )}
          <path class="ch-base" d={`M${x(low)} ${base - 4}v8M${x(high)} ${base - 4}v8`} />
        </>
      )}
      <circle class={range ? 'effect-dot' : 'ch-none'} cx={x(percent)} cy={line} r="7" />
      <text class="dl ax" x={x(percent)} y={line - 15}>
        {sign(percent)}
      </text>
      <text x={side / 2} y={height - 4}>
        {words.axis}
      </text>
    </svg>
  )
}
