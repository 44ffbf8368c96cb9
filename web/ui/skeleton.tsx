/** Holds the place of what is on its way; `label` tells assistive technology that it is. */
export function Skeleton(props: { label: string; lines?: number; kind?: 'lines' | 'rows' | 'block' }) {
  const kind = props.kind ?? 'lines'
  return (
    <div class={`skeleton ${kind}`} role="status">
      <span class="sr">{props.label}</span>
      {Array.from({ length: kind === 'block' ? 1 : (props.lines ?? 3) }, (_, at) => (
        <i key={at} />
      ))}
    </div>
  )
}
