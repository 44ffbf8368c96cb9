import { useRef } from 'preact/hooks'
import { useHotkeys } from './hotkeys.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

/** The search of a page; `/` goes to it from anywhere. */
export function SearchBox(props: {
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  onSubmit?: () => void
  clearLabel: string
  /** False where another search of the page has the key. */
  hotkey?: boolean
}) {
  const input = useRef<HTMLInputElement>(null)
  useHotkeys({ '/': () => input.current?.focus() }, props.hotkey !== false)
  return (
    <form
      class="search"
      role="search"
      data-slash={props.hotkey === false ? undefined : ''}
      onSubmit={event => {
        event.preventDefault()
        props.onSubmit?.()
      }}
    >
      <Icon name="search" size="s" />
      <input
        ref={input}
        type="search"
        aria-label={props.label}
        placeholder={props.placeholder ?? props.label}
        value={props.value}
        autocomplete="off"
        enterkeyhint="search"
        onInput={event => props.onChange(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          if (props.value === '') input.current?.blur()
          else props.onChange('')
        }}
      />
      {props.value !== '' ? (
        <button
          type="button"
          aria-label={props.clearLabel}
          onClick={() => {
            props.onChange('')
            input.current?.focus()
          }}
        >
          <Icon name="cross" size="s" />
        </button>
      ) : (
        props.hotkey !== false && <Kbd>/</Kbd>
      )}
    </form>
  )
}

/** A button that looks like a search and opens one; for the top bar. `/` presses it, unless the page has its own. */
export function FindButton(props: { label: string; onClick: () => void; hotkey?: string | null }) {
  const key = props.hotkey === undefined ? '/' : props.hotkey
  useHotkeys(
    key === null
      ? {}
      : {
          [key]: () => {
            const own = document.querySelector<HTMLInputElement>('form.search[data-slash] input')
            if (own) own.focus()
            else props.onClick()
          },
        },
  )
  return (
    <button type="button" class="find" onClick={props.onClick}>
      <Icon name="search" size="s" />
      <span>{props.label}</span>
      {key !== null && <Kbd>{key}</Kbd>}
    </button>
  )
}
