import { useEffect, useRef, useState } from 'preact/hooks'
import { attendance } from '../../../text/attendance.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { allowSound } from './feedback.ts'
import { openReader } from './reader.ts'

/** Between two looks at the picture, ms. */
const pause = 120
/** So long the same code counts as still being held there, ms. */
const held = 3_000

/** The camera, which tells each code that is held before it once; opened by a press, as browsers want it. */
export function Scanner({ onCode }: { onCode: (text: string) => void }) {
  const { door: words } = useText(attendance)
  const [on, setOn] = useState(false)
  const [problem, setProblem] = useState<'camera' | 'reader' | null>(null)
  const video = useRef<HTMLVideoElement>(null)
  const tell = useRef(onCode)
  tell.current = onCode
  useEffect(() => {
    if (!on) return
    let stopped = false
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = (why: typeof problem) => {
      if (stopped) return
      setProblem(why)
      setOn(false)
    }
    async function begin(view: HTMLVideoElement) {
      const wanted = { video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false }
      const opened = await navigator.mediaDevices?.getUserMedia(wanted).catch(() => undefined)
      if (opened === undefined) return stop('camera')
      stream = opened
      if (stopped) return end()
      view.srcObject = stream
      await view.play().catch(() => undefined)
      const reader = await openReader().catch(() => undefined)
      if (reader === undefined) return stop('reader')
      let last = { text: '', at: 0 }
      const look = async () => {
        const text = await reader(view).catch(() => undefined)
        if (stopped) return
        if (text !== undefined) {
          const isNew = text !== last.text || Date.now() - last.at > held
          last = { text, at: Date.now() }
          if (isNew) tell.current(text)
        }
        timer = setTimeout(() => void look(), pause)
      }
      await look()
    }
    function end() {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    if (video.current) void begin(video.current)
    return () => {
      stopped = true
      clearTimeout(timer)
      end()
    }
  }, [on])
  const open = () => {
    allowSound()
    setProblem(null)
    setOn(true)
  }
  if (!on)
    return (
      <div class="stack">
        {problem && (
          <Notice kind="warning" title={words.noCamera}>
            {problem === 'camera' ? words.noCameraText : words.noReader}
          </Notice>
        )}
        <Button variant="go" size="big" icon="qr" wide onClick={open}>
          {words.scan}
        </Button>
      </div>
    )
  return (
    <div class="scanner">
      <video ref={video} muted playsInline aria-label={words.scanLabel} />
      <p class="small">{words.scanHint}</p>
      <Button size="sm" icon="cross" onClick={() => setOn(false)}>
        {words.scanStop}
      </Button>
    </div>
  )
}
