import { useState } from 'preact/hooks'
import type { ProblemCode } from '../../../contract/problems.ts'
import { finishSignIn } from '../../../contract/second-factor.ts'
import { security } from '../../../text/security.ts'
import { deviceName } from '../../data/device.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { CodeInput } from './code-input.tsx'
import { useFormErrors } from './form-errors.tsx'

export const wrongCodes: readonly ProblemCode[] = [
  'second-factor.wrong',
  'second-factor.code-used',
  'second-factor.recovery-used',
]

/** After the password: the code of the app, or a recovery code where the phone is not there. */
export function SecondStep(props: { token: string; target: string; onBack: () => void }) {
  const words = useText(security).step
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const { mutate, isPending, isSuccess } = useSend(finishSignIn)
  const errors = useFormErrors([
    {
      id: 'code',
      path: 'code',
      codes: wrongCodes,
      check: () => (code.trim() ? undefined : recovery ? words.recoveryMissing : words.codeMissing),
    },
  ])
  const turn = () => {
    setRecovery(!recovery)
    setCode('')
  }
  return (
    <>
      <h1>{words.title}</h1>
      {!recovery && <p class="sub">{words.text}</p>}
      {errors.summary}
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!errors.ready()) return
          mutate(
            { token: props.token, code, device: deviceName() },
            { onError: errors.refused, onSuccess: () => location.replace(props.target) },
          )
        }}
      >
        <CodeInput
          key={String(recovery)}
          id="code"
          label={recovery ? words.recovery : words.code}
          hint={recovery ? words.recoveryHint : undefined}
          figures={!recovery}
          value={code}
          onChange={setCode}
          error={errors.at('code')}
        />
        <Button variant="go" size="big" type="submit" wide busy={isPending || isSuccess}>
          {words.go}
        </Button>
        <Button variant="bare" wide onClick={turn}>
          {recovery ? words.useApp : words.useRecovery}
        </Button>
      </form>
      <dl class="door-help">
        <dt>{words.lost}</dt>
        <dd>{words.lostText}</dd>
        <dt>
          <Button variant="bare" icon="arrow-left" onClick={props.onBack}>
            {words.back}
          </Button>
        </dt>
      </dl>
    </>
  )
}
