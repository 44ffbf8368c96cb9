import { Bar } from './bar.tsx'

export type BarsRow = {
  label: string
  /** `null` is missing. */
  verified: number | null
  /** What was reported, the verified included. */
  reported?: number | null
  href?: string
}

/** Horizontal bars under each other on one zero-based scale, the figures beside them. */
export function BarsChart(props: {
  rows: BarsRow[]
  format: (value: number) => string
  /** The end of the scale; the largest figure where none is given. */
  max?: number
  words: { verified: string; reported: string; noData: string }
  label: string
}) {
  const { words, format } = props
  const end = props.max ?? Math.max(1, ...props.rows.flatMap(row => [row.verified ?? 0, row.reported ?? 0]))
  return (
    <ul class="bars" aria-label={props.label}>
      {props.rows.map(row => {
        const missing = row.verified === null && (row.reported ?? null) === null
        return (
          <li key={row.label}>
            <span class="bars-name">{row.href ? <a href={row.href}>{row.label}</a> : row.label}</span>
            <Bar
              size="tall"
              verified={row.verified}
              reported={row.reported}
              total={end}
              label={said(row, format, words)}
            />
            <span class="bars-value num" aria-hidden="true">
              {missing ? <span class="sub tiny">{words.noData}</span> : <Figures row={row} format={format} />}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function Figures({ row, format }: { row: BarsRow; format: (value: number) => string }) {
  return (
    <>
      <b>{row.verified === null ? '–' : format(row.verified)}</b>
      {(row.reported ?? null) !== null && <span class="sub"> / {format(row.reported ?? 0)}</span>}
    </>
  )
}

function said(
  row: BarsRow,
  format: (value: number) => string,
  words: { verified: string; reported: string; noData: string },
): string {
  const parts = [
    row.verified !== null && `${format(row.verified)} ${words.verified}`,
    (row.reported ?? null) !== null && `${format(row.reported ?? 0)} ${words.reported}`,
  ].filter(Boolean)
  return parts.length ? parts.join(', ') : words.noData
}
