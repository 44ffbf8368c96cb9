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
  'second-factor.app-shut',
]

/** The second step by a code: of the app, or of recovery. */
export function CodeStep(props: { token: string; target: string; recovery: boolean }) {
  const words = useText(security).step
  const { token, target, recovery } = props
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
  return (
    <>
      {!recovery && <p class="sub">{words.text}</p>}
      {errors.summary}
      <form
        class="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!errors.ready()) return
          mutate(
            { token, code, device: deviceName() },
            { onError: errors.refused, onSuccess: () => location.replace(target) },
          )
        }}
      >
        <CodeInput
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
      </form>
    </>
  )
}
