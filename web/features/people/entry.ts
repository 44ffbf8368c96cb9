import { useState } from 'preact/hooks'
import { useSearchParams } from 'wouter'
import { signIn } from '../../../contract/people.ts'
import type { Problem } from '../../data/client.ts'
import { useSend } from '../../data/queries.ts'
import { deviceName } from '../../data/device.ts'
import type { Step } from './second-step.tsx'

export type Entry = ReturnType<typeof useSignIn>

/** Signs in and goes where the person was going; the page is loaded anew, so that nothing of another is left on it. */
export function useSignIn() {
  const target = useTarget()
  const { mutate, isPending, isSuccess, reset } = useSend(signIn)
  const [login, setLogin] = useState('')
  const [step, setStep] = useState<Step | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    target,
    /** What goes back with the second factor, where the password was right and one is asked for. */
    step,
    /** From the second step back to the password. */
    back() {
      setStep(null)
      reset()
    },
    /** The login that is being tried, or has just got in. */
    trying: isPending || isSuccess ? login : null,
    /** Why the last try failed, and for whom. */
    refusal: problem && !isPending ? { login, problem } : null,
    try(as: string, password: string, onError?: (problem: Problem) => void) {
      setLogin(as)
      setProblem(null)
      mutate(
        { login: as, password, device: deviceName() },
        {
          onSuccess: ({ step: next }) => (next ? setStep(next) : location.replace(target)),
          onError: refused => {
            setProblem(refused)
            onError?.(refused)
          },
        },
      )
    },
  }
}

/** Where the person was going: a path of this site, or the front page. */
export function useTarget(): string {
  const [params] = useSearchParams()
  const wanted = params.get('lalu') ?? '/'
  return /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
