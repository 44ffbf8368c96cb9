import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** One suggestion; `hint` tells same names apart. */
export type Suggestion = { id: string; label: string; hint?: string }

export type ComboboxProps<Item extends Suggestion> = FieldProps & {
  value: Item | null
  onChange: (item: Item | null) => void
  search: (query: string, signal: AbortSignal) => Promise<Item[]>
  /** From how many letters on it asks; 2 unless told. 0 offers suggestions at once. */
  from?: number
  name?: string
  placeholder?: string
  words: {
    loading: string
    /** Nothing fits: what to do. */
    none: string
    failed: string
    clear: string
    /** Read to assistive technology: `5 saran`. */
    found: (count: number) => string
  }
}

/** A field that suggests as one types (WAI-ARIA combobox with a listbox); for regions, libraries, people. */
export function Combobox<Item extends Suggestion>(props: ComboboxProps<Item>) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(props.value?.label ?? '')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const asked = open && text.trim().length >= (props.from ?? 2) ? text.trim() : null
  const { items, state } = useSuggestions(asked, props.search)

  // Text follows a value that came from outside; one's own typing is never overwritten.
  const reported = useRef(props.value?.id ?? null)
  useEffect(() => {
    const id = props.value?.id ?? null
    if (id !== reported.current) setText(props.value?.label ?? '')
    reported.current = id
  }, [props.value?.id])
  useEffect(() => setAt(-1), [asked, items])

  function tell(item: Item | null) {
    reported.current = item?.id ?? null
    props.onChange(item)
  }

  function pick(item: Item) {
    tell(item)
    setText(item.label)
    setOpen(false)
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const item = items[at]
    if (step !== undefined) {
      event.preventDefault()
      if (!open) setOpen(true)
      else if (items.length > 0)
        setAt(before => (before + step + items.length + (before < 0 && step < 0 ? 1 : 0)) % items.length)
    } else if (event.key === 'Enter' && open && item) {
      event.preventDefault()
      pick(item)
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      setOpen(false)
    }
  }

  const shown = open && asked !== null
  const told = !shown
    ? ''
    : state === 'ready'
      ? items.length
        ? props.words.found(items.length)
        : props.words.none
      : state === 'failed'
        ? props.words.failed
        : ''
  return (
    <Field {...props}>
      {wiring => (
        <span class="combo">
          <span class="in-group">
            <input
              {...wiring}
              ref={input}
              class="in"
              name={props.name}
              role="combobox"
              aria-expanded={shown}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={shown && at >= 0 ? `${listId}-${at}` : undefined}
              autocomplete="off"
              spellcheck={false}
              placeholder={props.placeholder}
              value={text}
              onInput={event => {
                setText(event.currentTarget.value)
                setOpen(true)
                if (props.value) tell(null)
              }}
              onFocus={() => props.from === 0 && setOpen(true)}
              onBlur={() => setOpen(false)}
              onKeyDown={onKeyDown}
            />
            {text !== '' && (
              <button
                type="button"
                class="in-button icon"
                aria-label={props.words.clear}
                onClick={() => {
                  setText('')
                  tell(null)
                  input.current?.focus()
                }}
              >
                <Icon name="cross" size="s" />
              </button>
            )}
          </span>
          <ul
            id={listId}
            class="combo-list"
            role="listbox"
            aria-label={props.label}
            hidden={!shown || items.length === 0}
          >
            {items.map((item, place) => (
              <li
                key={item.id}
                id={`${listId}-${place}`}
                role="option"
                aria-selected={place === at}
                class={classNames(place === at && 'at')}
                onPointerDown={event => event.preventDefault()}
                onClick={() => pick(item)}
              >
                <b>{item.label}</b>
                {item.hint && <span class="sub"> {item.hint}</span>}
              </li>
            ))}
          </ul>
          {shown && items.length === 0 && (
            <span class="combo-list note">
              {state === 'loading' || state === 'idle' ? props.words.loading : told}
            </span>
          )}
          <span class="sr" role="status">
            {told}
          </span>
        </span>
      )}
    </Field>
  )
}
