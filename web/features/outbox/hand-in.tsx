import { useRef, useState } from 'preact/hooks'
import type { ResultOf } from '../../../contract/endpoint.ts'
import { makeId, type RescueHandingId } from '../../../contract/ids.ts'
import { handIn, rescueForm } from '../../../contract/rescue.ts'
import { rescue } from '../../../text/rescue.ts'
import { plainProblem, Problem, sendFile } from '../../data/client.ts'
import { refresh } from '../../data/queries.ts'
import { says } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { AnyPage } from '../../shell/any-page.tsx'
import { FileInput } from '../../ui/file-input.tsx'
import { percent } from '../../ui/format.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Progress } from '../../ui/progress.tsx'
import { HandedIn } from './handed-in.tsx'
import { Handings } from './handings.tsx'

/** Where anybody hands in a rescue file, and what was handed in before. */
export function HandInPage() {
  const words = useText(rescue).handIn
  const { language } = useSession()
  const [sent, setSent] = useState<number | null>(null)
  const [done, setDone] = useState<ResultOf<typeof handIn> | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  // the same file sent again after a failure is the same handing in
  const intent = useRef<{ file: string; id: RescueHandingId } | undefined>(undefined)

  async function send(file: File) {
    const key = `${file.name} ${file.size} ${file.lastModified}`
    if (intent.current?.file !== key) intent.current = { file: key, id: makeId<RescueHandingId>() }
    setProblem(null)
    setDone(null)
    if (file.size > rescueForm.mostBytes)
      return setProblem(new Problem(plainProblem('request.too-large', 413)))
    setSent(0)
    try {
      setDone(await sendFile(handIn, { id: intent.current.id }, file, setSent))
      intent.current = undefined
      refresh(['rescue', 'activities', 'reports', 'photos', 'stories'])
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setSent(null)
    }
  }

  return (
    <AnyPage at="more">
      <PageHead title={words.title} sub={words.lead} />
      <div class="stack">
        {problem && <Notice kind="problem" title={says(problem, language)} />}
        {done && <HandedIn result={done} />}
        {sent === null ? (
          <FileInput
            label={words.pick}
            hint={words.pickHint}
            // no filter by its ending: phones that do not know it would not let the file be chosen
            onPick={([file]) => file && void send(file)}
          />
        ) : sent < 1 ? (
          <Progress label={words.sending} value={sent} text={percent(sent, language)} />
        ) : (
          <>
            <Progress label={words.working} value={null} />
            <p class="small sub">{words.workingHint}</p>
          </>
        )}
      </div>
      <Handings />
    </AnyPage>
  )
}
