import type { ComponentChildren } from 'preact'
import { State } from './state.tsx'

/** Red, yellow or green, told by glyph and word before colour. */
export function Traffic(props: {
  level: 'red' | 'yellow' | 'green'
  tag?: boolean
  children: ComponentChildren
}) {
  const glyph = ({ red: 'late', yellow: 'look', green: 'done' } as const)[props.level]
  return (
    <State glyph={glyph} tag={props.tag ?? false}>
      {props.children}
    </State>
  )
}
