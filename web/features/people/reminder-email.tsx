import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { confirmEmail, type readChoice, setEmail, setWeekly, stopEmail } from '../../../contract/reminders.ts'
import { reminders } from '../../../text/reminders.ts'
import { useSend } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { State } from '../../ui/state.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { CodeInput } from './code-input.tsx'
import { useFormErrors } from './form-errors.tsx'

/** E-mail: an address, the code that was sent there, and from then on. */
export function ReminderEmail({ choice }: { choice: ResultOf<typeof readChoice> }) {
  const words = useText(reminders).choice
  const [again, setAgain] = useState(false)
  const { mail, email } = choice
  const { state } = email
  const address = email.address ?? ''
  return (
    <div class="stack">
      <h3>{words.email}</h3>
      {!mail ? (
        <Notice kind="info">{words.emailOff}</Notice>
      ) : state === 'on' ? (
        <On address={address} weekly={email.weekly} />
      ) : state === 'code-sent' && !again ? (
        <CodeForm address={address} onAgain={() => setAgain(true)} />
      ) : (
        <AddressForm address={address} refused={state === 'refused'} onSent={() => setAgain(false)} />
      )}
    </div>
  )
}

function AddressForm(props: { address: string; refused: boolean; onSent: () => void }) {
  const words = useText(reminders).choice
  const [address, setAddress] = useState(props.address)
  const { mutate, isPending } = useSend(setEmail)
  const errors = useFormErrors([
    {
      id: 'reminder-address',
      path: 'address',
      check: () => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim()) ? undefined : words.addressWrong),
    },
  ])
  return (
    <form
      class="stack account-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!errors.ready()) return
        mutate({ address: address.trim() }, { onError: errors.refused, onSuccess: props.onSent })
      }}
    >
      {props.refused && <Notice kind="warning">{words.emailRefused(props.address)}</Notice>}
      {errors.summary}
      <TextInput
        id="reminder-address"
        label={words.address}
        hint={words.addressHint}
        type="email"
        inputMode="email"
        autoComplete="email"
        capitalize={false}
        spellCheck={false}
        maxLength={200}
        value={address}
        onChange={setAddress}
        error={errors.at('reminder-address')}
      />
      <div>
        <Button type="submit" icon="mail" busy={isPending}>
          {words.sendCode}
        </Button>
      </div>
    </form>
  )
}

function CodeForm({ address, onAgain }: { address: string; onAgain: () => void }) {
  const words = useText(reminders).choice
  const toasts = useToasts()
  const [code, setCode] = useState('')
  const { mutate, isPending } = useSend(confirmEmail)
  const errors = useFormErrors([
    {
      id: 'reminder-code',
      path: 'code',
      codes: ['reminder.code-wrong', 'reminder.code-over'],
      check: () => (/^\d{6}$/.test(code.trim()) ? undefined : words.codeWrong),
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
          { code },
          {
            onError: errors.refused,
            onSuccess: () => toasts.show({ strong: words.emailConfirmed, glyph: 'done' }),
          },
        )
      }}
    >
      <p>{words.codeSent(address)}</p>
      {errors.summary}
      <CodeInput
        id="reminder-code"
        label={words.code}
        figures
        value={code}
        onChange={setCode}
        error={errors.at('reminder-code')}
      />
      <div class="row">
        <Button variant="go" type="submit" busy={isPending}>
          {words.confirm}
        </Button>
        <Button variant="bare" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </form>
  )
}

function On({ address, weekly }: { address: string; weekly: boolean }) {
  const words = useText(reminders).choice
  const { language } = useSession()
  const toasts = useToasts()
  const { mutate, isPending } = useSend(stopEmail)
  const letter = useSend(setWeekly)
  return (
    <>
      <p>
        <State glyph="done">{words.emailOn(address)}</State>
      </p>
      <Checkbox
        label={words.weekly}
        hint={words.weeklyHint}
        checked={letter.isPending ? letter.variables.weekly : weekly}
        onChange={wanted =>
          letter.mutate(
            { weekly: wanted },
            { onSuccess: () => toasts.show({ strong: wanted ? words.weeklyOn : words.weeklyOff }) },
          )
        }
      />
      {letter.error && <Notice kind="problem" title={says(letter.error, language)} />}
      <div>
        <Button
          size="sm"
          busy={isPending}
          onClick={() => mutate({}, { onSuccess: () => toasts.show({ strong: words.emailStopped }) })}
        >
          {words.emailStop}
        </Button>
      </div>
    </>
  )
}
