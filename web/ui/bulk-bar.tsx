import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'

/** What can be done with the chosen rows; always night, docked under the list. */
export function BulkBar(props: {
  /** `2 dipilih` */
  count: string
  note?: string
  /** Chooses further rows. */
  more?: ComponentChildren
  clearLabel: string
  onClear: () => void
  children: ComponentChildren
}) {
  return (
    <div class="bulk night">
      <b role="status">{props.count}</b>
      {props.note && <span class="tiny sub">{props.note}</span>}
      {props.more}
      <Button variant="bare" size="sm" onClick={props.onClear}>
        {props.clearLabel}
      </Button>
      <span class="bulk-do">{props.children}</span>
    </div>
  )
}
