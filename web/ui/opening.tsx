import { Mark } from './brand.tsx'

/** What stands while Sinergi opens: as `index.html` shows it before any script runs, so that nothing jumps. */
export function Opening(props: { label: string }) {
  return (
    <div class="opening" role="status">
      <Mark />
      <span class="sr">{props.label}</span>
    </div>
  )
}
