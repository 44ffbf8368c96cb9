import { useEffect } from 'preact/hooks'
import { countWaiting } from './photo-store.ts'
import { useSession } from './session.tsx'

/** Sends photos that waited on this device when the application is opened again, wherever in it. */
export function useWaitingPhotos(): void {
  const { me } = useSession()
  const personId = me?.personId
  useEffect(() => {
    if (personId === undefined) return
    void sendWaiting(personId)
  }, [personId])
}

/** Sends the photos that wait of a person, if there are any. */
export async function sendWaiting(personId: string): Promise<void> {
  // storage that is off keeps nothing
  if ((await countWaiting(personId).catch(() => 0)) === 0) return
  const { sendPhotos } = await import('./photo-queue.ts')
  await sendPhotos(personId)
}
