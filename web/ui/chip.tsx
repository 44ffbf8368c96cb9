import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Glyph, type GlyphName } from './glyph.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type ChipProps = {
  /** Given: a toggle. Not given: a plain small button. */
  pressed?: boolean
  /** How many rows it would show. */
  count?: string | number
  glyph?: GlyphName
  icon?: IconName
  /** Dashed edge: a chip that adds. */
  dashed?: boolean
  onClick: () => void
  children: ComponentChildren
}

/** A small button that filters, or offers a ready answer. */
export function Chip(props: ChipProps) {
  return (
    <button
      type="button"
      class={classNames('chip', props.dashed && 'dashed')}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      {props.glyph && <Glyph name={props.glyph} />}
      {props.icon && <Icon name={props.icon} size="s" />}
      {props.children}
      {props.count !== undefined && <span class="c num">{props.count}</span>}
    </button>
  )
}

export type FilterChip<Id extends string> = {
  id: Id
  label: string
  count?: string | number
  glyph?: GlyphName
}

/** A row of chips of which one is pressed; `children` stands at its end, for a chip that adds or key hints. */
export function FilterChips<Id extends string>(props: {
  label: string
  chips: FilterChip<Id>[]
  value: Id
  onChange: (id: Id) => void
  children?: ComponentChildren
}) {
  return (
    <div class="chips" role="group" aria-label={props.label}>
      {props.chips.map(({ id, label, count, glyph }) => (
        <Chip
          key={id}
          count={count}
          glyph={glyph}
          pressed={id === props.value}
          onClick={() => props.onChange(id)}
        >
          {label}
        </Chip>
      ))}
      {props.children}
    </div>
  )
}
