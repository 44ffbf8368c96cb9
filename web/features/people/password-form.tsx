import { useState } from 'preact/hooks'
import { changePassword, isLongEnough } from '../../../contract/people.ts'
import { door } from '../../../text/door.ts'
import { people } from '../../../text/people.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { useFormErrors } from './form-errors.tsx'

/** A new password for the person signed in. */
export function PasswordForm() {
  const words = useText(people).account
  const form = useText(door).form
  const toasts = useToasts()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const { mutate, isPending } = useSend(changePassword)
  const errors = useFormErrors([
    {
      id: 'current-password',
      path: 'current',
      codes: ['password.wrong'],
      check: () => (current ? undefined : words.currentMissing),
    },
    {
      id: 'next-password',
      path: 'next',
      codes: ['password.too-weak'],
      check: () => (isLongEnough(next) ? undefined : form.passwordShort),
    },
  ])
  return (
    <form
      class="stack account-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!errors.ready()) return
        mutate(
          { current, next },
          {
            onError: errors.refused,
            onSuccess: () => {
              setCurrent('')
              setNext('')
              toasts.show({ strong: words.passwordChanged, text: words.othersOut })
            },
          },
        )
      }}
    >
      {errors.summary}
      <PasswordInput
        id="current-password"
        name="current-password"
        label={words.currentPassword}
        autoComplete="current-password"
        showLabel={form.show}
        hideLabel={form.hide}
        value={current}
        onChange={setCurrent}
        error={errors.at('current-password')}
      />
      <PasswordInput
        id="next-password"
        name="next-password"
        label={form.newPassword}
        hint={form.passwordHint}
        autoComplete="new-password"
        showLabel={form.show}
        hideLabel={form.hide}
        value={next}
        onChange={setNext}
        error={errors.at('next-password')}
      />
      <div>
        <Button variant="go" type="submit" busy={isPending}>
          {words.changePassword}
        </Button>
      </div>
    </form>
  )
}
