import type { Question } from '../../../contract/forms.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { shell } from '../../../text/shell.ts'
import { useText } from '../../data/session.tsx'

/** One question of a form, to be read: once somebody answered, it stays. */
export function QuestionRead({ question, number }: { question: Question; number: number }) {
  const { edit: words, results } = useText(forms)
  const { optional } = useText(shell)
  return (
    <li>
      <div>
        <b>
          {number}. {question.text}
        </b>
        <p class="sub small">
          {[words.kinds[question.kind], question.topic, !question.required && optional]
            .filter(Boolean)
            .join(', ')}
        </p>
      </div>
      {question.options.length > 0 && (
        <ul class="form-options">
          {question.options.map((option, at) => (
            <li key={at}>
              {option.text}
              {option.right && <span class="sub">{results.right}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
