import { lazy, Suspense } from 'preact/compat'
import { useSession } from '../data/session.tsx'

// seldom there, and every page has this
const OneDevice = lazy(() => import('./new-device.tsx').then(module => ({ default: module.OneDevice })))
const OnePasskey = lazy(() => import('./new-passkey.tsx').then(module => ({ default: module.OnePasskey })))

/** Sign-ins from devices that the account did not know, and new passkeys, until the person says that it was they. */
export function NewDevices() {
  const { newDevices, newPasskeys } = useSession()
  if (newDevices.length + newPasskeys.length === 0) return null
  return (
    <div class="new-devices">
      <Suspense fallback={null}>
        {newPasskeys.map(passkey => (
          <OnePasskey key={passkey.id} passkey={passkey} />
        ))}
        {newDevices.map(device => (
          <OneDevice key={device.sessionId} device={device} />
        ))}
      </Suspense>
    </div>
  )
}
