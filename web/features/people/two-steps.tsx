import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import {
  type readSecurity,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../../../contract/second-factor.ts'
import { security } from '../../../text/security.ts'
import { useZone } from '../../data/my-library.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Section } from '../../ui/page.tsx'
import { State } from '../../ui/state.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AgainForm } from './again-form.tsx'
import { AppSetUp } from './app-set-up.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Security = ResultOf<typeof readSecurity>
type Doing = 'set-up' | 'renew' | 'remove' | null

/** The second factor of one's own account. */
export function TwoSteps({ state }: { state: Security }) {
  const words = useText(security).factor
  const [doing, setDoing] = useState<Doing>(null)
  const done = () => setDoing(null)
  const { fresh } = state
  return (
    <Section title={words.section}>
      {!state.app || doing === 'set-up' ? (
        <div class="stack">
          <p class="sub account-text">
            {words.off} {state.obliged && <b>{words.obliged}</b>}
          </p>
          <AppSetUp fresh={fresh} onBegun={() => setDoing('set-up')} onDone={done} onCancel={done} />
        </div>
      ) : doing === 'renew' ? (
        <Renew fresh={fresh} onDone={done} />
      ) : doing === 'remove' ? (
        <Remove state={state} onDone={done} />
      ) : (
        <Standing app={state.app} obliged={state.obliged} onDo={setDoing} />
      )}
    </Section>
  )
}

function Standing(props: {
  app: NonNullable<Security['app']>
  obliged: boolean
  onDo: (doing: Doing) => void
}) {
  const words = useText(security).factor
  const { language } = useSession()
  const zone = useZone()
  const { app, obliged, onDo } = props
  return (
    <div class="stack">
      <p>
        <State glyph="done">{words.on(date(app.since, language, zone))}</State>
      </p>
      <p class="sub">
        {words.left(app.recoveryLeft)} {obliged && words.obliged}
      </p>
      <div class="row">
        <Button size="sm" icon="key" onClick={() => onDo('renew')}>
          {words.renew}
        </Button>
        <Button size="sm" icon="unlock" onClick={() => onDo('remove')}>
          {words.remove}
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

function Remove(props: { state: Security; onDone: () => void }) {
  const words = useText(security).factor
  const toasts = useToasts()
  const { mutate, isPending } = useSend(removeAuthenticator)
  return (
    <div class="stack">
      <h3>{words.removeTitle}</h3>
      <p>{words.removeText}</p>
      {props.state.obliged && <p>{words.removeObliged}</p>}
      <AgainForm
        fresh={props.state.fresh}
        action={words.removeGo}
        warn
        withCode
        busy={isPending}
        onCancel={props.onDone}
        onSend={(password, refused, code) =>
          mutate(
            { password, code },
            {
              onError: refused,
              onSuccess: () => {
                toasts.show({ strong: words.removed })
                props.onDone()
              },
            },
          )
        }
      />
    </div>
  )
}
