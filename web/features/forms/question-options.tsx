import { useId } from 'preact/hooks'
import { mostOptions, type Question } from '../../../contract/forms.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'

type Props = { question: Question; isTest: boolean; onChange: (some: Partial<Question>) => void }

/** What can be chosen; of a test one is marked as right. */
export function QuestionOptions({ question, isTest, onChange }: Props) {
  const { edit: words } = useText(forms)
  const name = useId()
  const { options } = question
  const set = (at: number, text: string) =>
    onChange({ options: options.map((option, n) => (n === at ? { ...option, text } : option)) })
  return (
    <>
      <ol class="form-options">
        {options.map((option, at) => {
          const n = String(at + 1)
          return (
            <li key={at}>
              <TextInput
                label={words.option(n)}
                value={option.text}
                onChange={text => set(at, text)}
                maxLength={200}
              />
              {isTest ? (
                <label class="form-right">
                  <input
                    type="radio"
                    name={name}
                    checked={option.right}
                    aria-label={words.right(n)}
                    onChange={() =>
                      onChange({ options: options.map((one, k) => ({ ...one, right: k === at })) })
                    }
                  />
                  <span aria-hidden="true">{words.rightShort}</span>
                </label>
              ) : (
                <span />
              )}
              {options.length > 2 && (
                <Button
                  variant="bare"
                  size="sm"
                  icon="trash"
                  label={words.removeOption(n)}
                  onClick={() => onChange({ options: options.filter((_, k) => k !== at) })}
                />
              )}
            </li>
          )
        })}
      </ol>
      {options.length < mostOptions && (
        <span>
          <Button
            variant="bare"
            size="sm"
            icon="plus"
            onClick={() => onChange({ options: [...options, { text: '', right: false }] })}
          >
            {words.addOption}
          </Button>
        </span>
      )}
    </>
  )
}
