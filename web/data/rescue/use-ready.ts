import { useEffect } from 'preact/hooks'
import { useSession } from '../session.tsx'

/** How long after the page is there, so that it does not stand in the way of what was asked for, ms. */
const later = 5_000

/** Has the phone of a library's manager ready to save a rescue file, before it goes where there is no signal. */
export function useReadyToRescue(): void {
  const { me } = useSession()
  const sessionId = me?.sessionId
  const keeper = me?.grants.some(({ role }) => role === 'library') ? me.personId : undefined
  useEffect(() => {
    if (keeper === undefined || sessionId === undefined) return
    const timer = setTimeout(() => void makeReady(keeper), later)
    return () => clearTimeout(timer)
  }, [keeper, sessionId])
}

async function makeReady(person: string): Promise<void> {
  const phoneKey = await import('./phone-key.ts')
  // without signal, or where storage is off: the next page tries again
  await phoneKey.makeReady(person).catch(() => undefined)
}
