import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'

/** A step to another page of a list: a link, or an action. */
export type PagerStep = { label: string; href?: string; onClick?: () => void }

/** Previous and next, with where one is between them. A step that is not there keeps its place. */
export function Pager(props: {
  label: string
  previous: PagerStep | null
  next: PagerStep | null
  /** `1 sampai 50 dari 1.696` */
  children?: ComponentChildren
}) {
  const { previous, next } = props
  return (
    <nav class="pager" aria-label={props.label}>
      <span>
        {previous && (
          <Button size="sm" icon="chevron-left" href={previous.href} onClick={previous.onClick}>
            {previous.label}
          </Button>
        )}
      </span>
      <span class="num small sub">{props.children}</span>
      <span>
        {next && (
          <Button size="sm" iconAfter="chevron-right" href={next.href} onClick={next.onClick}>
            {next.label}
          </Button>
        )}
      </span>
    </nav>
  )
}
