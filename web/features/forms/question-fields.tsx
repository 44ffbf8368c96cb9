import { outcomeAreas, type Question, type QuestionKind, questionKinds } from '../../../contract/forms.ts'
import { forms } from '../../../text/meeting-forms.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice-list.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { QuestionOptions } from './question-options.tsx'

type Props = {
  question: Question
  at: number
  topics: string[]
  isTest: boolean
  isLast: boolean
  wrong: string | undefined
  onChange: (some: Partial<Question>) => void
  onMove: (by: number) => void
  onRemove: () => void
}

/** One question of a form, to be changed. */
export function QuestionFields(props: Props) {
  const { edit: words } = useText(forms)
  const { question, at, isTest, wrong, onChange } = props
  const n = String(at + 1)
  const change = (kind: QuestionKind) =>
    onChange({
      kind,
      options:
        kind === 'choice' && question.options.length < 2
          ? Array.from({ length: 3 }, () => ({ text: '', right: false }))
          : question.options,
    })
  return (
    <li class={wrong ? 'wrong' : undefined}>
      <div class="form-question-head">
        <h3>{words.question(n)}</h3>
        <span class="row">
          {at > 0 && (
            <Button
              variant="bare"
              size="sm"
              icon="arrow-up"
              label={words.up(n)}
              onClick={() => props.onMove(-1)}
            />
          )}
          {!props.isLast && (
            <Button
              variant="bare"
              size="sm"
              icon="chevron-down"
              label={words.down(n)}
              onClick={() => props.onMove(1)}
            />
          )}
          <Button variant="bare" size="sm" icon="trash" label={words.remove(n)} onClick={props.onRemove} />
        </span>
      </div>
      <TextArea
        label={words.text}
        rows={2}
        value={question.text}
        onChange={text => onChange({ text })}
        maxLength={500}
        error={wrong}
      />
      <div class="form-pairs">
        <Select
          label={words.kind}
          value={question.kind}
          options={questionKinds.map(value => ({ value, label: words.kinds[value] }))}
          onChange={value => change(questionKinds.find(one => one === value) ?? 'scale')}
        />
        {question.kind === 'choice' && isTest && <Topic {...props} />}
        {question.kind === 'scale' && !isTest && (
          <Select
            label={words.area}
            value={question.area ?? 'none'}
            options={(['none', ...outcomeAreas] as const).map(value => ({
              value,
              label: words.areas[value],
            }))}
            onChange={value => onChange({ area: outcomeAreas.find(one => one === value) ?? null })}
          />
        )}
      </div>
      {question.kind === 'choice' && <QuestionOptions {...props} />}
      <Checkbox
        label={words.required}
        checked={question.required}
        onChange={required => onChange({ required })}
      />
    </li>
  )
}

function Topic({ question, topics, onChange }: Props) {
  const { edit: words } = useText(forms)
  return (
    <div>
      <TextInput
        label={words.topic}
        hint={words.topicHint}
        value={question.topic ?? ''}
        onChange={topic => onChange({ topic })}
        maxLength={80}
      />
      {topics.some(topic => topic !== question.topic) && (
        <p class="small">
          <span class="sub">{words.suggested}: </span>
          {topics.map(topic => (
            <Button key={topic} variant="bare" size="sm" onClick={() => onChange({ topic })}>
              {topic}
            </Button>
          ))}
        </p>
      )}
    </div>
  )
}
