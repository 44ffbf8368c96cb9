import { useEffect } from 'preact/hooks'
import { somethingWaits } from './photo-store.ts'
import { useSession } from './session.tsx'

/** Sends photos that waited on this device when the application is opened again, wherever in it. */
export function useWaitingPhotos(): void {
  const { me } = useSession()
  const personId = me?.personId
  useEffect(() => {
    if (personId === undefined || !somethingWaits()) return
    void import('./photo-queue.ts').then(({ sendPhotos }) => sendPhotos(personId))
  }, [personId])
}
