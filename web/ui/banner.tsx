import type { ComponentChildren } from 'preact'

/** A thin dashed strip on top of every page: example data, a test server. */
export function Banner(props: { label: string; children: ComponentChildren }) {
  return (
    <aside class="banner" aria-label={props.label}>
      {props.children}
    </aside>
  )
}

/** A dashed mark for a thing that is an example. */
export function ExampleMark(props: { children: ComponentChildren }) {
  return <span class="eg">{props.children}</span>
}
