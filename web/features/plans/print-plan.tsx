import { useState } from 'preact/hooks'
import type { LibraryId } from '../../../contract/ids.ts'
import { printPlan } from '../../../contract/plans.ts'
import { plans } from '../../../text/plans.ts'
import { fetchPaper, Problem } from '../../data/client.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { save } from '../../ui/save-file.ts'

/** The plan on paper, to be signed: made and handed over as a file. */
export function PrintPlan({ libraryId, year }: { libraryId: LibraryId; year: number }) {
  const { list: words, file } = useText(plans)
  const { language } = useSession()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function make() {
    setBusy(true)
    setProblem(null)
    try {
      save(await fetchPaper(printPlan, { libraryId, year }), `${file}-${year}.pdf`)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div class="stack">
      {problem && <Notice kind="problem" title={says(problem, language)} />}
      <div class="row">
        <Button variant="line" icon="printer" busy={busy} onClick={() => void make()}>
          {words.print}
        </Button>
      </div>
    </div>
  )
}
