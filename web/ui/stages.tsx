import { Glyph, type GlyphName } from './glyph.tsx'

export type Stage = { label: string; note?: string; state: 'done' | 'now' | 'todo'; glyph?: GlyphName }

/** The stages of a life, side by side: what is done, where it stands, what is to come. */
export function Stages(props: { label: string; stages: Stage[] }) {
  return (
    <ol class="stages" aria-label={props.label}>
      {props.stages.map(({ label, note, state, glyph }) => (
        <li key={label} class={state} aria-current={state === 'now' ? 'step' : undefined}>
          <b>
            <Glyph name={glyph ?? usual[state]} />
            {label}
          </b>
          {note}
        </li>
      ))}
    </ol>
  )
}

const usual: Record<Stage['state'], GlyphName> = { done: 'done', now: 'half', todo: 'ring' }
