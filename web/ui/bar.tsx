import { classNames } from './class-names.ts'

/**
 * Verified solid, reported hatched, the rest empty; `null` is missing and drawn dotted, never as zero.
 * `reported` counts what was verified too. The bar's end is `total`, or the larger figure where none is given.
 */
export function Bar(props: {
  verified: number | null
  reported?: number | null
  total?: number
  /** What the bar says, in words. */
  label: string
  size?: 'thin' | 'tall' | 'big'
}) {
  const { verified, reported = null } = props
  if (verified === null && reported === null) {
    return <div class={classNames('bar missing', props.size)} role="img" aria-label={props.label} />
  }
  const sure = verified ?? 0
  const told = Math.max(sure, reported ?? 0)
  const end = Math.max(props.total ?? told, told, 1)
  return (
    <div class={classNames('bar', props.size)} role="img" aria-label={props.label}>
      <i class="v" style={{ width: `${(sure / end) * 100}%` }} />
      <i class="r" style={{ width: `${((told - sure) / end) * 100}%` }} />
    </div>
  )
}

/** Parts of a whole side by side, and what is not yet divided, dotted. */
export function PartsBar(props: { parts: number[]; rest: number; label: string }) {
  return (
    <div class="parts" role="img" aria-label={props.label}>
      {props.parts.map((part, at) => part > 0 && <i key={at} style={{ flexGrow: part }} />)}
      {props.rest > 0 && <i class="m" style={{ flexGrow: props.rest }} />}
    </div>
  )
}
