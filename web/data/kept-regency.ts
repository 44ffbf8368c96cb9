import { useEffect } from 'preact/hooks'
import { levelOf } from '../../contract/access.ts'
import { useSession } from './session.tsx'
import { keepOfficePages } from './version.ts'

/** How long after the page is there, so that it does not stand in the way of what was asked for, ms. */
const later = 4_000

/** Has the regency that somebody works in on this device, with the pages that show it: there may be no connection later. */
export function useKeptRegency(): void {
  const { me, grant, held } = useSession()
  const personId = held === null ? me?.personId : undefined
  const { scopeId = 0, role = 'regency' } = grant ?? {}
  const isRegency = grant !== undefined && levelOf(grant) === 'regency'
  useEffect(() => {
    if (personId === undefined || !isRegency) return
    let stop: (() => void) | undefined
    let left = false
    const begin = async () => {
      keepOfficePages()
      const { keepFilled } = await import('./sync/phone.ts')
      if (!left) stop = keepFilled({ personId, scopeId, role })
    }
    const timer = setTimeout(() => void begin(), later)
    return () => {
      left = true
      clearTimeout(timer)
      stop?.()
    }
  }, [personId, scopeId, role, isRegency])
}
