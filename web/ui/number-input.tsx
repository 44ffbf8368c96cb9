import { useEffect, useState } from 'preact/hooks'
import { type Language, number as grouped } from './format.ts'
import { Field, type FieldProps } from './field.tsx'
import { parseNumber } from './parse-number.ts'

/** What stands in the field besides its value: the text as typed, and whether it reads as a number. */
export type NumberState = { text: string; valid: boolean }

export type NumberInputProps = FieldProps & {
  value: number | null
  /** Invalid text is reported as `null` with `valid: false`, and stays in the field. */
  onChange: (value: number | null, state: NumberState) => void
  language: Language
  name?: string
  /** Stands before the figure: `Rp`. */
  prefix?: string
  /** Stands after the figure: `orang`. */
  unit?: string
  /** How many decimals are allowed; none unless told. */
  decimals?: number
  placeholder?: string
  required?: boolean
}

/** A number typed freely (`1250`, `1.250`), shown grouped once the field is left; nothing typed is ever dropped. */
export function NumberInput(props: NumberInputProps) {
  const show = (value: number | null) =>
    value === null ? '' : grouped(value, props.language, props.decimals ?? 0)
  const [text, setText] = useState(show(props.value))
  const read = (typed: string) => parseNumber(typed, props.language, (props.decimals ?? 0) > 0)

  // A value that came from outside replaces the text, unless the text already means it.
  useEffect(() => {
    const meant = read(text)
    const replaced = meant === undefined ? props.value !== null : meant !== props.value
    if (replaced) setText(show(props.value))
  }, [props.value])

  function onInput(typed: string) {
    setText(typed)
    const value = read(typed)
    props.onChange(value ?? null, { text: typed, valid: value !== undefined })
  }

  return (
    <Field {...props}>
      {wiring => (
        <span class="in-group num">
          {props.prefix && <span class="affix">{props.prefix}</span>}
          <input
            {...wiring}
            class="in num"
            name={props.name}
            inputMode={props.decimals ? 'decimal' : 'numeric'}
            autocomplete="off"
            value={text}
            placeholder={props.placeholder}
            required={props.required}
            onInput={event => onInput(event.currentTarget.value)}
            onBlur={() => {
              const value = read(text)
              if (value !== undefined) setText(show(value))
            }}
          />
          {props.unit && <span class="affix">{props.unit}</span>}
        </span>
      )}
    </Field>
  )
}
