import type { ComponentChildren } from 'preact'

export type Fact = { label: string; value: ComponentChildren; note?: ComponentChildren; numeric?: boolean }

/** Names and their values under each other, ruled; `note` says where a value comes from. */
export function Facts(props: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {props.facts.map(({ label, value, note, numeric }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={numeric ? 'num' : undefined}>
            <span>{value}</span> {note && <span class="fact-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
