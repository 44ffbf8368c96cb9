import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import type { signIn } from '../../../contract/people.ts'
import { passkeyDoor } from '../../../text/passkey-door.ts'
import { security } from '../../../text/security.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { CodeStep } from './code-step.tsx'
import { usePasskeysHere } from './passkey-browser.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'

export type Step = NonNullable<ResultOf<typeof signIn>['step']>
type Way = 'passkey' | 'app' | 'recovery'

/** After the password: a passkey, the code of the app, or a recovery code where neither is there. */
export function SecondStep(props: { step: Step; target: string; onBack: () => void }) {
  const words = useText(security).step
  const { token, app, passkey } = props.step
  const here = usePasskeysHere()
  const ways: Way[] = [...(passkey && here ? (['passkey'] as const) : []), ...(app ? (['app'] as const) : [])]
  const [way, choose] = useState<Way>(ways[0] ?? 'recovery')
  return (
    <>
      <h1>{words.title}</h1>
      {way === 'passkey' ? (
        <ByPasskey token={token} target={props.target} />
      ) : (
        <CodeStep key={way} token={token} target={props.target} recovery={way === 'recovery'} />
      )}
      <div>
        {[...ways, 'recovery' as const]
          .filter(other => other !== way)
          .map(other => (
            <OtherWay key={other} to={other} app={app} onChoose={() => choose(other)} />
          ))}
      </div>
      <dl class="door-help">
        <dt>{words.lost}</dt>
        <dd>{words.lostText}</dd>
        <dt>
          <Button variant="bare" icon="arrow-left" onClick={props.onBack}>
            {words.back}
          </Button>
        </dt>
      </dl>
    </>
  )
}

function ByPasskey({ token, target }: { token: string; target: string }) {
  const words = useText(passkeyDoor)
  return (
    <>
      <p class="sub">{words.step}</p>
      <PasskeySignIn token={token} target={target} />
    </>
  )
}

function OtherWay(props: { to: Way; app: boolean; onChoose: () => void }) {
  const words = useText(security).step
  const key = useText(passkeyDoor)
  const says = {
    passkey: key.use,
    app: words.useApp,
    recovery: props.app ? words.useRecovery : key.useRecovery,
  }
  return (
    <Button variant="bare" wide onClick={props.onChoose}>
      {says[props.to]}
    </Button>
  )
}
