import { useEffect, useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { pushHere, type readChoice, stopPush } from '../../../contract/reminders.ts'
import { reminders } from '../../../text/reminders.ts'
import { shownDevice } from '../../data/device.ts'
import { useZone } from '../../data/my-library.ts'
import { askToPush, type Cannot, cannotPush, forgetPush, markHere } from '../../data/push.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'

type Choice = ResultOf<typeof readChoice>
type Device = Choice['devices'][number]

/** Notifications: on or off for this device, and where else they are on. The browser is asked upon a press only. */
export function ReminderPush({ choice: { pushKey, devices } }: { choice: Choice }) {
  const words = useText(reminders).choice
  const [mark, look] = useMark(pushKey)
  const here = devices.find(device => device.mark === mark)
  const others = devices.filter(device => device !== here)
  return (
    <div class="stack">
      <h3>{words.push}</h3>
      {pushKey === null ? (
        <Notice kind="info">{words.cannot.server}</Notice>
      ) : here ? (
        <OnHere device={here} onDone={look} />
      ) : (
        <OffHere pushKey={pushKey} onDone={look} />
      )}
      {others.length > 0 && (
        <>
          <h3>{words.others}</h3>
          <ul class="devices">
            {others.map(device => (
              <Other key={device.id} device={device} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function OffHere({ pushKey, onDone }: { pushKey: string; onDone: () => void }) {
  const words = useText(reminders).choice
  const { language } = useSession()
  const toasts = useToasts()
  const [why, setWhy] = useState<Cannot | undefined>(cannotPush)
  const [asking, setAsking] = useState(false)
  const { mutateAsync, error } = useSend(pushHere)
  const turnOn = async () => {
    setAsking(true)
    setWhy(undefined)
    const answer = await askToPush(pushKey)
    if (typeof answer === 'string') setWhy(answer)
    else await mutateAsync(answer).then(() => toasts.show({ strong: words.on, glyph: 'done' }), forgetPush)
    onDone()
    setAsking(false)
  }
  const never = why === 'insecure' || why === 'unsupported' || why === 'install'
  return (
    <>
      {why && <Notice kind={never ? 'info' : 'warning'}>{words.cannot[why]}</Notice>}
      {error && <Notice kind="problem" title={says(error, language)} />}
      {!never && (
        <>
          <p class="sub">{words.pushText}</p>
          <div>
            <Button variant="go" icon="bell" busy={asking} onClick={() => void turnOn()}>
              {words.turnOn}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

function OnHere({ device, onDone }: { device: Device; onDone: () => void }) {
  const words = useText(reminders).choice
  const toasts = useToasts()
  const { mutateAsync, isPending } = useSend(stopPush)
  const turnOff = async () => {
    await mutateAsync({ id: device.id })
    await forgetPush()
    onDone()
    toasts.show({ strong: words.stopped })
  }
  return (
    <>
      <p>
        <State glyph="done">{words.pushOn}</State>
      </p>
      <div>
        <Button size="sm" busy={isPending} onClick={() => void turnOff().catch(() => undefined)}>
          {words.turnOff}
        </Button>
      </div>
    </>
  )
}

function Other({ device }: { device: Device }) {
  const words = useText(reminders).choice
  const { language } = useSession()
  const zone = useZone()
  const { mutate, isPending } = useSend(stopPush)
  const name = shownDevice(device.device)
  return (
    <li>
      <div>
        <b>{name}</b>
        <p class="sub small">{words.since(date(device.addedAt, language, zone))}</p>
      </div>
      <Button
        size="sm"
        busy={isPending}
        label={words.turnOffOther(name)}
        onClick={() => mutate({ id: device.id })}
      >
        {words.off}
      </Button>
    </li>
  )
}

/** How the server marks this browser, looked at anew when told so. */
function useMark(key: string | null): [string | null, () => void] {
  const [mark, setMark] = useState<string | null>(null)
  const [looks, setLooks] = useState(0)
  useEffect(() => {
    let current = true
    const found = key === null ? Promise.resolve(null) : markHere(key).catch(() => null)
    void found.then(here => current && setMark(here))
    return () => {
      current = false
    }
  }, [key, looks])
  return [mark, () => setLooks(count => count + 1)]
}
