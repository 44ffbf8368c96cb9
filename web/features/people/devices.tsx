import { listSessions, revokeSession } from '../../../contract/people.ts'
import { revokeOtherSessions } from '../../../contract/second-factor.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { people } from '../../../text/people.ts'
import { security } from '../../../text/security.ts'
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
import { shownDevice } from '../../data/device.ts'

type Device = ResultOf<typeof listSessions>['sessions'][number]

/** Where the account is signed in, this device first; each other can be signed out. */
export function Devices() {
  const answer = useAsk(listSessions, {})
  return (
    <Waiting answer={answer}>
      {({ sessions }) => (
        <>
          <ul class="devices">
            {sessions
              .toSorted((a, b) => Number(b.current) - Number(a.current))
              .map(device => (
                <DeviceLine key={device.id} device={device} />
              ))}
          </ul>
          {sessions.some(({ current }) => !current) && <AllOthers />}
        </>
      )}
    </Waiting>
  )
}

function AllOthers() {
  const words = useText(security).devices
  const { language } = useSession()
  const toasts = useToasts()
  const { mutate, isPending, error } = useSend(revokeOtherSessions)
  return (
    <div class="devices-all">
      {error && <Notice kind="problem" title={says(error, language)} />}
      <Button
        size="sm"
        icon="logout"
        busy={isPending}
        onClick={() =>
          mutate({}, { onSuccess: ({ ended }) => toasts.show({ strong: words.allDone(ended) }) })
        }
      >
        {words.all}
      </Button>
    </div>
  )
}

function DeviceLine({ device }: { device: Device }) {
  const words = useText(people).account
  const { language } = useSession()
  const zone = useZone()
  const toasts = useToasts()
  const { mutate, isPending, error } = useSend(revokeSession)
  const name = shownDevice(device.device) || device.device
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
