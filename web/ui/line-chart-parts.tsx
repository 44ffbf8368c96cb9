/** A band over months of which nothing is known. */
export function NoData(props: { from: number; to: number; base: number; word: string; scale: number }) {
  const middle = (props.from + props.to) / 2
  return (
    <g>
      <rect
        class="ch-gap"
        x={props.from}
        y="6"
        width={Math.max(14, props.to - props.from)}
        height={props.base - 6}
      />
      <text
        transform={`rotate(-90 ${middle + 4 * props.scale} ${props.base - 8})`}
        x={middle + 4 * props.scale}
        y={props.base - 8}
      >
        {props.word}
      </text>
    </g>
  )
}

/** A month that stands alone between two missing ones has no line: it gets a dot. */
export function Alone(props: {
  runs: [number, number][][]
  x: (place: number) => number
  y: (value: number) => number
}) {
  return (
    <>
      {props.runs.map(
        ([only, more]) =>
          only &&
          !more && (
            <circle key={only[0]} class="ch-dot" cx={props.x(only[0])} cy={props.y(only[1])} r="2.6" />
          ),
      )}
    </>
  )
}

/** The names of the months that fit, the last always. */
export function Axis(props: {
  months: string[]
  x: (place: number) => number
  y: number
  scale: number
  right: number
}) {
  const { months, x, scale } = props
  const fit = Math.max(2, Math.floor(props.right / ((longest(months) * 6.2 + 22) * scale)))
  const every = Math.max(1, Math.ceil((months.length - 1) / Math.max(1, fit - 1)))
  const last = months.length - 1
  const shown = months
    .map((_, place) => place)
    .filter(place => place === last || (place % every === 0 && last - place >= every * 0.6))
  return (
    <>
      {shown.map(place => (
        <text key={place} x={x(place)} y={props.y} class={place === 0 ? 'ax start' : 'ax'}>
          {months[place]}
        </text>
      ))}
    </>
  )
}

/** What stands at the month pointed at. */
export function Reading(props: {
  at: number
  months: string[]
  verified: (number | null)[]
  reported?: (number | null)[]
  format: (value: number) => string
  words: { verified: string; reported: string; noData: string }
  width: number
  x: (place: number) => number
  base: number
  scale: number
}) {
  const { at, verified, reported = [], format, words, x } = props
  const sure = verified[at] ?? null
  const told = reported[at] ?? null
  const parts = [
    sure !== null && `${format(sure)} ${words.verified}`,
    told !== null && `${format(told)} ${words.reported}`,
    sure === null && told === null && words.noData,
  ].filter(Boolean)
  const text = `${props.months[at] ?? ''}: ${parts.join(', ')}`
  const wide = Math.min(props.width, text.length * 6 * props.scale + 12)
  const left = Math.max(0, Math.min(x(at) - wide / 2, props.width - wide))
  return (
    <g class="ch-read" aria-hidden="true">
      <path d={`M${x(at)} 4V${props.base}`} />
      <rect x={left} y={props.base - 22 * props.scale} width={wide} height={20 * props.scale} rx="4" />
      <text x={left + 6} y={props.base - 8 * props.scale}>
        {text}
      </text>
    </g>
  )
}

/** The length of the longest text, in letters. */
export function longest(texts: string[]): number {
  return Math.max(0, ...texts.map(text => text.length))
}
