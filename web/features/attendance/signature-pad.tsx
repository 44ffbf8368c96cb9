import { useRef, useState } from 'preact/hooks'
import { signatureBox } from '../../../contract/attendance.ts'
import { attendance } from '../../../text/attendance.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

const { width, height } = signatureBox
/** Points nearer than that say nothing new, and so many signs a path has at the most. */
const [near, mostSigns] = [3, 19_900]

/** The guest signs with a finger: strokes become a path in a box of whole units. */
export function SignatureDialog(props: {
  name: string
  onSign: (signature: string | null) => void
  onClose: () => void
}) {
  const { sign: words } = useText(attendance)
  const { close } = useText(shell)
  const [path, setPath] = useState('')
  const last = useRef<{ x: number; y: number } | null>(null)
  function pointOf(event: PointerEvent & { currentTarget: Element }) {
    const box = event.currentTarget.getBoundingClientRect()
    const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
    return {
      x: within(((event.clientX - box.left) / box.width) * width, width),
      y: within(((event.clientY - box.top) / box.height) * height, height),
    }
  }
  function put(letter: 'M' | 'L', { x, y }: { x: number; y: number }) {
    last.current = { x, y }
    setPath(before => (before.length > mostSigns ? before : `${before}${letter}${x} ${y}`))
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.title}
      closeLabel={close}
      footer={
        <>
          <Button onClick={() => props.onSign(null)}>{words.without}</Button>
          <Button
            variant="go"
            icon="check"
            disabledReason={path === '' ? words.hint(props.name) : undefined}
            onClick={() => props.onSign(path)}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{words.hint(props.name)}</p>
        <svg
          class="sign-pad"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={words.pad}
          onPointerDown={event => {
            event.currentTarget.setPointerCapture(event.pointerId)
            put('M', pointOf(event))
          }}
          onPointerMove={event => {
            if (last.current === null) return
            const next = pointOf(event)
            if (Math.hypot(next.x - last.current.x, next.y - last.current.y) >= near) put('L', next)
          }}
          onPointerUp={() => {
            last.current = null
          }}
          onPointerCancel={() => {
            last.current = null
          }}
        >
          <path class="sign-line" d={`M20 160L${width - 20} 160`} />
          <path d={path} />
        </svg>
        <div>
          <Button size="sm" icon="undo" onClick={() => setPath('')}>
            {words.again}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
