import { useState } from 'preact/hooks'
import { type Delivery, printHandover } from '../../contract/deliveries.ts'
import { deliveries } from '../../text/deliveries.ts'
import { shell } from '../../text/shell.ts'
import { fetchPaper, Problem } from '../data/client.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { save } from '../ui/save-file.ts'
import { TextInput } from '../ui/text-input.tsx'

type Of = { delivery: Pick<Delivery, 'id' | 'confirmedOn'> }

/** The handover record of what was confirmed, to be printed and signed. */
export function Handover({ delivery }: Of) {
  const { handover: words } = useText(deliveries)
  const general = useText(shell)
  const { language } = useSession()
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState<'pdf' | 'docx' | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function take(format: 'pdf' | 'docx') {
    setBusy(format)
    setProblem(null)
    try {
      const file = `${words.file}-${delivery.confirmedOn}.${format}`
      save(await fetchPaper(printHandover, { id: delivery.id, language, format, number }), file)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(null)
    }
  }

  return (
    <div class="stack">
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <p class="small sub">{words.hint}</p>
      <TextInput
        label={words.number}
        hint={words.numberHint}
        optional={general.optional}
        value={number}
        onChange={setNumber}
        maxLength={80}
      />
      <div class="row">
        <Button variant="line" icon="download" busy={busy === 'pdf'} onClick={() => void take('pdf')}>
          {words.pdf}
        </Button>
        <Button variant="line" icon="download" busy={busy === 'docx'} onClick={() => void take('docx')}>
          {words.word}
        </Button>
      </div>
    </div>
  )
}

export function HandoverDialog(props: Of & { onClose: () => void }) {
  const { handover: words } = useText(deliveries)
  const { close } = useText(shell)
  return (
    <Dialog open title={words.title} closeLabel={close} onClose={props.onClose}>
      <Handover delivery={props.delivery} />
    </Dialog>
  )
}
