import { useState } from 'preact/hooks'
import { attachSigned, type DocumentKind, withdrawSigned } from '../../../contract/documents.ts'
import { makeId, type MeetingId, type SignedDocumentId } from '../../../contract/ids.ts'
import { documents } from '../../../text/documents.ts'
import { Problem, sendFile } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { refresh, useSend } from '../../data/queries.ts'
import { useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'

/** A paper that was signed in another system, with its number and date. */
export function AttachDialog(props: { meetingId: MeetingId; kind: DocumentKind; onClose: () => void }) {
  const { meetingId, kind, onClose } = props
  const { signing: words, names } = useText(documents)
  const toasts = useToasts()
  const [id] = useState(() => makeId<SignedDocumentId>())
  const [number, setNumber] = useState('')
  const [dated, setDated] = useState(today)
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  async function onSend() {
    setTried(true)
    if (!file || number.trim() === '' || dated === '') return
    setBusy(true)
    setProblem(null)
    try {
      await sendFile(attachSigned, { id, meetingId, kind, number, dated }, file, () => undefined)
      refresh(['documents'])
      toasts.show({ strong: words.done, glyph: 'done' })
      onClose()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <FormDialog
      title={words.title(names[kind].toLowerCase())}
      action={words.send}
      problem={problem}
      busy={busy}
      onSend={() => void onSend()}
      onClose={onClose}
    >
      <p class="sub">{words.hint}</p>
      <TextInput
        label={words.number}
        value={number}
        onChange={setNumber}
        maxLength={80}
        error={tried && number.trim() === '' ? words.needed : undefined}
      />
      <DateInput
        label={words.dated}
        value={dated}
        onChange={setDated}
        error={tried && dated === '' ? words.needed : undefined}
      />
      <FileInput
        label={file?.name ?? words.file}
        accept="application/pdf,.pdf"
        error={tried && !file ? words.needed : undefined}
        onPick={([one]) => setFile(one ?? null)}
      />
    </FormDialog>
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
