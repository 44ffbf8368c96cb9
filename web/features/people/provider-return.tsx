import { useEffect, useState } from 'preact/hooks'
import { finishSingleSignOn } from '../../../contract/single-sign-on.ts'
import { people as sentences } from '../../../text/problems/people.ts'
import { security } from '../../../text/security.ts'
import { deviceName } from '../../data/device.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Door } from './door.tsx'
import { takeWay } from './provider-way.ts'
import { SecondStep } from './second-step.tsx'

/** Where the provider sends people back to: in, on to the second step, or back with the reason. */
export function ProviderReturnPage() {
  const words = useText(security).provider
  const { me, provider, language } = useSession()
  const [way] = useState(takeWay)
  const [answer] = useState(() => location.search)
  const { mutate, data, error } = useSend(finishSingleSignOn)
  const target = way?.target ?? '/'
  useEffect(() => {
    if (!way) return
    // what it says is of use once, and nothing to keep in the history
    history.replaceState(null, '', '/masuk/lembaga')
    mutate(
      { ticket: way.ticket, answer, device: deviceName() },
      { onSuccess: ({ step }) => step === null && location.replace(target) },
    )
  }, [])
  const why = error ? says(error, language) : way ? undefined : sentences['sso.expired'][language]
  if (data?.step)
    return (
      <Door>
        <SecondStep step={data.step} target={target} onBack={() => location.replace('/masuk')} />
      </Door>
    )
  return (
    <Door>
      {why === undefined ? (
        <Skeleton label={words.waiting(provider ?? '')} kind="lines" lines={4} />
      ) : (
        <>
          <h1>{words.failed}</h1>
          <p role="alert">{why}</p>
          <Button variant="go" wide href={me ? '/akun' : '/masuk'}>
            {me ? words.toAccount : words.back}
          </Button>
        </>
      )}
    </Door>
  )
}
