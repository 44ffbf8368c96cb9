import { forms } from '../../text/forms.ts'
import { fill } from '../../text/fill.ts'
import { useText } from '../data/session.tsx'
import { Glyph } from '../ui/glyph.tsx'
import './phone-parts.css'

export type ReviewRow = {
  label: string
  /** Of the button that changes it, where an ErrorSummary leads there. */
  id?: string
  value: string
  /** What stands in the way of it. */
  error?: string | undefined
  /** Opens the question that it answers. */
  onChange?: () => void
}

/** What was answered, each with the way back to its question. */
export function Review(props: { rows: ReviewRow[] }) {
  const words = useText(forms)
  return (
    <ul class="review">
      {props.rows.map(({ label, id, value, error, onChange }) => (
        <li key={label}>
          <span class="review-said">
            <span class="small sub">{label}</span>
            <b>{value}</b>
            {error && (
              <span class="msg">
                <Glyph name="late" />
                {error}
              </span>
            )}
          </span>
          {onChange && (
            <button
              type="button"
              id={id}
              aria-label={fill(words.changeOf, { what: label })}
              onClick={onChange}
            >
              {words.change}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
