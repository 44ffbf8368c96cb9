/** Why a browser cannot be pushed to, or was not turned on. */
export type Cannot = 'insecure' | 'unsupported' | 'install' | 'denied' | 'dismissed' | 'service' | 'worker'
export type Here = { endpoint: string; p256dh: string; auth: string }

/** Why this browser cannot be pushed to; undefined where it can, once it is asked. */
export function cannotPush(): Cannot | undefined {
  if (!isSecureContext) return 'insecure'
  const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
  // of all browsers of Apple's phones, only what is installed on the home screen has them
  const isApple = /iPhone|iPad/.test(navigator.userAgent)
  if (!able) return isApple && !matchMedia('(display-mode: standalone)').matches ? 'install' : 'unsupported'
  return Notification.permission === 'denied' ? 'denied' : undefined
}

/** The address at which this browser is pushed to under a key, as the server marks it; null where there is none. */
export async function markHere(key: string): Promise<string | null> {
  if (cannotPush()) return null
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  if (!subscription || keyOf(subscription) !== key) return null
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(subscription.endpoint))
  return base64url(hash)
}

/**
 * Asks the person, and then the browser's push service; to be called where a button was pressed.
 * @param key the server's public key, base64url
 */
export async function askToPush(key: string): Promise<Here | Cannot> {
  const cannot = cannotPush()
  if (cannot && cannot !== 'denied') return cannot
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'dismissed'
  const registration = await navigator.serviceWorker.getRegistration()
  if (!registration?.active) return 'worker'
  try {
    const old = await registration.pushManager.getSubscription()
    // one under another key is worth nothing any more, and stands in the way
    if (old && keyOf(old) !== key) await old.unsubscribe()
    const applicationServerKey = bytesOf(key)
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
    const { endpoint = '', keys = {} } = made.toJSON()
    return { endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' }
  } catch (error) {
    return (error as Error).name === 'NotAllowedError' ? 'denied' : 'service'
  }
}

/** Lets go of this browser's address at its push service. */
export async function forgetPush(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  await subscription?.unsubscribe()
}

function keyOf({ options }: PushSubscription): string {
  return options.applicationServerKey ? base64url(options.applicationServerKey) : ''
}

function base64url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, sign => sign.charCodeAt(0))
}
