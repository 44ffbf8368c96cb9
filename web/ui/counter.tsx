import { useId } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { Glyph } from './glyph.tsx'
import { Icon } from './icon.tsx'
import { useHold } from './use-hold.ts'

export type CounterProps = {
  label: string
  hint?: string
  error?: string | undefined
  id?: string
  /** `null`: nothing answered yet. Zero is an answer. */
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  /** Names of the buttons: `Kurangi Perempuan`, `Tambah Perempuan`. */
  minusLabel: string
  plusLabel: string
}

/**
 * The big counter: minus, a figure that can be typed, plus, and a jump (`tambah 5`); held, the signs go on by themselves.
 * For the phone's one question.
 */
export function Counter(props: CounterProps & { jump?: { by: number; label: string } }) {
  const made = useId()
  const id = props.id ?? made
  const { jump } = props
  return (
    <div class={classNames('fld counter', props.error && 'err')}>
      <div class="counter-head">
        <label for={id}>{props.label}</label>
        {jump && (
          <button
            type="button"
            aria-label={`${props.label}: ${jump.label}`}
            onClick={() => props.onChange(within((props.value ?? 0) + jump.by, props))}
          >
            {jump.label}
          </button>
        )}
      </div>
      <Notes id={id} hint={props.hint} error={props.error} />
      <div class="counter-row">
        <CounterParts {...props} id={id} />
      </div>
    </div>
  )
}

/** A counter on one line, for lists of them (age groups). */
export function SmallCounter(props: CounterProps) {
  const made = useId()
  const id = props.id ?? made
  return (
    <div class={classNames('small-counter', props.error && 'err')}>
      <label for={id}>
        {props.label}
        {props.hint && <small>{props.hint}</small>}
      </label>
      <CounterParts {...props} id={id} />
      <Notes id={id} error={props.error} />
    </div>
  )
}

function CounterParts(props: CounterProps & { id: string }) {
  const { value, min = 0 } = props
  const less = useHold(by => props.onChange(within((value ?? min) - by, props)))
  const more = useHold(by => props.onChange(within((value ?? min) + by, props)))
  return (
    <>
      <button
        type="button"
        aria-label={props.minusLabel}
        aria-disabled={value !== null && value <= min}
        {...less}
      >
        <Icon name="minus" />
      </button>
      <input
        id={props.id}
        class="num"
        inputMode="numeric"
        autocomplete="off"
        pattern="[0-9]*"
        value={value ?? ''}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? `${props.id}-error` : undefined}
        onFocus={event => event.currentTarget.select()}
        onInput={event => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 7)
          const next = digits === '' ? null : within(Number(digits), props)
          event.currentTarget.value = next === null ? '' : String(next)
          props.onChange(next)
        }}
      />
      <button
        type="button"
        class="plus"
        aria-label={props.plusLabel}
        aria-disabled={value !== null && props.max !== undefined && value >= props.max}
        {...more}
      >
        <Icon name="plus" />
      </button>
    </>
  )
}

function Notes(props: { id: string; hint?: string | undefined; error?: string | undefined }) {
  return (
    <>
      {props.hint && <span class="hint">{props.hint}</span>}
      {props.error && (
        <span class="msg" id={`${props.id}-error`}>
          <Glyph name="late" />
          {props.error}
        </span>
      )}
    </>
  )
}

function within(value: number, { min = 0, max = Number.MAX_SAFE_INTEGER }: CounterProps): number {
  return Math.max(min, Math.min(max, value))
}
