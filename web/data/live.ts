import { useEffect } from 'preact/hooks'
import { nowAndThen } from './now-and-then.ts'
import { refresh, refreshAll } from './queries.ts'

/** Listens for changes in the person's sight while the page is shown; what is on screen follows without a reload. */
export function useLive(signedIn: boolean): void {
  useEffect(() => {
    if (!signedIn) return
    let source: EventSource | undefined
    const changed = nowAndThen(refresh, 1_000)
    const listen = () => {
      if (document.hidden || source) return
      source = new EventSource('/api/changes')
      // what changed while the line was cut is not told again
      let isCut = false
      source.addEventListener('error', () => {
        isCut = true
      })
      source.addEventListener('open', () => {
        if (isCut) refreshAll()
        isCut = false
      })
      source.addEventListener('message', message => {
        changed.of(JSON.parse(message.data) as string[])
        dispatchEvent(new Event('changed-elsewhere'))
      })
    }
    const rest = () => {
      if (!document.hidden) return listen()
      source?.close()
      source = undefined
    }
    listen()
    document.addEventListener('visibilitychange', rest)
    return () => {
      document.removeEventListener('visibilitychange', rest)
      changed.flush()
      source?.close()
    }
  }, [signedIn])
}
