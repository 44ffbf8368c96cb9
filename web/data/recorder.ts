import { useEffect, useRef, useState } from 'preact/hooks'

/** A recording of a voice, as it was taken. */
export type Take = { sound: Blob; seconds: number }

export type RecorderState =
  | ('idle' | 'asking' | 'on')
  /** The person, or the phone, does not let this page hear. */
  | 'refused'
  /** There is no microphone, or none that this browser knows of. */
  | 'missing'

/** What phones can record, the smallest first; a voice needs few bits. */
const kinds = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
const bitsPerSecond = 32_000

/**
 * Records a voice with this device's microphone.
 * @param most seconds, after which it stops by itself
 * @param onTaken gets what was recorded
 */
export function useRecorder(most: number, onTaken: (take: Take) => void) {
  const [state, setState] = useState<RecorderState>('idle')
  const [seconds, setSeconds] = useState(0)
  const [level, setLevel] = useState(0)
  const ends = useRef<(() => void) | undefined>(undefined)
  // left in the middle, nothing goes on listening
  useEffect(() => () => ends.current?.(), [])

  async function start(): Promise<void> {
    if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return setState('missing')
    setState('asking')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, channelCount: 1 },
      })
      run(stream)
    } catch (error) {
      setState(error instanceof DOMException && error.name === 'NotFoundError' ? 'missing' : 'refused')
    }
  }

  function run(stream: MediaStream): void {
    const kind = kinds.find(one => MediaRecorder.isTypeSupported(one))
    const recorder = new MediaRecorder(stream, {
      audioBitsPerSecond: bitsPerSecond,
      ...(kind && { mimeType: kind }),
    })
    const parts: Blob[] = []
    const began = Date.now()
    const past = () => Math.min(most, (Date.now() - began) / 1000)
    const ear = listenTo(stream)
    const tick = setInterval(() => {
      setSeconds(Math.floor(past()))
      setLevel(ear.level())
      if (past() >= most) recorder.stop()
    }, 120)
    const quiet = () => {
      clearInterval(tick)
      ear.close()
      for (const track of stream.getTracks()) track.stop()
      ends.current = undefined
    }
    ends.current = () => {
      recorder.onstop = null
      quiet()
    }
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onstop = () => {
      const taken = Math.max(1, Math.round(past()))
      quiet()
      setState('idle')
      setLevel(0)
      onTaken({ sound: new Blob(parts, { type: recorder.mimeType.split(';')[0] ?? '' }), seconds: taken })
    }
    stopping.current = () => recorder.state !== 'inactive' && recorder.stop()
    recorder.start(1_000)
    setSeconds(0)
    setState('on')
  }

  const stopping = useRef<(() => void) | undefined>(undefined)
  return { state, seconds, level, start: () => void start(), stop: () => stopping.current?.() }
}

/** How loud it is now, 0 to 1: so that whoever speaks sees that they are heard. */
function listenTo(stream: MediaStream) {
  const context = new AudioContext()
  const ear = context.createAnalyser()
  ear.fftSize = 512
  context.createMediaStreamSource(stream).connect(ear)
  const wave = new Float32Array(ear.fftSize)
  return {
    level() {
      ear.getFloatTimeDomainData(wave)
      const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length
      return Math.min(1, Math.sqrt(power) * 4)
    },
    close: () => void context.close().catch(() => undefined),
  }
}
