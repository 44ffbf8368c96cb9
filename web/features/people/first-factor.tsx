import { useState } from 'preact/hooks'
import { passkeys } from '../../../text/passkeys.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { AppSetUp } from './app-set-up.tsx'
import { usePasskeysHere } from './passkey-browser.ts'
import { PasskeySetUp } from './passkey-set-up.tsx'

/** Sets up the first second factor: a passkey where the page can, or an app that shows codes. */
export function FirstFactor(props: {
  fresh: boolean
  onBegun?: () => void
  onDone: () => void
  onCancel?: () => void
}) {
  const words = useText(passkeys)
  const here = usePasskeysHere()
  const [app, setApp] = useState(!here)
  const { fresh, onBegun, onDone, onCancel } = props
  const [begun, setBegun] = useState(false)
  const begin = () => {
    setBegun(true)
    onBegun?.()
  }
  const cancel = () => {
    setBegun(false)
    onCancel?.()
  }
  return (
    <div class="stack">
      {app ? (
        <AppSetUp fresh={fresh} onBegun={begin} onDone={onDone} onCancel={cancel} />
      ) : (
        <PasskeySetUp fresh={fresh} onBegun={begin} onDone={onDone} />
      )}
      {here && !begun && (
        <div>
          <Button variant="bare" icon={app ? 'key' : 'phone'} onClick={() => setApp(!app)}>
            {app ? words.instead : words.appInstead}
          </Button>
        </div>
      )}
      {!here && <PasskeysElsewhere />}
    </div>
  )
}

/** Where passkeys work, for whoever came by another address of this machine or of the installation. */
export function PasskeysElsewhere() {
  const words = useText(passkeys)
  const { passkeysAt } = useSession()
  if (passkeysAt === null || passkeysAt === location.origin) return null
  const near = (name: string) => ['localhost', '127.0.0.1', '[::1]'].includes(name)
  // an address of this machine is of use on this machine only
  if (near(new URL(passkeysAt).hostname) && !near(location.hostname)) return null
  return (
    <p class="sub small">
      {words.elsewhere} <a href={passkeysAt}>{passkeysAt}</a>
    </p>
  )
}
