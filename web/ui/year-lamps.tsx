/** How a month's lamp stands: lit, half (sent, waiting), missing, now (being filled), soon. */
export type LampState = 'lit' | 'half' | 'missing' | 'now' | 'soon'

/** Twelve lamps of a year. `said` is the whole state in words: `Februari: terverifikasi`. */
export function YearLamps(props: {
  label: string
  months: { short: string; state: LampState; said: string }[]
}) {
  return (
    <ol class="year" aria-label={props.label}>
      {props.months.map(({ short, state, said }) => (
        <li key={said} class={state} title={said}>
          <i class="lampi" />
          <span aria-hidden="true">{short}</span>
          <span class="sr">{said}</span>
        </li>
      ))}
    </ol>
  )
}
