import { commitmentPaperFile } from '../../../contract/pledging.ts'
import { commitments } from '../../../text/commitments.ts'
import { fetchPaper, Problem } from '../../data/client.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { date } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/page.tsx'
import { save } from '../../ui/save-file.ts'
import { useState } from 'preact/hooks'
import type { Told } from './told.ts'
import { WithdrawPaper } from './withdraw-paper.tsx'

/** The agreements that the giver signed, to be saved as they were sent; the wrong one is withdrawn. */
export function Papers({ told }: { told: Told }) {
  const { page: words } = useText(commitments)
  const { language } = useSession()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [wrong, setWrong] = useState<Told['papers'][number] | null>(null)
  async function take({ id, number }: Told['papers'][number]) {
    setBusy(id)
    setProblem(null)
    try {
      save(await fetchPaper(commitmentPaperFile, { id }), `${number.replace(/[^\w.-]+/g, '-')}.pdf`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(null)
    }
  }
  return (
    <Section title={words.papers}>
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      {told.papers.length === 0 && <p class="sub">{words.noPapers}</p>}
      <ul class="lines">
        {told.papers.map(paper => (
          <li key={paper.id} class="row">
            <Button
              variant="bare"
              size="sm"
              icon="file"
              busy={busy === paper.id}
              onClick={() => void take(paper)}
            >
              {words.paper(paper.number, date(paper.dated, language))}
            </Button>
            {paper.withdrawn && <span class="small sub">{words.withdrawnPaper}</span>}
            {told.commitment.kept && !paper.withdrawn && (
              <Button
                variant="bare"
                size="sm"
                label={words.withdrawPaperOf(paper.number)}
                onClick={() => setWrong(paper)}
              >
                {words.withdrawPaper}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {wrong && <WithdrawPaper paper={wrong} onClose={() => setWrong(null)} />}
    </Section>
  )
}
