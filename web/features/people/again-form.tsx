import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { beginPasskeyProof } from '../../../contract/passkeys.ts'
import type { PasskeyProof } from '../../../contract/webauthn.ts'
import { door } from '../../../text/door.ts'
import { passkeys } from '../../../text/passkeys.ts'
import { security } from '../../../text/security.ts'
import type { Problem } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { useCeremony } from './ceremony.ts'
import { CodeInput } from './code-input.tsx'
import { wrongCodes } from './code-step.tsx'
import { type Field, useFormErrors } from './form-errors.tsx'
import { provePasskey, usePasskeysHere } from './passkey-browser.ts'

/** The second factor once more: one of the two, where it is asked for. */
export type Proof = { code?: string; passkey?: PasskeyProof }

/**
 * A button for what changes how the account is signed in to: with the password once more where signing in was long
 * ago, and a code or a passkey where it asks for one.
 */
export function AgainForm(props: {
  fresh: boolean
  action: string
  warn?: boolean
  /** Asks for the second factor too; by a passkey where the account has one. */
  proof?: { passkey: boolean }
  busy: boolean
  /** A field of the form's own, which stands first; shown by `children` with what is wrong with it. */
  field?: Field
  children?: (error: string | undefined) => ComponentChildren
  onSend: (password: string | null, refused: (problem: Problem) => void, proof: Proof) => void
  onCancel?: () => void
}) {
  const words = useText(security)
  const form = useText(door).form
  const { proveBy } = useText(passkeys)
  const here = usePasskeysHere()
  const begin = useSend(beginPasskeyProof)
  const { busy, why, run } = useCeremony()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(!props.fresh)
  const byPasskey = useRef(false)
  const { field } = props
  const errors = useFormErrors([
    ...(field ? [field] : []),
    ...(asked
      ? [
          {
            id: 'again-password',
            path: 'password',
            codes: ['password.wrong'] as const,
            check: () => (password ? undefined : form.passwordMissing),
          },
        ]
      : []),
    ...(props.proof
      ? [
          {
            id: 'again-code',
            path: 'code',
            codes: wrongCodes,
            check: () => (byPasskey.current || code.trim() ? undefined : words.step.codeMissing),
          },
        ]
      : []),
  ])
  const refused = (problem: Problem) => {
    // the page was open for longer than a sign-in counts as fresh
    if (problem.body.code === 'password.wrong' && !asked) return setAsked(true)
    errors.refused(problem)
  }
  const ready = (passkey: boolean) => {
    byPasskey.current = passkey
    return errors.ready()
  }
  const send = (proof: Proof) => props.onSend(asked ? password : null, refused, proof)
  const prove = async () => {
    const { ticket, options } = await begin.mutateAsync({})
    send({ passkey: { ticket, answer: await provePasskey(options) } })
  }
  return (
    <form
      class="stack account-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (ready(false)) send(props.proof ? { code } : {})
      }}
    >
      {errors.summary}
      {field && props.children?.(errors.at(field.id))}
      {asked && (
        <PasswordInput
          id="again-password"
          name="again-password"
          label={words.factor.password}
          hint={words.factor.passwordHint}
          autoComplete="current-password"
          showLabel={form.show}
          hideLabel={form.hide}
          value={password}
          onChange={setPassword}
          error={errors.at('again-password')}
        />
      )}
      {props.proof && (
        <CodeInput
          id="again-code"
          label={words.factor.removeCode}
          value={code}
          onChange={setCode}
          error={errors.at('again-code')}
        />
      )}
      {why && <Notice kind="problem" title={why} />}
      <div class="row">
        <Button variant={props.warn ? 'warn' : 'go'} type="submit" busy={props.busy}>
          {props.action}
        </Button>
        {props.proof?.passkey && here && (
          <Button icon="key" busy={busy || props.busy} onClick={() => ready(true) && run(prove)}>
            {proveBy(props.action)}
          </Button>
        )}
        {props.onCancel && <Button onClick={props.onCancel}>{words.setUp.cancel}</Button>}
      </div>
    </form>
  )
}
