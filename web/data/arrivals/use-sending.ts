import { useEffect } from 'preact/hooks'
import { useSession } from '../session.tsx'

/** Sends what was noted at a door and still waits, whichever page is opened; who never stood at one loads nothing for it. */
export function useSendingArrivals(): void {
  const person = useSession().me?.personId ?? null
  useEffect(() => {
    if (person === null || localStorage.getItem('arrivals') === null) return
    let stop: (() => void) | undefined
    let left = false
    const begin = async () => {
      const { sendFor } = await import('./sending.ts')
      if (!left) stop = sendFor(person)
    }
    // without a signal, and not kept: the next page that is opened tries again
    void begin().catch(() => undefined)
    return () => {
      left = true
      stop?.()
    }
  }, [person])
}
