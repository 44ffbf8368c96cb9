type End = { place: number; value: number } | undefined

/** The last figures, named at the ends of their lines. */
export function EndLabels(props: {
  ends: End[]
  texts: string[][]
  x: (place: number) => number
  y: (value: number) => number
  right: number
  scale: number
  base: number
}) {
  const { ends, texts, x, y, scale } = props
  const heights = apart(
    ends.map(end => end && y(end.value) + 1),
    28 * scale,
    11 * scale,
    props.base - 12 * scale,
  )
  return (
    <>
      {ends.map(
        (end, which) =>
          end && (
            <g key={which}>
              <circle class={which ? 'ch-dot open' : 'ch-dot'} cx={x(end.place)} cy={y(end.value)} r="3.4" />
              <text x={props.right + 3} y={heights[which]} class={which ? 'dl r' : 'dl'}>
                {texts[which]?.[0]}
                <tspan x={props.right + 3} dy={11.5 * scale} class="w">
                  {texts[which]?.[1]}
                </tspan>
              </text>
            </g>
          ),
      )}
    </>
  )
}

/** Heights at which two labels stand by their ends without touching: verified below, unless it is the higher one. */
function apart(
  wanted: (number | undefined)[],
  space: number,
  top: number,
  bottom: number,
): (number | undefined)[] {
  const [sure, told] = wanted
  const inside = (height: number) => Math.max(top, Math.min(height, bottom))
  if (sure === undefined || told === undefined) return wanted.map(height => height && inside(height))
  const down = sure >= told ? 1 : -1
  if ((sure - told) * down >= space) return [inside(sure), inside(told)]
  const middle = Math.max(top + space / 2, Math.min((sure + told) / 2, bottom - space / 2))
  return [middle + (down * space) / 2, middle - (down * space) / 2]
}
