import './signature-pad.css'
import { useRef } from 'preact/hooks'
import { signatureBox } from '../../contract/attendance.ts'

const { width, height } = signatureBox
/** Points nearer than that say nothing new, and so many signs a path has at the most. */
const [near, mostSigns] = [3, 19_900]

/** A field to sign in with a finger: strokes become a path in a box of whole units. */
export function SignaturePad(props: {
  label: string
  path: string
  onChange: (change: (before: string) => string) => void
}) {
  const last = useRef<{ x: number; y: number } | null>(null)
  // as it lay when the finger came down: a page that moves meanwhile draws no stroke
  const lay = useRef<DOMRect | null>(null)
  function pointOf(event: PointerEvent & { currentTarget: Element }) {
    const box = lay.current ?? event.currentTarget.getBoundingClientRect()
    const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
    return {
      x: within(((event.clientX - box.left) / box.width) * width, width),
      y: within(((event.clientY - box.top) / box.height) * height, height),
    }
  }
  function put(letter: 'M' | 'L', { x, y }: { x: number; y: number }) {
    last.current = { x, y }
    props.onChange(before => (before.length > mostSigns ? before : `${before}${letter}${x} ${y}`))
  }
  const lift = () => {
    last.current = null
    lay.current = null
  }
  return (
    <svg
      class="sign-pad"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={props.label}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId)
        lay.current = event.currentTarget.getBoundingClientRect()
        put('M', pointOf(event))
      }}
      onPointerMove={event => {
        if (last.current === null) return
        const next = pointOf(event)
        if (Math.hypot(next.x - last.current.x, next.y - last.current.y) >= near) put('L', next)
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
    >
      <path class="sign-line" d={`M20 160L${width - 20} 160`} />
      <path d={props.path} />
    </svg>
  )
}

/** A signature as it was drawn, to be looked at. */
export function Signature(props: { path: string; label: string }) {
  return (
    <svg class="sign-pad seen" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.label}>
      <path d={props.path} />
    </svg>
  )
}
