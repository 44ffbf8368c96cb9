import type { ComponentChildren } from 'preact'

/** The head of a page: where it belongs, its name, a line about it, its actions. */
export function PageHead(props: {
  title: string
  /** Above the title: kind, or way back. */
  over?: ComponentChildren
  /** Beneath it. */
  sub?: ComponentChildren
  /** Beside it, small: counts and deadlines. */
  note?: ComponentChildren
  actions?: ComponentChildren
}) {
  return (
    <header class="page-head">
      <div>
        {props.over && <p class="sub">{props.over}</p>}
        <h1 tabIndex={-1}>
          {props.title}
          {props.note && <span class="page-note">{props.note}</span>}
        </h1>
        {props.sub && <p class="page-sub">{props.sub}</p>}
      </div>
      {props.actions && <div class="page-do">{props.actions}</div>}
    </header>
  )
}

/** A part of a page under its ruled heading. */
export function Section(props: {
  title: string
  note?: ComponentChildren
  actions?: ComponentChildren
  /** No rule above, larger heading: for the parts of a dashboard. */
  open?: boolean
  id?: string
  children: ComponentChildren
}) {
  return (
    <section class={props.open ? 'section open' : 'section'} id={props.id}>
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.note && <span class="sub small">{props.note}</span>}
        {props.actions && <span class="section-do">{props.actions}</span>}
      </div>
      {props.children}
    </section>
  )
}

/** Content within the page's margins. */
export function Wrap(props: { narrow?: boolean; children: ComponentChildren }) {
  return <div class={props.narrow ? 'wrap narrow' : 'wrap'}>{props.children}</div>
}
