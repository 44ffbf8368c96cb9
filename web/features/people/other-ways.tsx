import { security } from '../../../text/security.ts'
import { useSession, useText } from '../../data/session.tsx'
import { usePasskeysHere } from './passkey-browser.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { ProviderButton } from './provider-button.tsx'

/** The ways in beside the password: a passkey, and the organisation's own sign-in. */
export function OtherWays({ target }: { target: string }) {
  const words = useText(security).provider
  const { provider } = useSession()
  const here = usePasskeysHere()
  if (!here && provider === null) return null
  return (
    <div class="door-or">
      <p class="sub small">{words.or}</p>
      {here && <PasskeySignIn token={null} target={target} />}
      {provider !== null && <ProviderButton label={provider} target={target} />}
    </div>
  )
}
