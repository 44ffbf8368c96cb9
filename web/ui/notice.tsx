import type { ComponentChildren } from 'preact'
import { Glyph } from './glyph.tsx'
import { Icon } from './icon.tsx'

/** Something the page must tell: information, a warning, or a problem (read out at once). */
export function Notice(props: {
  kind?: 'info' | 'warning' | 'problem' | 'good'
  title?: string
  children?: ComponentChildren
  actions?: ComponentChildren
}) {
  const kind = props.kind ?? 'info'
  return (
    <div class={`notice ${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
      {kind === 'info' ? <Icon name="info" /> : <Glyph name={glyphs[kind]} />}
      <div>
        {props.title && <b class="notice-title">{props.title}</b>}
        {props.children && <div class="notice-text">{props.children}</div>}
        {props.actions && <div class="notice-do">{props.actions}</div>}
      </div>
    </div>
  )
}

const glyphs = { warning: 'look', problem: 'late', good: 'done' } as const
