import type { ComponentChildren } from 'preact'
import { removePasskey } from '../../../contract/passkeys.ts'
import { removeAuthenticator } from '../../../contract/second-factor.ts'
import { passkeys } from '../../../text/passkeys.ts'
import { people as sentences } from '../../../text/problems/people.ts'
import { security } from '../../../text/security.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToasts } from '../../ui/toast.tsx'
import { AgainForm } from './again-form.tsx'
import type { Passkey, Security } from './factor-list.tsx'

/** Takes the app away. */
export function RemoveApp({ state, onDone }: { state: Security; onDone: () => void }) {
  const words = useText(security).factor
  const toasts = useToasts()
  const { mutate, isPending } = useSend(removeAuthenticator)
  const last = state.passkeys.length === 0
  return (
    <Removing title={words.removeTitle}>
      <p>
        {words.removeText} {last && words.removeLast}
      </p>
      {last && state.obliged && <p>{words.removeObliged}</p>}
      <AgainForm
        fresh={state.fresh}
        action={words.removeGo}
        warn
        proof={{ passkey: !last }}
        busy={isPending}
        onCancel={onDone}
        onSend={(password, refused, proof) =>
          mutate(
            { password, ...proof },
            {
              onError: refused,
              onSuccess: () => {
                toasts.show({ strong: words.removed })
                onDone()
              },
            },
          )
        }
      />
    </Removing>
  )
}

/** Takes one passkey away. */
export function RemovePasskey(props: { state: Security; passkey: Passkey; onDone: () => void }) {
  const words = useText(passkeys)
  const { cancel: back } = useText(security).setUp
  const { language } = useSession()
  const toasts = useToasts()
  const { mutate, isPending } = useSend(removePasskey)
  const { state, passkey, onDone } = props
  const last = state.app === null && state.passkeys.length === 1
  if (last && state.obliged)
    return (
      <Notice
        kind="warning"
        title={sentences['passkey.last-obliged'][language]}
        actions={
          <Button size="sm" onClick={onDone}>
            {back}
          </Button>
        }
      />
    )
  return (
    <Removing title={words.removeTitle(passkey.name)}>
      <p>{words.removeText}</p>
      {last && <p>{words.removeLast}</p>}
      <AgainForm
        fresh={state.fresh}
        action={words.remove}
        warn
        proof={{ passkey: true }}
        busy={isPending}
        onCancel={onDone}
        onSend={(password, refused, proof) =>
          mutate(
            { id: passkey.id, password, ...proof },
            {
              onError: refused,
              onSuccess: () => {
                toasts.show({ strong: words.removed })
                onDone()
              },
            },
          )
        }
      />
    </Removing>
  )
}

function Removing(props: { title: string; children: ComponentChildren }) {
  return (
    <div class="stack">
      <h3>{props.title}</h3>
      {props.children}
    </div>
  )
}
