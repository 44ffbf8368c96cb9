import type { ComponentChildren } from 'preact'

/** Nothing here yet, or nothing that fits: an unlit lamp, a sentence, what to do first. */
export function Empty(props: { title: string; text?: ComponentChildren; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <i class="unlit" aria-hidden="true" />
      <h2>{props.title}</h2>
      {props.text && <p class="sub">{props.text}</p>}
      {props.children && <div class="empty-do">{props.children}</div>}
    </div>
  )
}
