import { useState } from 'preact/hooks'
import { accounts } from '../../../text/accounts.ts'
import { door } from '../../../text/door.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Door } from './door.tsx'
import { type Entry, useSignIn } from './entry.ts'
import { ExampleAccounts } from './example-accounts.tsx'
import { useFormErrors } from './form-errors.tsx'
import { OtherWays } from './other-ways.tsx'
import { SecondStep } from './second-step.tsx'
import { UnsentHere } from './unsent-here.tsx'

/** The front door: one form and its second step, and in the example programme its accounts. */
export function SignInPage() {
  const { example } = useSession()
  const entry = useSignIn()
  return (
    <Door aside={example && !entry.step && <ExampleAccounts entry={entry} />}>
      {entry.step ? (
        <SecondStep step={entry.step} target={entry.target} onBack={entry.back} />
      ) : (
        <SignInForm entry={entry} />
      )}
    </Door>
  )
}

function SignInForm({ entry }: { entry: Entry }) {
  const words = useText(door).signIn
  const form = useText(door).form
  const { code } = useText(accounts)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const errors = useFormErrors([
    { id: 'login', path: 'login', check: () => (login.trim() ? undefined : words.loginMissing) },
    { id: 'password', path: 'password', check: () => (password ? undefined : form.passwordMissing) },
  ])
  return (
    <>
      <h1>{words.title}</h1>
      {entry.trying === null && <WhyHere target={entry.target} />}
      {errors.summary}
      <UnsentHere disabled={entry.refusal?.problem.body.code === 'person.disabled'} />
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (errors.ready()) entry.try(login, password, errors.refused)
        }}
      >
        <TextInput
          id="login"
          name="username"
          label={words.login}
          autoComplete="username"
          capitalize={false}
          spellCheck={false}
          value={login}
          onChange={setLogin}
          error={errors.at('login')}
        />
        <PasswordInput
          id="password"
          name="password"
          label={form.password}
          autoComplete="current-password"
          showLabel={form.show}
          hideLabel={form.hide}
          value={password}
          onChange={setPassword}
          error={errors.at('password')}
        />
        <Button variant="go" size="big" type="submit" wide busy={login !== '' && entry.trying === login}>
          {words.go}
        </Button>
      </form>
      <OtherWays target={entry.target} />
      <dl class="door-help">
        <dt>{code.fromSignIn}</dt>
        <dd>
          <a href="/undangan">{code.fromSignInLink}</a>
        </dd>
        <dt>{words.noAccount}</dt>
        <dd>{words.noAccountText}</dd>
        <dt>{words.forgot}</dt>
        <dd>{words.forgotText}</dd>
      </dl>
    </>
  )
}

function WhyHere({ target }: { target: string }) {
  const words = useText(door).signIn
  const { me } = useSession()
  if (!me) return target === '/' ? null : <p class="sub">{words.ended}</p>
  return (
    <Notice
      title={words.already(me.name)}
      actions={
        <Button variant="go" href={target}>
          {words.goOn}
        </Button>
      }
    >
      {words.other}
    </Notice>
  )
}
