/** How a month's lamp stands: lit, half (sent, waiting), missing, now (being filled), soon. */
export type LampState = 'lit' | 'half' | 'missing' | 'now' | 'soon'

/** Their place before they are known, so that nothing moves when they are. */
export function YearLampsToCome() {
  return (
    <ol class="year" aria-hidden="true">
      {Array.from({ length: 12 }, (_, at) => (
        <li key={at} class="soon">
          <i class="lampi" />
          <span>{'\u00a0'}</span>
        </li>
      ))}
    </ol>
  )
}

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
