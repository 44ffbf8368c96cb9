import { useState } from 'preact/hooks'
import { firstRun as firstRunCommand } from '../../../contract/people.ts'
import { door } from '../../../text/door.ts'
import { useDraft } from '../../data/drafts.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { AccountFields, type NewAccount, useAccountChecks } from './account-fields.tsx'
import { Door } from './door.tsx'
import { useFormErrors } from './form-errors.tsx'

/** The first administrator of an empty installation, by the one-time code that the terminal printed. */
export function FirstRunPage() {
  const words = useText(door).firstRun
  const { firstRun } = useSession()
  // asked once: when the account is made, this page is no longer for anybody, and leaves by itself
  const [open] = useState(firstRun)
  return (
    <Door>
      {open ? (
        <FirstRunForm />
      ) : (
        <>
          <h1>{words.done}</h1>
          <p>{words.doneText}</p>
          <Button variant="go" href="/masuk">
            {words.toSignIn}
          </Button>
        </>
      )}
    </Door>
  )
}

function FirstRunForm() {
  const words = useText(door).firstRun
  const { draft, change, clear } = useDraft('first-run', { name: '', login: '' })
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const account: NewAccount = { ...draft, password }
  const { mutate, isPending, isSuccess } = useSend(firstRunCommand)
  const errors = useFormErrors([
    {
      id: 'code',
      path: 'code',
      codes: ['first-run.code-wrong'],
      check: () => (code.trim() ? undefined : words.codeMissing),
    },
    ...useAccountChecks(account),
  ])
  return (
    <>
      <h1>{words.title}</h1>
      <p class="sub">{words.text}</p>
      {errors.summary}
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!errors.ready()) return
          mutate(
            { code: code.trim(), ...account },
            {
              onError: errors.refused,
              onSuccess: () => {
                clear()
                location.replace('/')
              },
            },
          )
        }}
      >
        <TextInput
          id="code"
          name="code"
          label={words.code}
          hint={words.codeHint}
          autoComplete="one-time-code"
          capitalize={false}
          spellCheck={false}
          value={code}
          onChange={setCode}
          error={errors.at('code')}
        />
        <AccountFields
          account={account}
          errorAt={errors.at}
          onChange={({ password: typed, ...rest }) =>
            typed === undefined ? change(rest) : setPassword(typed)
          }
        />
        <Button variant="go" size="big" type="submit" wide busy={isPending || isSuccess}>
          {words.go}
        </Button>
      </form>
    </>
  )
}
