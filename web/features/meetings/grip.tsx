import { useEffect, useRef } from 'preact/hooks'

/** So many points on the screen are one step of so many minutes. */
const step = { points: 8, minutes: 5 }

/**
 * A handle by which a time is shifted: dragged up or down, or stepped with the arrow keys, which send what they came to
 * when they rest; Escape lets go.
 */
export function Grip(props: {
  label: string
  busy: boolean
  /** Minutes so far, while it is held. */
  onDrag: (minutes: number) => void
  onDrop: (minutes: number) => void
}) {
  const from = useRef<number | null>(null)
  const by = useRef(0)
  const rest = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(rest.current), [])
  const show = (minutes: number) => {
    by.current = minutes
    props.onDrag(minutes)
  }
  const drop = () => {
    clearTimeout(rest.current)
    from.current = null
    const minutes = by.current
    by.current = 0
    props.onDrop(minutes)
  }
  return (
    <button
      type="button"
      class="grip"
      aria-label={props.label}
      title={props.label}
      aria-busy={props.busy}
      onPointerDown={event => {
        if (props.busy || event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = event.clientY
      }}
      onPointerMove={event => {
        if (from.current === null) return
        show(Math.round((event.clientY - from.current) / step.points) * step.minutes)
      }}
      onPointerUp={() => from.current !== null && drop()}
      onPointerCancel={() => {
        from.current = null
        show(0)
      }}
      onKeyDown={event => {
        if (event.key === 'Escape' && by.current !== 0) {
          clearTimeout(rest.current)
          from.current = null
          show(0)
        }
        const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (way === 0 || props.busy) return
        event.preventDefault()
        show(by.current + way * step.minutes)
        clearTimeout(rest.current)
        rest.current = setTimeout(drop, 700)
      }}
      onBlur={() => by.current !== 0 && from.current === null && drop()}
    >
      <i aria-hidden="true" />
    </button>
  )
}
