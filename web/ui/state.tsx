import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { Glyph, type GlyphName } from './glyph.tsx'

/** Colour only repeats what glyph and word say. */
export type Tone = 'leaf' | 'sea' | 'honey' | 'clay' | 'mute' | 'ink'

/** A state: a glyph that fills up like a lamp, then a word; `tag` sets it on a quiet ground. */
export function State(props: { glyph: GlyphName; tone?: Tone; tag?: boolean; children: ComponentChildren }) {
  const tone = props.tone ?? usual[props.glyph]
  return (
    <span class={classNames('st', tone !== 'ink' && tone, props.tag && 'tag')}>
      <Glyph name={props.glyph} />
      {props.children}
    </span>
  )
}

const usual: Record<GlyphName, Tone> = {
  draft: 'ink',
  ring: 'ink',
  quarter: 'sea',
  half: 'sea',
  'three-quarters': 'sea',
  done: 'leaf',
  full: 'leaf',
  locked: 'leaf',
  returned: 'honey',
  late: 'clay',
  look: 'honey',
  missing: 'mute',
  cancelled: 'mute',
  moved: 'mute',
  revised: 'sea',
}
