import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { renamePasskey } from '../../../contract/passkeys.ts'
import type { readSecurity } from '../../../contract/second-factor.ts'
import { passkeys } from '../../../text/passkeys.ts'
import { security } from '../../../text/security.ts'
import { useZone } from '../../data/my-library.ts'
import { useSend } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-paths.ts'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

export type Security = ResultOf<typeof readSecurity>
export type Passkey = Security['passkeys'][number]

/** What stands beside the password: the app and each passkey, with what can be done to it. */
export function FactorList(props: {
  state: Security
  onRemoveApp: () => void
  onRemove: (passkey: Passkey) => void
}) {
  const words = useText(security).factor
  const { language } = useSession()
  const zone = useZone()
  const { app, passkeys: keys } = props.state
  return (
    <ul class="devices">
      {app && (
        <Line icon="phone" name={words.app} about={words.on(date(app.since, language, zone))}>
          <Button size="sm" onClick={props.onRemoveApp}>
            {words.remove}
          </Button>
        </Line>
      )}
      {keys.map(key => (
        <PasskeyLine key={key.id} passkey={key} onRemove={() => props.onRemove(key)} />
      ))}
    </ul>
  )
}

function PasskeyLine({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const words = useText(passkeys)
  const { language } = useSession()
  const zone = useZone()
  const [renaming, setRenaming] = useState(false)
  const { name, addedAt, usedAt, alone, backedUp } = passkey
  const day = (at: string) => date(at, language, zone)
  const when = [words.since(day(addedAt)), usedAt && words.used(day(usedAt))].filter(Boolean).join(', ')
  const what = [alone ? words.alone : words.notAlone, backedUp && words.backedUp].filter(Boolean).join(' ')
  return (
    <Line icon="key" name={name} about={`${when}. ${what}`}>
      <Button size="sm" label={words.renameLabel(name)} onClick={() => setRenaming(true)}>
        {words.rename}
      </Button>
      <Button size="sm" label={words.removeLabel(name)} onClick={onRemove}>
        {words.remove}
      </Button>
      {renaming && <Rename passkey={passkey} onClose={() => setRenaming(false)} />}
    </Line>
  )
}

function Rename({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const words = useText(passkeys)
  const toasts = useToasts()
  const [name, setName] = useState(passkey.name)
  const [missing, setMissing] = useState(false)
  const { mutate, isPending, error } = useSend(renamePasskey)
  const done = () => {
    toasts.show({ strong: words.renamed })
    onClose()
  }
  return (
    <FormDialog
      title={words.renameTitle}
      problem={error}
      busy={isPending}
      onClose={onClose}
      onSend={() => {
        setMissing(!name.trim())
        if (name.trim()) mutate({ id: passkey.id, name }, { onSuccess: done })
      }}
    >
      <TextInput
        id="new-passkey-name"
        label={words.name}
        maxLength={60}
        value={name}
        onChange={setName}
        error={missing && !name.trim() ? words.nameMissing : undefined}
      />
    </FormDialog>
  )
}

function Line(props: { icon: IconName; name: string; about: string; children: ComponentChildren }) {
  return (
    <li>
      <Icon name={props.icon} />
      <div>
        <b>{props.name}</b>
        <p class="sub small">{props.about}</p>
      </div>
      <span class="role-do">{props.children}</span>
    </li>
  )
}
