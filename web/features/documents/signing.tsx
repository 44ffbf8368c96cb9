import { useState } from 'preact/hooks'
import {
  attachSigned,
  type DocumentKind,
  mostSignedBytes,
  withdrawSigned,
} from '../../../contract/documents.ts'
import { makeId, type MeetingId, type SignedDocumentId } from '../../../contract/ids.ts'
import { documents } from '../../../text/documents.ts'
import { sendFile } from '../../data/client.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { SignedFileDialog } from '../../shell/signed-file-dialog.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** A paper that was signed in another system, with its number and date. */
export function AttachDialog(props: { meetingId: MeetingId; kind: DocumentKind; onClose: () => void }) {
  const { meetingId, kind, onClose } = props
  const { signing: words, names } = useText(documents)
  const toasts = useToasts()
  const [id] = useState(() => makeId<SignedDocumentId>())
  return (
    <SignedFileDialog
      title={words.title(names[kind].toLowerCase())}
      words={words}
      mostBytes={mostSignedBytes}
      onClose={onClose}
      onSend={async (signed, file, onSent) => {
        await sendFile(attachSigned, { id, meetingId, kind, ...signed }, file, onSent)
        refresh(['documents'])
        toasts.show({ strong: words.done, glyph: 'done' })
      }}
    />
  )
}

export function WithdrawDialog(props: { kind: DocumentKind; id: SignedDocumentId; onClose: () => void }) {
  const { kind, id, onClose } = props
  const { signing: words, certs, names } = useText(documents)
  const toasts = useToasts()
  const withdraw = useSend(withdrawSigned)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      warn
      title={words.withdraw(names[kind].toLowerCase())}
      action={words.withdrawAction}
      problem={withdraw.error}
      busy={withdraw.isPending}
      onClose={onClose}
      onSend={() => {
        setTried(true)
        if (reason.trim() === '') return
        const onSuccess = () => {
          toasts.show({ strong: words.withdrawn, glyph: 'done' })
          onClose()
        }
        withdraw.mutate({ id, reason }, { onSuccess })
      }}
    >
      <p>{words.withdrawText}</p>
      <TextInput
        label={certs.reason}
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={tried && reason.trim() === '' ? certs.needed : undefined}
      />
    </FormDialog>
  )
}
