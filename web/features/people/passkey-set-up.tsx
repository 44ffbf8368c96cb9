import { useState } from 'preact/hooks'
import { makeId } from '../../../contract/ids.ts'
import { addPasskey, beginPasskey } from '../../../contract/passkeys.ts'
import { passkeys } from '../../../text/passkeys.ts'
import type { Problem } from '../../data/client.ts'
import { deviceName } from '../../data/device.ts'
import { useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AgainForm } from './again-form.tsx'
import { useCeremony } from './ceremony.ts'
import { makePasskey } from './passkey-browser.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

/** Adds a passkey: its name, the password where it is long since, the browser's question, recovery codes if new. */
export function PasskeySetUp(props: {
  fresh: boolean
  onBegun?: () => void
  onDone: () => void
  onCancel?: () => void
}) {
  const words = useText(passkeys)
  const toasts = useToasts()
  const [name, setName] = useState(deviceName)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const begin = useSend(beginPasskey)
  const add = useSend(addPasskey)
  const { busy, why, run } = useCeremony()
  if (codes) return <RecoveryCodes codes={codes} onDone={props.onDone} />
  const create = async (password: string | null) => {
    const { ticket, options } = await begin.mutateAsync({ password })
    const answer = await makePasskey(options)
    props.onBegun?.()
    const made = await add.mutateAsync({ id: makeId(), ticket, name: name.trim(), answer })
    toasts.show({ strong: words.added })
    if (made.codes) setCodes(made.codes)
    else props.onDone()
  }
  return (
    <div class="stack">
      <p class="sub">{words.about}</p>
      <AgainForm
        fresh={props.fresh}
        action={words.add}
        busy={busy}
        onCancel={props.onCancel}
        field={{
          id: 'passkey-name',
          path: 'name',
          check: () => (name.trim() ? undefined : words.nameMissing),
        }}
        onSend={(password, refused: (problem: Problem) => void) => run(() => create(password), refused)}
      >
        {error => (
          <>
            {why && <Notice kind="problem" title={why} />}
            <TextInput
              id="passkey-name"
              label={words.name}
              hint={words.nameHint}
              maxLength={60}
              value={name}
              onChange={setName}
              error={error}
            />
          </>
        )}
      </AgainForm>
    </div>
  )
}
