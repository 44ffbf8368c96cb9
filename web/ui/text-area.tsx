import { useLayoutEffect, useRef } from 'preact/hooks'
import { Field, type FieldProps } from './field.tsx'

/**
 * Several lines of text; grows with what is written, or spoken into it. `left` tells how much room remains, near the
 * end. `open`: what is too long is not cut off, since who dictates would not see it; the form tells of it.
 */
export function TextArea(
  props: FieldProps & {
    value: string
    onChange: (value: string) => void
    name?: string
    rows?: number
    maxLength?: number
    open?: boolean
    left?: (characters: number) => string
    placeholder?: string
    required?: boolean
  },
) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (!area.current || CSS.supports('field-sizing', 'content')) return
    area.current.style.height = 'auto'
    area.current.style.height = `${area.current.scrollHeight + 2}px`
  }, [props.value])

  const room = (props.maxLength ?? Number.POSITIVE_INFINITY) - props.value.length
  const near = props.maxLength !== undefined && room <= Math.max(20, props.maxLength / 10)
  return (
    <Field {...props}>
      {wiring => (
        <>
          <textarea
            {...wiring}
            ref={area}
            class="in area"
            name={props.name}
            rows={props.rows ?? 3}
            value={props.value}
            maxLength={props.open ? undefined : props.maxLength}
            autocapitalize="sentences"
            placeholder={props.placeholder}
            required={props.required}
            onInput={event => props.onChange(event.currentTarget.value)}
          />
          {props.left && (
            <span class="hint left" role="status">
              {near && room >= 0 ? props.left(room) : ''}
            </span>
          )}
        </>
      )}
    </Field>
  )
}
