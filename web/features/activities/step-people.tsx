import { fill } from '../../../text/fill.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Counter } from '../../ui/counter.tsx'
import { number } from '../../ui/format.ts'
import { peopleOf } from './activity-draft.ts'
import type { StepProps } from './form-parts.ts'

/** How many came, and how often, where some came more than once. */
export function StepPeople(props: StepProps) {
  const { draft, edit, errorOf, words } = props
  const { people: text } = words
  const people = peopleOf(draft)
  return (
    <>
      <CountPeople {...props} />
      <ChoiceList
        label={text.again}
        hint={text.againHint}
        choices={[
          { value: 'no', label: text.no },
          { value: 'yes', label: text.yes },
        ]}
        value={draft.again ? 'yes' : 'no'}
        onChange={answer => edit({ again: answer === 'yes' })}
      />
      {draft.again && (
        <Counter
          id="attendances"
          label={text.attendances}
          hint={text.attendancesHint}
          error={errorOf('attendances') && fill(errorOf('attendances') ?? '', { people })}
          value={draft.attendances}
          max={100_000}
          minusLabel={fill(text.less, { what: text.attendances })}
          plusLabel={fill(text.more, { what: text.attendances })}
          jump={{ by: 5, label: text.jump }}
          onChange={attendances => edit({ attendances })}
        />
      )}
    </>
  )
}

/** How many came: women and men, or all together. */
export function CountPeople({ draft, edit, errorOf, words, language }: StepProps) {
  const { people: text } = words
  const people = peopleOf(draft)
  const counter = (field: 'female' | 'male' | 'unknown', label: string, error?: string) => (
    <Counter
      id={field}
      label={label}
      error={error}
      value={draft[field]}
      max={100_000}
      minusLabel={fill(text.less, { what: label })}
      plusLabel={fill(text.more, { what: label })}
      jump={{ by: 5, label: text.jump }}
      onChange={value => edit({ [field]: value })}
    />
  )
  const missing = errorOf('people')
  return (
    <>
      {draft.apart ? (
        <>
          {counter('female', text.female, missing)}
          {counter('male', text.male)}
          {draft.unknown !== null && counter('unknown', text.unknown)}
          <p class="total-line">
            <span>{text.total}</span>
            <b class="num">{people === null ? '–' : number(people, language)}</b>
          </p>
        </>
      ) : (
        counter('unknown', text.total, missing)
      )}
      <div class="step-aside">
        <Button
          variant="bare"
          onClick={() =>
            edit(
              draft.apart
                ? { apart: false, female: null, male: null, unknown: people }
                : { apart: true, unknown: null },
            )
          }
        >
          {draft.apart ? text.onlyTotal : text.apart}
        </Button>
      </div>
    </>
  )
}
