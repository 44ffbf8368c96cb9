import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { floatBy } from './float.ts'
import { Icon } from './icon.tsx'

/** A small mark beside a figure that tells, on a tap, what it means. `label` names the mark: `Arti angka ini`. */
export function Definition(props: { label: string; title: string; children: ComponentChildren }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const note = useRef<HTMLDivElement>(null)
  return (
    <>
      <button
        ref={button}
        type="button"
        class="def"
        aria-label={`${props.label}: ${props.title}`}
        popoverTarget={id}
      >
        <Icon name="info" size="s" />
      </button>
      <div
        ref={note}
        id={id}
        class="def-note"
        popover="auto"
        onToggle={event => {
          if (event.newState === 'open' && button.current && note.current)
            floatBy(button.current, note.current)
        }}
      >
        <b>{props.title}</b>
        <div>{props.children}</div>
      </div>
    </>
  )
}
