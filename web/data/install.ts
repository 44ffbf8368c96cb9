import { useEffect, useState } from 'preact/hooks'

/** What browsers that can install a page offer it by; not in the standard's types. */
type Offer = Event & { prompt(): Promise<unknown> }

let offer: Offer | null = null
const listeners = new Set<() => void>()

/** Catches the browser's offer to install; it comes once, before any page asks for it. */
export function catchInstallOffer(): void {
  addEventListener('beforeinstallprompt', event => {
    event.preventDefault()
    change(event as Offer)
  })
  addEventListener('appinstalled', () => change(null))
}

/** Whether the browser would install Sinergi on this device now; false where it is installed. */
export function useInstallable(): boolean {
  const [offered, setOffered] = useState(offer !== null)
  useEffect(() => {
    const listener = () => setOffered(offer !== null)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, [])
  return offered
}

/** Whether it is an iPhone or iPad and Sinergi is not on its home screen: no offer comes there, it is done by hand. */
export function isByHand(): boolean {
  // told by no other browser
  return (navigator as { standalone?: boolean }).standalone === false
}

/** Asks the browser to install; it asks the person. */
export async function install(): Promise<void> {
  await offer?.prompt()
  change(null)
}

function change(to: Offer | null): void {
  offer = to
  for (const listener of listeners) listener()
}
