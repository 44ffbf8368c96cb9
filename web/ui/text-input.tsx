import type { Ref } from 'preact'
import { useId } from 'preact/hooks'
import { Field, type FieldProps } from './field.tsx'

export type TextInputProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  name?: string
  type?: 'text' | 'email' | 'tel' | 'url'
  autoComplete?: string
  placeholder?: string
  maxLength?: number
  required?: boolean
  readOnly?: boolean
  /** The keyboard a phone shows. */
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'url'
  capitalize?: boolean
  spellCheck?: boolean
  /** Offered while typing; anything else can be typed, too. */
  suggestions?: readonly string[]
  onBlur?: () => void
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const list = useId()
  const { suggestions = [] } = props
  return (
    <Field {...props}>
      {wiring => (
        <>
          <input
            {...wiring}
            ref={props.inputRef}
            class="in"
            type={props.type ?? 'text'}
            name={props.name}
            value={props.value}
            autocomplete={props.autoComplete}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            required={props.required}
            readOnly={props.readOnly}
            inputMode={props.inputMode}
            autocapitalize={props.capitalize === false ? 'none' : undefined}
            spellcheck={props.spellCheck}
            onInput={event => props.onChange(event.currentTarget.value)}
            onBlur={props.onBlur}
            list={suggestions.length > 0 ? list : undefined}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map(name => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}
