import { revokeSession } from '../../contract/people.ts'
import { dismissDevice } from '../../contract/second-factor.ts'
import { security } from '../../text/security.ts'
import { shownDevice } from '../data/device.ts'
import { useZone } from '../data/my-library.ts'
import { useSend } from '../data/queries.ts'
import { says } from '../data/says.ts'
import { type NewDevice, useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { dateTime } from '../ui/format.ts'
import { Notice } from '../ui/notice.tsx'
import { useToasts } from '../ui/toast.tsx'

/** A sign-in from a device that the account did not know. */
export function OneDevice({ device }: { device: NewDevice }) {
  const words = useText(security).devices
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  const dismiss = useSend(dismissDevice)
  const revoke = useSend(revokeSession)
  const { sessionId, at, ended } = device
  const put = () => dismiss.mutate({ sessionId })
  const out = () =>
    revoke.mutate(
      { sessionId },
      {
        onSuccess: () => {
          toasts.show({ strong: words.out, text: words.outText })
          put()
        },
      },
    )
  const error = dismiss.error ?? revoke.error
  return (
    <Notice
      kind="warning"
      title={words.isNew(shownDevice(device.device) || words.unnamed)}
      actions={
        <>
          <Button size="sm" busy={dismiss.isPending} onClick={put}>
            {words.mine}
          </Button>
          {!ended && (
            <Button size="sm" variant="warn" busy={revoke.isPending} onClick={out}>
              {words.notMine}
            </Button>
          )}
        </>
      }
    >
      {words.when(dateTime(at, language, zone))} {ended && words.ended}
      {ended && ` ${words.outText}`}
      {error && <p role="alert">{says(error, language)}</p>}
    </Notice>
  )
}
