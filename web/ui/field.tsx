import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { Glyph } from './glyph.tsx'

/** What every field takes. */
export type FieldProps = {
  label: string
  hint?: ComponentChildren
  /** What happened, what was kept, what to do. */
  error?: string | undefined
  /** Set it where an ErrorSummary points to the field. */
  id?: string
  /** The word that marks a field that may stay empty: `boleh kosong`. */
  optional?: string
  /** Keeps the label for assistive technology only. */
  labelHidden?: boolean
}

/** What a field hands to its control. */
export type Wiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-errormessage': string | undefined
}

/** Label, hint and error around one control, wired for assistive technology. */
export function Field(props: FieldProps & { children: (wiring: Wiring) => ComponentChildren }) {
  const made = useId()
  const id = props.id ?? made
  const wiring = wire(id, props)
  return (
    <div class={classNames('fld', props.error && 'err')}>
      <label for={id} class={props.labelHidden ? 'sr' : undefined}>
        {props.label}
        {props.optional && <span class="optional"> ({props.optional})</span>}
      </label>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
      {props.children(wiring)}
    </div>
  )
}

/** A group of choices with its legend, hint and error. */
export function FieldGroup(props: FieldProps & { children: (wiring: Wiring) => ComponentChildren }) {
  const made = useId()
  const id = props.id ?? made
  const { 'aria-describedby': describedBy } = wire(id, props)
  return (
    <fieldset
      class={classNames('fld', props.error && 'err')}
      aria-describedby={describedBy}
      id={id}
      tabIndex={-1}
    >
      <legend class={props.labelHidden ? 'sr' : undefined}>
        {props.label}
        {props.optional && <span class="optional"> ({props.optional})</span>}
      </legend>
      <FieldNotes id={id} hint={props.hint} error={props.error} />
      {props.children(wire(id, props))}
    </fieldset>
  )
}

function FieldNotes(props: { id: string; hint?: ComponentChildren; error?: string | undefined }) {
  return (
    <>
      {props.hint && (
        <span class="hint" id={`${props.id}-hint`}>
          {props.hint}
        </span>
      )}
      {props.error && (
        <span class="msg" id={`${props.id}-error`}>
          <Glyph name="late" />
          {props.error}
        </span>
      )}
    </>
  )
}

function wire(id: string, props: FieldProps): Wiring {
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': props.error ? true : undefined,
    'aria-errormessage': props.error ? `${id}-error` : undefined,
  }
}
