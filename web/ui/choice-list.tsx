import { useId } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { FieldGroup, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'

export type Choice<Value extends string> = { value: Value; label: string; hint?: string; icon?: IconName }

/** One of several, as cards the size of a thumb. `label` is the question. */
export function ChoiceList<Value extends string>(
  props: FieldProps & {
    choices: Choice<Value>[]
    value: Value | null
    onChange: (value: Value) => void
    name?: string
    /** Small cards side by side, for the office. */
    compact?: boolean
  },
) {
  const made = useId()
  return (
    <FieldGroup {...props}>
      {wiring => (
        <div class={classNames('choices', props.compact && 'compact')}>
          {props.choices.map(choice => (
            <ChoiceCard
              key={choice.value}
              choice={choice}
              type="radio"
              name={props.name ?? made}
              checked={choice.value === props.value}
              invalid={wiring['aria-invalid']}
              onChange={() => props.onChange(choice.value)}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

/** Any of several, as cards the size of a thumb. */
export function CheckList<Value extends string>(
  props: FieldProps & {
    choices: Choice<Value>[]
    value: Value[]
    onChange: (value: Value[]) => void
    name?: string
    compact?: boolean
  },
) {
  const made = useId()
  const toggled = (value: Value) =>
    props.value.includes(value) ? props.value.filter(one => one !== value) : [...props.value, value]
  return (
    <FieldGroup {...props}>
      {wiring => (
        <div class={classNames('choices', props.compact && 'compact')}>
          {props.choices.map(choice => (
            <ChoiceCard
              key={choice.value}
              choice={choice}
              type="checkbox"
              name={props.name ?? made}
              checked={props.value.includes(choice.value)}
              invalid={wiring['aria-invalid']}
              onChange={() => props.onChange(toggled(choice.value))}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

/** One box to tick, with its sentence. */
export function Checkbox(props: {
  label: string
  hint?: string
  checked: boolean
  onChange: (checked: boolean) => void
  name?: string
  id?: string
}) {
  return (
    <label class="tickbox">
      <input
        type="checkbox"
        id={props.id}
        name={props.name}
        checked={props.checked}
        onChange={event => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.label}
        {props.hint && <small>{props.hint}</small>}
      </span>
    </label>
  )
}

function ChoiceCard<Value extends string>(props: {
  choice: Choice<Value>
  type: 'radio' | 'checkbox'
  name: string
  checked: boolean
  invalid: true | undefined
  onChange: () => void
}) {
  const { label, hint, icon, value } = props.choice
  return (
    <label class="choice">
      {icon && <Icon name={icon} />}
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
      <input
        type={props.type}
        name={props.name}
        value={value}
        checked={props.checked}
        aria-invalid={props.type === 'checkbox' ? props.invalid : undefined}
        onChange={props.onChange}
      />
    </label>
  )
}
