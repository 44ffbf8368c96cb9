import { useEffect, useRef } from 'preact/hooks'
import { Glyph } from './glyph.tsx'

/** All that stands in the way, at the top of the form, each a link to its field; takes the focus when it appears. */
export function ErrorSummary(props: {
  title: string
  /** Raise it at every attempt to send, so that the focus comes back. */
  attempt?: number
  errors: { fieldId: string; text: string }[]
}) {
  const box = useRef<HTMLDivElement>(null)
  const any = props.errors.length > 0
  useEffect(() => {
    if (any) box.current?.focus()
  }, [any, props.attempt])

  if (!any) return null
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>
        <Glyph name="late" />
        {props.title}
      </h2>
      <ul>
        {props.errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={event => {
                const field = document.getElementById(fieldId)
                if (!field) return
                event.preventDefault()
                field.scrollIntoView({ block: 'center' })
                field.focus({ preventScroll: true })
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
