import { classNames } from '../../ui/class-names.ts'

const lamps = [
  [34, 92],
  [104, 44],
  [174, 84],
  [244, 36],
  [318, 56],
] as const
const road = 'M0 104C14 104 20 92 34 92S82 44 104 44s48 40 70 40 48-48 70-48 40 20 74 20h42'
/** The length of the road up to each lamp, of 100, as it is drawn. */
const upTo = [9, 30, 52, 74, 93] as const

/** The road of a replication with a lamp at each step; lit as far as it has come. For the eye: the list says the same. */
export function PathPicture(props: { lit: readonly boolean[]; now: number }) {
  const { lit, now } = props
  const last = lit.lastIndexOf(true)
  return (
    <svg class="path-picture" viewBox="0 0 360 120" aria-hidden="true">
      <path class="path-road" d={road} pathLength={100} />
      {last >= 0 && (
        <path class="path-done" d={road} pathLength={100} stroke-dasharray={`${upTo[last] ?? 0} 100`} />
      )}
      {lamps.map(([x, y], n) => (
        <g
          key={x}
          class={classNames('path-lamp', lit[n] && 'lit', n === now && 'now')}
          transform={`translate(${x} ${y})`}
        >
          {lit[n] && <circle class="path-glow" r="24" />}
          <circle class="path-bulb" r="14" />
          {lit[n] ? (
            <path class="path-tick" d="M-5.5 .5l4 4 7-8" />
          ) : (
            <text class="path-number" y="5" text-anchor="middle">
              {n + 1}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
