import { useState } from 'preact/hooks'
import { Field, type FieldProps } from './field.tsx'

/** A password that can be looked at while it is typed. */
export function PasswordInput(
  props: FieldProps & {
    value: string
    onChange: (value: string) => void
    name?: string
    autoComplete: 'current-password' | 'new-password' | 'one-time-code'
    showLabel: string
    hideLabel: string
    required?: boolean
  },
) {
  const [shown, setShown] = useState(false)
  return (
    <Field {...props}>
      {wiring => (
        <span class="in-group">
          <input
            {...wiring}
            class="in"
            type={shown ? 'text' : 'password'}
            name={props.name}
            value={props.value}
            autocomplete={props.autoComplete}
            required={props.required}
            autocapitalize="none"
            spellcheck={false}
            onInput={event => props.onChange(event.currentTarget.value)}
          />
          <button type="button" class="in-button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? props.hideLabel : props.showLabel}
          </button>
        </span>
      )}
    </Field>
  )
}
