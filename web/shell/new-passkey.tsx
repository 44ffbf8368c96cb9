import { dismissPasskey } from '../../contract/passkeys.ts'
import { passkeys } from '../../text/passkeys.ts'
import { security } from '../../text/security.ts'
import { useZone } from '../data/my-library.ts'
import { useSend } from '../data/queries.ts'
import { says } from '../data/says.ts'
import { type NewPasskey, useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { dateTime } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'

/** A passkey that was added on another device: whoever has it comes in, so its owner is told. */
export function OnePasskey({ passkey }: { passkey: NewPasskey }) {
  const words = useText(passkeys)
  const { when } = useText(security).devices
  const { language } = useSession()
  const zone = useZone()
  const { mutate, isPending, error } = useSend(dismissPasskey)
  return (
    <Notice
      kind="warning"
      title={words.isNew(passkey.name)}
      actions={
        <>
          <Button size="sm" busy={isPending} onClick={() => mutate({ id: passkey.id })}>
            {words.mine}
          </Button>
          <Button size="sm" variant="warn" href="/akun">
            {words.notMine}
          </Button>
        </>
      }
    >
      {when(dateTime(passkey.at, language, zone))} {words.notMineText}
      {error && <p role="alert">{says(error, language)}</p>}
    </Notice>
  )
}
