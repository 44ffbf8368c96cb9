import { useState } from 'preact/hooks'
import { beginAuthenticator, confirmAuthenticator } from '../../../contract/second-factor.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { security } from '../../../text/security.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { AgainForm } from './again-form.tsx'
import { CodeInput } from './code-input.tsx'
import { useFormErrors } from './form-errors.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { wrongCodes } from './code-step.tsx'

type Begun = ResultOf<typeof beginAuthenticator>

/** Sets up an app that shows codes: the password where it is long since, the QR code, its first code, recovery codes. */
export function AppSetUp(props: {
  fresh: boolean
  /** Chosen among others: it can be left before it is begun. */
  chosen?: boolean
  onBegun?: () => void
  onDone: () => void
  onCancel?: () => void
}) {
  const words = useText(security)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = useSend(beginAuthenticator)
  if (codes) return <RecoveryCodes codes={codes} onDone={props.onDone} />
  const cancel = () => {
    setBegun(null)
    props.onCancel?.()
  }
  const have = (made: readonly string[] | null) => (made ? setCodes(made) : props.onDone())
  if (begun) return <FirstCode begun={begun} onCodes={have} onCancel={cancel} />
  return (
    <AgainForm
      fresh={props.fresh}
      action={words.factor.setUp}
      busy={begin.isPending}
      onCancel={props.chosen ? props.onCancel : undefined}
      onSend={(password, refused) =>
        begin.mutate(
          { password },
          {
            onError: refused,
            onSuccess: made => {
              setBegun(made)
              props.onBegun?.()
            },
          },
        )
      }
    />
  )
}

function FirstCode(props: {
  begun: Begun
  /** Null: those from before go on. */
  onCodes: (codes: readonly string[] | null) => void
  onCancel: () => void
}) {
  const words = useText(security).setUp
  const { secret, uri } = props.begun
  const [code, setCode] = useState('')
  const { mutate, isPending } = useSend(confirmAuthenticator)
  const missing = useText(security).step.codeMissing
  const errors = useFormErrors([
    { id: 'first-code', path: 'code', codes: wrongCodes, check: () => (code.trim() ? undefined : missing) },
  ])
  return (
    <form
      class="stack account-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!errors.ready()) return
        mutate({ code }, { onError: errors.refused, onSuccess: ({ codes }) => props.onCodes(codes) })
      }}
    >
      {errors.summary}
      <div>
        <h3>{words.scan}</h3>
        <p class="sub small">{words.scanText}</p>
      </div>
      <QrCode text={uri} label={words.qr} />
      <p class="small">
        <a href={uri}>{words.open}</a>
      </p>
      <p class="small">
        {words.typed} <code class="secret-key">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <h3>{words.enter}</h3>
      <CodeInput
        id="first-code"
        label={words.code}
        hint={words.codeHint}
        figures
        value={code}
        onChange={setCode}
        error={errors.at('first-code')}
      />
      <div class="row">
        <Button variant="go" type="submit" busy={isPending}>
          {words.go}
        </Button>
        <Button onClick={props.onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
