import { path, stretches } from './chart-scale.ts'

/** A line the size of a word: the shape of the last months, zero-based; missing months break it. */
export function Spark(props: { values: (number | null)[]; label: string; max?: number }) {
  const top = props.max ?? Math.max(1e-9, ...props.values.map(value => value ?? 0))
  const x = (place: number) => 2 + (place / Math.max(1, props.values.length - 1)) * 78
  const y = (value: number) => 25 - (value / top) * 21
  const runs = stretches(props.values)
  const last = props.values.at(-1) ?? null
  return (
    <svg class="spark" viewBox="0 0 84 28" role="img" aria-label={props.label}>
      <path class="spark-base" d="M0 26.5H84" />
      <path
        class="spark-line"
        d={runs.map(run => path(run.map(([place, value]) => [x(place), y(value)]))).join('')}
      />
      {last !== null && <circle class="spark-end" cx={x(props.values.length - 1)} cy={y(last)} r="2.6" />}
    </svg>
  )
}
