import { useCallback, useEffect } from 'preact/hooks'
import { useSearchParams } from 'wouter'

/** Name of the step in the address, so that the device's own way back goes one question back. */
const stepName = 'langkah'
/** Set where a step was opened from the summary, and leads back there. */
const mendName = 'periksa'

/**
 * The questions of a form, one after another, in the address.
 * @param steps how many; the last is the summary
 * @param first where to begin when the address names none
 */
export function useSteps(steps: number, first: number) {
  const [params, setParams] = useSearchParams()
  const named = Number(params.get(stepName))
  const at = Math.min(named >= 1 ? named : first, steps)
  const mending = params.has(mendName)
  const unnamed = !params.has(stepName)

  useEffect(() => {
    if (unnamed) setParams(withStep(at), { replace: true })
  }, [unnamed])

  const go = useCallback(
    (to: number, mend = false) => setParams(withStep(to, mend), { state: { depth: depth() + 1 } }),
    [setParams],
  )
  const back = useCallback(() => {
    if (depth() > 0) history.back()
    else setParams(withStep(mending ? steps : at - 1), { replace: true })
  }, [at, mending, steps, setParams])
  /** On to the next question, or back to the summary where it was opened from there. */
  const next = useCallback(() => (mending ? back() : go(at + 1)), [mending, back, go, at])
  return { at, mending, go, back, next }
}

/** How many steps were gone since the form was opened, kept with each entry of the history. */
export function depth(): number {
  return (history.state as { depth?: number } | null)?.depth ?? 0
}

function withStep(to: number, mend = false) {
  return (before: URLSearchParams) => {
    const after = new URLSearchParams(before)
    after.set(stepName, String(to))
    if (mend) after.set(mendName, '1')
    else after.delete(mendName)
    return after
  }
}
