import { mostSteps, stepSides } from '../../../contract/mentoring.ts'
import { mentoringForms } from '../../../text/mentoring-forms.ts'
import { mentoring } from '../../../text/mentoring.ts'
import { useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { beginStep, type RecordDraft, type StepDraft } from './record-draft.ts'

/** What is to be done next: by when, by whom. */
export function StepFields(props: {
  draft: RecordDraft
  edit: (change: Partial<RecordDraft>) => void
  /** Somebody tried to save, and a step lacks its day. */
  tried: boolean
  errorOf: (path: string) => string | undefined
}) {
  const { record: words } = useText(mentoringForms)
  const { sides } = useText(mentoring)
  const { draft, edit } = props
  const { steps } = draft
  const set = (at: number, change: Partial<StepDraft>) =>
    edit({ steps: steps.map((step, n) => (n === at ? { ...step, ...change } : step)) })
  return (
    <section class="mentoring-step-fields">
      <h2>{words.steps}</h2>
      <p class="small sub">{words.stepsHint}</p>
      {steps.map((step, at) => (
        <fieldset key={step.id}>
          <legend>{words.stepText(at + 1)}</legend>
          <TextInput
            label={words.stepText(at + 1)}
            labelHidden
            value={step.text}
            maxLength={300}
            onChange={text => set(at, { text })}
          />
          <DateInput
            label={words.due}
            value={step.due}
            min={draft.on || undefined}
            onChange={due => set(at, { due })}
            error={
              props.errorOf(`steps.${at}.due`) ??
              (props.tried && step.text.trim() !== '' && (step.due === '' || step.due < draft.on)
                ? words.stepNeeded
                : undefined)
            }
          />
          <ChoiceList
            compact
            label={words.by}
            choices={stepSides.map(value => ({ value, label: sides[value] }))}
            value={step.by}
            onChange={by => set(at, { by })}
          />
          {steps.length > 1 && (
            <Button
              variant="bare"
              size="sm"
              icon="trash"
              onClick={() => edit({ steps: steps.filter((_, n) => n !== at) })}
            >
              {words.remove}
            </Button>
          )}
        </fieldset>
      ))}
      {steps.length < mostSteps && (
        <Button variant="line" icon="plus" onClick={() => edit({ steps: [...steps, beginStep()] })}>
          {words.add}
        </Button>
      )}
    </section>
  )
}
