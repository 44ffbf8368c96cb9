import { useSession } from '../data/session.tsx'
import { FilterChips } from '../ui/chip.tsx'
import { number } from '../ui/format.ts'
import type { GlyphName } from '../ui/glyph.tsx'

/** The states of what a list shows, one of them or all, each with how many there are where that is known. */
export function StateChips<Name extends string, State extends string>(props: {
  list: {
    filters: Record<Name, string>
    filter: (change: Partial<Record<Name, string>>) => void
  }
  /** The filter, whose value `all` stands for every state. */
  name: Name
  label: string
  all: string
  states: readonly State[]
  names: Readonly<Record<State, string>>
  counts?: Partial<Record<State, number>> | undefined
  glyphs?: Partial<Record<State, GlyphName>>
}) {
  const { list, name, names, counts } = props
  const { language } = useSession()
  const chipOf = (state: State) => {
    const count = counts?.[state]
    return {
      ...{ id: state as string, label: names[state], glyph: props.glyphs?.[state] },
      count: count === undefined ? undefined : number(count, language),
    }
  }
  return (
    <FilterChips
      label={props.label}
      value={list.filters[name]}
      onChange={value => list.filter({ [name]: value } as Partial<Record<Name, string>>)}
      chips={[{ id: 'all', label: props.all }, ...props.states.map(chipOf)]}
    />
  )
}
