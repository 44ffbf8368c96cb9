import { useState } from 'preact/hooks'
import { mostPaperBytes } from '../../../contract/commitments.ts'
import { attachCommitmentPaper } from '../../../contract/pledging.ts'
import { type CommitmentPaperId, makeId } from '../../../contract/ids.ts'
import { commitments } from '../../../text/commitments.ts'
import { Problem, sendFile } from '../../data/client.ts'
import { today } from '../../data/months.ts'
import { refresh } from '../../data/queries.ts'
import { useSession, useText } from '../../data/session.tsx'
import { FormDialog } from '../../shell/form-dialog.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { number as written } from '../../ui/format.ts'
import { Progress } from '../../ui/progress.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { useToasts } from '../../ui/toast.tsx'
import type { Told } from './told.ts'

/** The agreement that the giver signed, as a PDF, with its number and date. */
export function PaperDialog({ told: { commitment }, onClose }: { told: Told; onClose: () => void }) {
  const { paper: words } = useText(commitments)
  const { language } = useSession()
  const toasts = useToasts()
  const [id] = useState(() => makeId<CommitmentPaperId>())
  const [number, setNumber] = useState('')
  const [dated, setDated] = useState(today)
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const tooBig = file !== null && file.size > mostPaperBytes
  async function onSend() {
    setTried(true)
    if (!file || tooBig || number.trim() === '' || dated === '') return
    setSent(0)
    setProblem(null)
    try {
      const { pledgeId } = commitment
      const { agreed } = await sendFile(attachCommitmentPaper, { id, pledgeId, number, dated }, file, setSent)
      refresh(['commitments'])
      toasts.show({
        strong: agreed > 0 ? words.done(written(agreed, language)) : words.kept,
        glyph: 'done',
      })
      onClose()
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setSent(null)
    }
  }
  return (
    <FormDialog
      title={words.title}
      action={words.send}
      problem={problem}
      busy={sent !== null}
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
        max={today()}
        onChange={setDated}
        error={tried && dated === '' ? words.needed : undefined}
      />
      <FileInput
        label={file?.name ?? words.file}
        accept="application/pdf,.pdf"
        error={tooBig ? words.tooBig : tried && !file ? words.needed : undefined}
        onPick={([one]) => setFile(one ?? null)}
      />
      {sent !== null && <Progress label={words.send} value={sent} />}
    </FormDialog>
  )
}
