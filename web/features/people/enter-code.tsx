import { useState } from 'preact/hooks'
import { useLocation } from 'wouter'
import { enterCode } from '../../../contract/accounts.ts'
import { accounts } from '../../../text/accounts.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { Door } from './door.tsx'
import { useFormErrors } from './form-errors.tsx'

const length = 10
const signsIn = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** One question: the code on a slip. It leads to the page that the slip's link leads to. */
export function EnterCodePage() {
  const words = useText(accounts).code
  const [, go] = useLocation()
  const [code, setCode] = useState('')
  const { mutate, isPending } = useSend(enterCode)
  const signs = signsIn(code)
  const errors = useFormErrors([
    {
      id: 'code',
      path: 'code',
      codes: ['code.wrong'],
      check: () =>
        signs === '' ? words.missing : signs.length === length ? undefined : words.short(signs.length),
    },
  ])
  return (
    <Door>
      <h1>{words.title}</h1>
      {errors.summary}
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!errors.ready()) return
          mutate(
            { code },
            {
              onError: errors.refused,
              onSuccess: ({ kind, token }) =>
                go(`/${kind === 'reset' ? 'pulihkan' : 'undangan'}/${token}`, { replace: true }),
            },
          )
        }}
      >
        <div class="code-in">
          <TextInput
            id="code"
            label={words.label}
            hint={words.hint}
            autoComplete="one-time-code"
            capitalize={false}
            spellCheck={false}
            maxLength={24}
            value={code}
            onChange={typed => setCode(grouped(typed))}
            error={errors.at('code')}
          />
        </div>
        <Button variant="go" size="big" type="submit" wide busy={isPending}>
          {words.go}
        </Button>
      </form>
      <dl class="door-help">
        <dt>{words.haveAccount}</dt>
        <dd>
          <a href="/masuk">{words.signIn}</a>
        </dd>
        <dt>{words.none}</dt>
        <dd>{words.noneText}</dd>
      </dl>
    </Door>
  )
}

/** As it stands on the slip: capitals, in two groups; what was typed between is left as it is until both are full. */
function grouped(typed: string): string {
  const signs = signsIn(typed)
  return signs.length >= length ? `${signs.slice(0, 5)} ${signs.slice(5, length)}` : typed.toUpperCase()
}
