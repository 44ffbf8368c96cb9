import { useState } from 'preact/hooks'
import { door } from '../../../text/door.ts'
import { security } from '../../../text/security.ts'
import type { Problem } from '../../data/client.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { CodeInput } from './code-input.tsx'
import { useFormErrors } from './form-errors.tsx'
import { wrongCodes } from './second-step.tsx'

/**
 * A button for what changes how the account is signed in to: with the password once more where signing in was long
 * ago, and a code where it asks for one.
 */
export function AgainForm(props: {
  fresh: boolean
  action: string
  warn?: boolean
  withCode?: boolean
  busy: boolean
  onSend: (password: string | null, refused: (problem: Problem) => void, code: string) => void
  onCancel?: () => void
}) {
  const words = useText(security)
  const form = useText(door).form
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(!props.fresh)
  const errors = useFormErrors([
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
    ...(props.withCode
      ? [
          {
            id: 'again-code',
            path: 'code',
            codes: wrongCodes,
            check: () => (code.trim() ? undefined : words.step.codeMissing),
          },
        ]
      : []),
  ])
  const refused = (problem: Problem) => {
    // the page was open for longer than a sign-in counts as fresh
    if (problem.body.code === 'password.wrong' && !asked) return setAsked(true)
    errors.refused(problem)
  }
  return (
    <form
      class="stack account-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (errors.ready()) props.onSend(asked ? password : null, refused, code)
      }}
    >
      {errors.summary}
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
      {props.withCode && (
        <CodeInput
          id="again-code"
          label={words.factor.removeCode}
          value={code}
          onChange={setCode}
          error={errors.at('again-code')}
        />
      )}
      <div class="row">
        <Button variant={props.warn ? 'warn' : 'go'} type="submit" busy={props.busy}>
          {props.action}
        </Button>
        {props.onCancel && <Button onClick={props.onCancel}>{words.setUp.cancel}</Button>}
      </div>
    </form>
  )
}
