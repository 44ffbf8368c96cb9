import { mostQuizQuestions } from '../../../contract/learning.ts'
import { learning } from '../../../text/learning.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { type ItemDraft, newQuestion, type QuestionDraft } from './draft.ts'

/** The questions of a quiz, each with its choices and which of them is right. */
export function QuizFields(props: {
  item: ItemDraft
  wrong: (at: string) => string | undefined
  onChange: (change: Partial<ItemDraft>) => void
}) {
  const { keep: words } = useText(learning)
  const { item, wrong, onChange } = props
  const { questions } = item
  const set = (at: number, change: Partial<QuestionDraft>) =>
    onChange({ questions: questions.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  return (
    <>
      <TextInput
        label={words.pass}
        inputMode="numeric"
        value={item.pass}
        error={wrong(`${item.id}/pass`)}
        onChange={pass => onChange({ pass })}
      />
      {questions.map((question, at) => (
        <fieldset key={question.id} class="learning-question">
          <legend>{words.question(String(at + 1))}</legend>
          <TextInput
            labelHidden
            label={words.question(String(at + 1))}
            value={question.text}
            maxLength={400}
            error={wrong(`${question.id}/text`)}
            onChange={text => set(at, { text })}
          />
          {question.choices.map((choice, n) => (
            <div key={n} class="learning-choice">
              <input
                type="radio"
                name={question.id}
                aria-label={`${words.isRight}: ${words.choice(String(n + 1))}`}
                checked={question.right === n}
                onChange={() => set(at, { right: n })}
              />
              <TextInput
                labelHidden
                label={words.choice(String(n + 1))}
                placeholder={words.choice(String(n + 1))}
                value={choice}
                maxLength={200}
                error={wrong(`${question.id}/${n}`)}
                onChange={text => set(at, { choices: question.choices.with(n, text) })}
              />
            </div>
          ))}
          {wrong(`${question.id}/right`) && <p class="err small">{wrong(`${question.id}/right`)}</p>}
          <div class="learning-add">
            {question.choices.length < 6 && (
              <Button
                size="sm"
                variant="bare"
                icon="plus"
                onClick={() => set(at, { choices: [...question.choices, ''] })}
              >
                {words.addChoice}
              </Button>
            )}
            {questions.length > 1 && (
              <Button
                size="sm"
                variant="bare"
                icon="cross"
                onClick={() => onChange({ questions: questions.filter((_, n) => n !== at) })}
              >
                {words.remove(words.question(String(at + 1)))}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {questions.length < mostQuizQuestions && (
        <Button size="sm" icon="plus" onClick={() => onChange({ questions: [...questions, newQuestion()] })}>
          {words.addQuestion}
        </Button>
      )}
    </>
  )
}
