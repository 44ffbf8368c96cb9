import { useState } from 'preact/hooks'
import { attendance } from '../../../text/attendance.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'
import { SignaturePad } from '../../shell/signature-pad.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** The guest signs with a finger. */
export function SignatureDialog(props: {
  name: string
  onSign: (signature: string | null) => void
  onClose: () => void
}) {
  const { sign: words } = useText(attendance)
  const { close } = useText(shell)
  const [path, setPath] = useState('')
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={words.title}
      closeLabel={close}
      footer={
        <>
          <Button onClick={() => props.onSign(null)}>{words.without}</Button>
          <Button
            variant="go"
            icon="check"
            disabledReason={path === '' ? words.hint(props.name) : undefined}
            onClick={() => props.onSign(path)}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div class="stack">
        <p>{words.hint(props.name)}</p>
        <SignaturePad label={words.pad} path={path} onChange={setPath} />
        <div>
          <Button size="sm" icon="undo" onClick={() => setPath('')}>
            {words.again}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
