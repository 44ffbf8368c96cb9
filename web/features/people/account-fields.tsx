import { isLongEnough, normalLogin } from '../../../contract/people.ts'
import type { ProblemCode } from '../../../contract/problems.ts'
import { door } from '../../../text/door.ts'
import { useText } from '../../data/session.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'

export type NewAccount = { name: string; login: string; password: string }

/** What a new account must have, for `useFormErrors`; `under` is where it stands in the command's input. */
export function useAccountChecks({ name, login, password }: NewAccount, under = '') {
  const words = useText(door).form
  const tooShort = () => !isLongEnough(password)
  const taken: readonly ProblemCode[] = ['login.taken']
  const weak: readonly ProblemCode[] = ['password.too-weak']
  return [
    { id: 'name', path: `${under}name`, check: () => (name.trim() ? undefined : words.nameMissing) },
    {
      id: 'login',
      path: `${under}login`,
      codes: taken,
      check: () =>
        login.trim() === '' ? words.loginMissing : normalLogin(login) ? undefined : words.loginWrong,
    },
    {
      id: 'password',
      path: `${under}password`,
      codes: weak,
      check: () => (password === '' ? words.passwordMissing : tooShort() ? words.passwordShort : undefined),
    },
  ]
}

/** Name, what to sign in with, and a password. */
export function AccountFields(props: {
  account: NewAccount
  onChange: (change: Partial<NewAccount>) => void
  errorAt: (id: string) => string | undefined
}) {
  const words = useText(door).form
  const { account, onChange, errorAt } = props
  return (
    <>
      <TextInput
        id="name"
        name="name"
        label={words.name}
        hint={words.nameHint}
        autoComplete="name"
        maxLength={120}
        value={account.name}
        onChange={name => onChange({ name })}
        error={errorAt('name')}
      />
      <TextInput
        id="login"
        name="username"
        label={words.login}
        hint={<LoginHint login={account.login} />}
        autoComplete="username"
        capitalize={false}
        spellCheck={false}
        maxLength={200}
        value={account.login}
        onChange={login => onChange({ login })}
        error={errorAt('login')}
      />
      <PasswordInput
        id="password"
        name="password"
        label={words.password}
        hint={words.passwordHint}
        autoComplete="new-password"
        showLabel={words.show}
        hideLabel={words.hide}
        value={account.password}
        onChange={password => onChange({ password })}
        error={errorAt('password')}
      />
    </>
  )
}

/** Says how the typed login is understood, as soon as it is. */
function LoginHint({ login }: { login: string }) {
  const words = useText(door).form
  const read = normalLogin(login)
  return (
    <>
      {words.loginHint}
      {read && (
        <b class="door-read">
          {words.loginKinds[read.kind]}: {read.value}
        </b>
      )}
    </>
  )
}
