import { useState } from 'preact/hooks'
import { useParams } from 'wouter'
import { readReset, restoreAccess } from '../../../contract/accounts.ts'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { isLongEnough } from '../../../contract/people.ts'
import { accounts } from '../../../text/accounts.ts'
import { door } from '../../../text/door.ts'
import { useAsk, useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Waiting } from '../../shell/waiting.tsx'
import { Button } from '../../ui/button.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { deviceName } from '../../data/device.ts'
import { Door } from './door.tsx'
import { useFormErrors } from './form-errors.tsx'
import { SecondStep } from './second-step.tsx'

/** What a link for a new password opens. */
export function RestoreAccessPage() {
  const { token = '' } = useParams<{ token: string }>()
  const words = useText(accounts).restore
  const { language } = useSession()
  const answer = useAsk(readReset, { token }, { fresh: true })
  const invalid = answer.error?.body.status === 410 || answer.error?.body.status === 400
  return (
    <Door>
      {invalid && answer.error ? (
        <>
          <h1>{words.invalid}</h1>
          <p>{says(answer.error, language)}</p>
          <Button variant="line" href="/masuk">
            {words.toSignIn}
          </Button>
        </>
      ) : (
        <Waiting answer={answer}>{reset => <NewPassword token={token} reset={reset} />}</Waiting>
      )}
    </Door>
  )
}

function NewPassword({ token, reset }: { token: string; reset: ResultOf<typeof readReset> }) {
  const words = useText(accounts).restore
  const form = useText(door).form
  const [password, setPassword] = useState('')
  const { mutate, isPending, isSuccess, data } = useSend(restoreAccess)
  const tooShort = () => !isLongEnough(password)
  const errors = useFormErrors([
    {
      id: 'password',
      path: 'password',
      codes: ['password.too-weak'],
      check: () => (password === '' ? form.passwordMissing : tooShort() ? form.passwordShort : undefined),
    },
  ])
  if (data?.step) return <SecondStep step={data.step} target="/" onBack={() => location.replace('/masuk')} />
  return (
    <>
      <h1>{words.title(reset.name)}</h1>
      <p class="sub">{words.by(reset.madeBy)}</p>
      <Facts facts={[{ label: words.logins, value: reset.logins.join(', ') }]} />
      {errors.summary}
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!errors.ready()) return
          mutate(
            { token, password, device: deviceName() },
            { onError: errors.refused, onSuccess: ({ step }) => step === null && location.replace('/') },
          )
        }}
      >
        {/* for the browser's keeper of passwords */}
        <input type="hidden" name="username" autocomplete="username" value={reset.logins[0] ?? ''} />
        <PasswordInput
          id="password"
          name="password"
          label={form.newPassword}
          hint={form.passwordHint}
          autoComplete="new-password"
          showLabel={form.show}
          hideLabel={form.hide}
          value={password}
          onChange={setPassword}
          error={errors.at('password')}
        />
        <Button variant="go" size="big" type="submit" wide busy={isPending || isSuccess}>
          {words.go}
        </Button>
      </form>
    </>
  )
}
