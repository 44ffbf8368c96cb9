import { useState } from 'preact/hooks'
import { type Practice, printPractice } from '../../../contract/practices.ts'
import { practicePages } from '../../../text/practice-pages.ts'
import { fetchPaper, Problem } from '../../data/client.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { save } from '../../ui/save-file.ts'

/** The card on one page of A4, as a file. */
export function PrintCard({ practice }: { practice: Practice }) {
  const { card } = useText(practicePages)
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function make() {
    setBusy(true)
    setProblem(null)
    try {
      const input = { id: practice.id, language, origin: location.origin }
      const name = practice.title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)
      save(await fetchPaper(printPractice, input), `${card.file}-${name}.pdf`)
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
      <Button variant="line" icon="printer" wide busy={busy} onClick={() => void make()}>
        {card.print}
      </Button>
    </>
  )
}
