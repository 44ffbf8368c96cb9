/** Work under way. `value` from 0 to 1, or `null` where its end is not known. `text` says it in words. */
export function Progress(props: { label: string; value: number | null; text?: string }) {
  const known = props.value !== null
  return (
    <div class="progress">
      <div class="progress-words">
        <span>{props.label}</span>
        {props.text && <span class="num sub">{props.text}</span>}
      </div>
      <div
        class={known ? 'progress-bar' : 'progress-bar unknown'}
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={known ? Math.round((props.value ?? 0) * 100) : undefined}
        aria-valuetext={props.text}
      >
        <i style={{ width: known ? `${(props.value ?? 0) * 100}%` : '' }} />
      </div>
    </div>
  )
}
