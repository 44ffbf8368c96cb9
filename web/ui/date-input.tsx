import { Field, type FieldProps } from './field.tsx'

type DateLikeProps = FieldProps & {
  /** `2026-11-20`, `09:30`, or '' where nothing stands. */
  value: string
  onChange: (value: string) => void
  name?: string
  min?: string
  max?: string
  required?: boolean
  small?: boolean
}

/** A day, by the device's own picker; the value is `yyyy-mm-dd`. */
export function DateInput(props: DateLikeProps) {
  return <NativeInput {...props} type="date" />
}

/** A time of day, by the device's own picker; the value is `hh:mm`. */
export function TimeInput(props: DateLikeProps) {
  return <NativeInput {...props} type="time" />
}

function NativeInput(props: DateLikeProps & { type: 'date' | 'time' }) {
  return (
    <Field {...props}>
      {wiring => (
        <input
          {...wiring}
          class={props.small ? 'in sm num' : 'in num'}
          type={props.type}
          name={props.name}
          value={props.value}
          min={props.min}
          max={props.max}
          required={props.required}
          onInput={event => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
