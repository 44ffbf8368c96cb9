import { listSessions, revokeSession } from '../../../contract/people.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { people } from '../../../text/people.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { useZone } from '../../data/my-library.ts'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { dateTime } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { Notice } from '../../ui/notice.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { deviceName } from './device.ts'

type Device = ResultOf<typeof listSessions>['sessions'][number]

/** Where the account is signed in, this device first; each other can be signed out. */
export function Devices() {
  const answer = useAsk(listSessions, {})
  return (
    <Waiting answer={answer}>
      {({ sessions }) => (
        <ul class="devices">
          {sessions
            .toSorted((a, b) => Number(b.current) - Number(a.current))
            .map(device => (
              <DeviceLine key={device.id} device={device} />
            ))}
        </ul>
      )}
    </Waiting>
  )
}

function DeviceLine({ device }: { device: Device }) {
  const words = useText(people).account
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  const { mutate, isPending, error } = useSend(revokeSession)
  const name = shown(device.device)
  const since = words.since(dateTime(device.startedAt, language, zone))
  return (
    <li>
      <Icon name={/Android|iPhone|iPad/.test(device.device) ? 'phone' : 'computer'} />
      <div>
        <b>{name}</b>
        <p class="sub small">
          {since}
          {!device.current && `, ${words.seen(dateTime(device.seenAt, language, zone))}`}
        </p>
        {error && <Notice kind="problem" title={says(error, language)} />}
      </div>
      {device.current ? (
        <State glyph="done" tag>
          {words.current}
        </State>
      ) : (
        <Button
          size="sm"
          label={words.revokeLabel(name, since)}
          busy={isPending}
          onClick={() =>
            mutate(
              { sessionId: device.id },
              {
                onSuccess: () => toasts.show({ strong: words.revoked, text: words.revokedText(name) }),
              },
            )
          }
        >
          {words.revoke}
        </Button>
      )}
    </li>
  )
}

// what came in without a name of ours is the browser's own, which nobody reads
function shown(device: string): string {
  return device.startsWith('Mozilla/') ? deviceName(device) || device : device
}
