import { shell } from '../../../text/shell.ts'
import { storyForm } from '../../../text/story-form.ts'
import { useSession, useText } from '../../data/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { figureKinds } from '../../../contract/stories.ts'
import { type FigureDraft, emptyFigure, mostFigures } from './story-draft.ts'
import type { StepProps } from './form-parts.ts'

/** What can be counted of it, with where it is from and how sure that is; and which goals of the nations it serves. */
export function StepFigures({ draft, edit, errorOf }: StepProps) {
  const { figures: words } = useText(storyForm)
  const { figures } = draft
  const amend = (at: number, change: Partial<FigureDraft>) =>
    edit({ figures: figures.map((one, n) => (n === at ? { ...one, ...change } : one)) })
  return (
    <>
      {figures.length === 0 && <p class="sub">{words.none}</p>}
      {figures.map((figure, at) => (
        <Figure
          key={at}
          figure={figure}
          title={words.nth(at + 1)}
          error={errorOf('figure', 'range')}
          onChange={change => amend(at, change)}
          onDrop={() => edit({ figures: figures.filter((_, n) => n !== at) })}
        />
      ))}
      {figures.length < mostFigures && (
        <Button icon="plus" onClick={() => edit({ figures: [...figures, emptyFigure()] })}>
          {words.add}
        </Button>
      )}
      <Goals chosen={draft.sdgs} onChange={sdgs => edit({ sdgs })} />
    </>
  )
}

function Figure(props: {
  figure: FigureDraft
  title: string
  error: string | undefined
  onChange: (change: Partial<FigureDraft>) => void
  onDrop: () => void
}) {
  const { figures: words } = useText(storyForm)
  const { optional } = useText(shell)
  const { language } = useSession()
  const { figure, onChange } = props
  const number = (name: 'before' | 'after' | 'low' | 'high', label: string) => (
    <NumberInput
      label={label}
      language={language}
      value={figure[name]}
      onChange={value => onChange({ [name]: value })}
    />
  )
  return (
    <section class="story-figure" aria-label={props.title}>
      <h2>{props.title}</h2>
      {props.error && <p class="msg">{props.error}</p>}
      <Select
        label={words.kind}
        value={figure.kind}
        options={figureKinds.map(value => ({ value, label: words.kinds[value] }))}
        onChange={kind => onChange({ kind, unit: words.units[kind] })}
      />
      <div class="story-pair">
        {number('before', words.before)}
        {number('after', words.after)}
      </div>
      <TextInput
        label={words.unit}
        hint={words.unitHint}
        value={figure.unit}
        maxLength={40}
        onChange={unit => onChange({ unit })}
      />
      <FieldGroup label={words.range} optional={optional}>
        {() => (
          <div class="story-pair">
            {number('low', words.low)}
            {number('high', words.high)}
          </div>
        )}
      </FieldGroup>
      <TextInput
        label={words.source}
        hint={words.sourceHint}
        value={figure.source}
        maxLength={200}
        onChange={source => onChange({ source })}
      />
      <Button variant="bare" icon="trash" onClick={props.onDrop}>
        {words.drop}
      </Button>
    </section>
  )
}

/** Goals that one story serves, at the most. */
const mostGoals = 3

function Goals(props: { chosen: number[]; onChange: (goals: number[]) => void }) {
  const { figures: words } = useText(storyForm)
  const { optional } = useText(shell)
  const { chosen, onChange } = props
  return (
    <FieldGroup label={words.sdg} hint={words.sdgHint} optional={optional}>
      {() => (
        <div class="chips story-goals">
          {words.goals.map((name, at) => {
            const goal = at + 1
            const isChosen = chosen.includes(goal)
            return (
              <Chip
                key={goal}
                pressed={isChosen}
                onClick={() =>
                  isChosen
                    ? onChange(chosen.filter(one => one !== goal))
                    : chosen.length < mostGoals && onChange([...chosen, goal].toSorted((a, b) => a - b))
                }
              >
                {`${goal} ${name}`}
              </Chip>
            )
          })}
        </div>
      )}
    </FieldGroup>
  )
}
