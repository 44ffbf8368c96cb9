import { useState } from 'preact/hooks'
import type { ProblemCode } from '../../../contract/problems.ts'
import { door } from '../../../text/door.ts'
import type { Problem } from '../../data/client.ts'
import { says, saysOf } from '../../data/says.ts'
import { useSession, useText } from '../../data/session.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Notice } from '../../ui/notice.tsx'

export type Field = {
  /** The field's id on the page. */
  id: string
  /** Its path in the command's input. */
  path: string
  /** What is wrong with it before it is sent; undefined where nothing is. */
  check?: () => string | undefined
  /** Refusals that speak of this field. */
  codes?: readonly ProblemCode[]
}

/** What stands in the way of sending a form: its own checks first, then what the server said, each at its field. */
export function useFormErrors(fields: readonly Field[]) {
  const words = useText(door).form
  const { language } = useSession()
  const [attempt, setAttempt] = useState(0)
  const [checked, setChecked] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const errorOf = (field: Field) => {
    if (checked) return field.check?.()
    if (problem && field.codes?.includes(problem.body.code)) return says(problem, language)
    return saysOf(problem, field.path, language)
  }
  const errors = fields.flatMap(field => {
    const text = errorOf(field)
    return text ? [{ fieldId: field.id, text }] : []
  })
  return {
    /** The error to show at a field. */
    at: (id: string) => errors.find(error => error.fieldId === id)?.text,
    /** Whether the form can be sent; shows what stands in the way where it cannot. */
    ready() {
      const sound = fields.every(field => field.check?.() === undefined)
      setChecked(!sound)
      setProblem(null)
      setAttempt(attempt + 1)
      return sound
    },
    refused: setProblem,
    summary:
      errors.length > 0 ? (
        <ErrorSummary title={words.problems(errors.length)} attempt={attempt} errors={errors} />
      ) : (
        problem && <Notice kind="problem" title={says(problem, language)} />
      ),
  }
}
