import { useState } from 'preact/hooks'
import type { GivenOf, PaperOf } from '../../../contract/endpoint.ts'
import { fetchPaper, Problem } from '../../data/client.ts'
import { save } from '../../ui/save-file.ts'

/** Has papers made: what is at work now, how much has come, and why one was refused. */
export function useMaking() {
  const [busy, setBusy] = useState<string | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function make<P extends PaperOf>(
    name: string,
    paper: P,
    input: GivenOf<P>,
    use: (file: Blob) => void,
  ) {
    setBusy(name)
    setShare(null)
    setProblem(null)
    try {
      use(await fetchPaper(paper, input, setShare))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      setProblem(error)
    } finally {
      setBusy(null)
    }
  }

  return {
    ...{ busy, share, problem },
    /** Hands it over as a file. */
    take: <P extends PaperOf>(name: string, file: string, paper: P, input: GivenOf<P>) =>
      make(name, paper, input, made => save(made, file)),
    /** Shows it in a window of its own, which is opened at once: later it would be taken for an advertisement. */
    show: <P extends PaperOf>(name: string, paper: P, input: GivenOf<P>) => {
      const page = window.open('', '_blank')
      return make(name, paper, input, made => {
        const url = URL.createObjectURL(made)
        if (page) page.location.href = url
        else save(made, `${name}.pdf`)
        setTimeout(() => URL.revokeObjectURL(url), 60_000)
      }).finally(() => {
        if (page?.location.href === 'about:blank') page.close()
      })
    },
  }
}
