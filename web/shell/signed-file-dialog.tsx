import { useState } from 'preact/hooks'
import { Problem } from '../data/client.ts'
import { today } from '../data/months.ts'
import { DateInput } from '../ui/date-input.tsx'
import { FileInput } from '../ui/file-input.tsx'
import { Progress } from '../ui/progress.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { FormDialog } from './form-dialog.tsx'

type Signed = { number: string; dated: string }

/** A paper that was signed elsewhere, as a PDF, with its number and date. */
export function SignedFileDialog(props: {
  title: string
  words: Record<'hint' | 'number' | 'dated' | 'file' | 'needed' | 'tooBig' | 'send', string>
  mostBytes: number
  /** The latest day that it may bear, ISO 8601. */
  latest?: string
  /** Sends it and says that it was kept; fails with a problem where it was not. */
  onSend: (signed: Signed, file: File, onSent: (share: number) => void) => Promise<void>
  onClose: () => void
}) {
  const { words, mostBytes, onSend, onClose } = props
  const [number, setNumber] = useState('')
  const [dated, setDated] = useState(today)
  const [file, setFile] = useState<File | null>(null)
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const tooBig = file !== null && file.size > mostBytes
  async function send() {
    setTried(true)
    if (!file || tooBig || number.trim() === '' || dated === '') return
    setSent(0)
    setProblem(null)
    try {
      await onSend({ number, dated }, file, setSent)
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
      title={props.title}
      action={words.send}
      problem={problem}
      busy={sent !== null}
      onSend={() => void send()}
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
        max={props.latest}
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
