import { useState } from 'preact/hooks'
import { renewRecoveryCodes } from '../../../contract/second-factor.ts'
import { passkeys } from '../../../text/passkeys.ts'
import { security } from '../../../text/security.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { AgainForm } from './again-form.tsx'
import { AppSetUp } from './app-set-up.tsx'
import { FactorList, type Passkey, type Security } from './factor-list.tsx'
import { FirstFactor, PasskeysElsewhere } from './first-factor.tsx'
import { usePasskeysHere } from './passkey-browser.ts'
import { PasskeySetUp } from './passkey-set-up.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { RemoveApp, RemovePasskey } from './remove-factor.tsx'

type Doing = 'first' | 'app' | 'passkey' | 'renew' | 'remove-app' | { remove: Passkey } | null

/** The second factor of one's own account: passkeys, the app, recovery codes. */
export function TwoSteps({ state }: { state: Security }) {
  const words = useText(security).factor
  const [doing, setDoing] = useState<Doing>(null)
  const done = () => setDoing(null)
  const { fresh } = state
  return (
    <Section title={words.section}>
      {state.recoveryLeft === null || doing === 'first' ? (
        <div class="stack">
          <p class="sub account-text">
            {words.off} {state.obliged && <b>{words.obliged}</b>}
          </p>
          <FirstFactor fresh={fresh} onBegun={() => setDoing('first')} onDone={done} onCancel={done} />
        </div>
      ) : doing === 'app' ? (
        <div class="stack">
          <p class="sub account-text">{words.appText}</p>
          <AppSetUp fresh={fresh} chosen onDone={done} onCancel={done} />
        </div>
      ) : doing === 'passkey' ? (
        <PasskeySetUp fresh={fresh} onDone={done} onCancel={done} />
      ) : doing === 'renew' ? (
        <Renew fresh={fresh} onDone={done} />
      ) : doing === 'remove-app' ? (
        <RemoveApp state={state} onDone={done} />
      ) : doing !== null ? (
        <RemovePasskey state={state} passkey={doing.remove} onDone={done} />
      ) : (
        <Standing state={state} left={state.recoveryLeft} onDo={setDoing} />
      )}
    </Section>
  )
}

function Standing(props: { state: Security; left: number; onDo: (doing: Doing) => void }) {
  const words = useText(security).factor
  const key = useText(passkeys)
  const here = usePasskeysHere()
  const { state, left, onDo } = props
  return (
    <div class="stack">
      <p>
        <State glyph="done">{words.is}</State> {state.obliged && words.obliged}
      </p>
      <FactorList
        state={state}
        onRemoveApp={() => onDo('remove-app')}
        onRemove={remove => onDo({ remove })}
      />
      <div class="row">
        {here && (
          <Button size="sm" icon="key" onClick={() => onDo('passkey')}>
            {state.passkeys.length === 0 ? key.add : key.more}
          </Button>
        )}
        {state.app === null && (
          <Button size="sm" icon="phone" onClick={() => onDo('app')}>
            {words.setUp}
          </Button>
        )}
      </div>
      {!here && <PasskeysElsewhere />}
      <p class="sub">{words.left(left)}</p>
      <div>
        <Button size="sm" icon="file" onClick={() => onDo('renew')}>
          {words.renew}
        </Button>
      </div>
    </div>
  )
}

function Renew(props: { fresh: boolean; onDone: () => void }) {
  const words = useText(security).factor
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const { mutate, isPending } = useSend(renewRecoveryCodes)
  if (codes) return <RecoveryCodes codes={codes} onDone={props.onDone} />
  return (
    <div class="stack">
      <h3>{words.renewTitle}</h3>
      <p>{words.renewText}</p>
      <AgainForm
        fresh={props.fresh}
        action={words.renewGo}
        busy={isPending}
        onCancel={props.onDone}
        onSend={(password, refused) =>
          mutate({ password }, { onSuccess: made => setCodes(made.codes), onError: refused })
        }
      />
    </div>
  )
}
