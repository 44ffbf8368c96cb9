import { Field, type FieldProps } from './field.tsx'

export type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean }

/** The native select. `placeholder` is a first option that stands for no answer (value ''). */
export function Select<Value extends string>(
  props: FieldProps & {
    options: SelectOption<Value>[] | { group: string; options: SelectOption<Value>[] }[]
    value: Value | ''
    onChange: (value: Value) => void
    name?: string
    placeholder?: string
    required?: boolean
    small?: boolean
  },
) {
  return (
    <Field {...props}>
      {wiring => (
        <select
          {...wiring}
          class={props.small ? 'in sm' : 'in'}
          name={props.name}
          value={props.value}
          required={props.required}
          onChange={event => props.onChange(event.currentTarget.value as Value)}
        >
          {props.placeholder !== undefined && <option value="">{props.placeholder}</option>}
          {props.options.map(entry =>
            'group' in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(option)}
              </optgroup>
            ) : (
              option(entry)
            ),
          )}
        </select>
      )}
    </Field>
  )
}

function option<Value extends string>({ value, label, disabled }: SelectOption<Value>) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  )
}
