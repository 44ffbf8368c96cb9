import type { ComponentChildren } from 'preact'

/** A key, shown where it is pressed; assistive technology is told by the page's help, not on every button. */
export function Kbd(props: { children: ComponentChildren }) {
  return <kbd aria-hidden="true">{props.children}</kbd>
}
