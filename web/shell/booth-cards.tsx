import { useState } from 'preact/hooks'
import { printBoothCards } from '../../contract/booths.ts'
import type { BoothId, MeetingId } from '../../contract/ids.ts'
import { booths } from '../../text/booths.ts'
import { fetchPaper, Problem } from '../data/client.ts'
import { says } from '../data/says.ts'
import { useSession, useText } from '../data/session.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { save } from '../ui/save-file.ts'

/** Cards for the tables (A5) with the code that opens the booth's page; one, or all of a meeting. */
export function BoothCards(props: {
  id: BoothId | null
  meetingId: MeetingId
  label: string
  wide?: boolean
}) {
  const { file } = useText(booths)
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, meetingId, label, wide } = props

  async function make() {
    setBusy(true)
    setProblem(null)
    try {
      save(await fetchPaper(printBoothCards, { id, meetingId, origin: location.origin }), `${file}.pdf`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <Button size={wide ? 'big' : 'sm'} wide={wide} icon="printer" busy={busy} onClick={() => void make()}>
        {label}
      </Button>
    </>
  )
}
