import { beginPasskeySignIn, finishPasskeySignIn } from '../../../contract/passkeys.ts'
import { passkeyDoor } from '../../../text/passkey-door.ts'
import { deviceName } from '../../data/device.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useCeremony } from './ceremony.ts'
import { provePasskey } from './passkey-browser.ts'

/** Signs in by a passkey: as the second step of `token`, or, with none, instead of the password. */
export function PasskeySignIn({ token, target }: { token: string | null; target: string }) {
  const words = useText(passkeyDoor)
  const begin = useSend(beginPasskeySignIn)
  const finish = useSend(finishPasskeySignIn)
  const { busy, why, run } = useCeremony()
  const enter = async () => {
    const { ticket, options } = await begin.mutateAsync({ token })
    await finish.mutateAsync({ ticket, answer: await provePasskey(options), device: deviceName() })
    location.replace(target)
  }
  return (
    <>
      {why && <Notice kind="problem" title={why} />}
      <Button
        variant={token === null ? 'line' : 'go'}
        size="big"
        icon="key"
        wide
        busy={busy || finish.isSuccess}
        onClick={() => run(enter)}
      >
        {token === null ? words.signIn : words.use}
      </Button>
    </>
  )
}
