import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { classNames } from './class-names.ts'
import { floatBy } from './float.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { Kbd } from './kbd.tsx'

export type MenuItem = {
  id: string
  label: string
  hint?: string
  icon?: IconName
  kbd?: string
  /** A link; otherwise `onSelect` runs. */
  href?: string
  onSelect?: () => void
  /** One of several of which this holds. */
  checked?: boolean
  /** Hurts: drawn in clay. */
  warn?: boolean
}

export type MenuProps = {
  /** What stands on the button. */
  children?: ComponentChildren
  /** The button's name where it has no words. */
  label?: string
  icon?: IconName
  variant?: 'line' | 'bare' | 'scope' | 'me' | 'go'
  size?: 'sm' | 'normal' | 'big'
  align?: 'start' | 'end'
  /** Groups are parted by a line. */
  items: MenuItem[] | MenuItem[][]
  /** Stands above the items: who is signed in, say. */
  head?: ComponentChildren
}

/** A button that opens a list of actions (native popover; arrows, Home, End, first letters, Escape). */
export function Menu(props: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const groups = grouped(props.items)
  const variant = props.variant ?? 'line'
  const look =
    variant === 'scope' || variant === 'me' ? `${variant}-button` : classNames('btn', variant, props.size)

  function onToggle(event: { newState: string }) {
    const opened = event.newState === 'open'
    setOpen(opened)
    if (!opened || !button.current || !list.current) return
    floatBy(button.current, list.current, props.align)
    entries(list.current)[0]?.focus()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        class={look}
        aria-label={props.children && variant !== 'me' ? undefined : props.label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        popoverTarget={id}
        onKeyDown={event => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          list.current?.showPopover()
        }}
      >
        {props.icon && <Icon name={props.icon} size="s" />}
        {variant === 'scope' ? <span class="scope-text">{props.children}</span> : props.children}
        {variant === 'scope' && <Icon name="chevron-down" size="s" />}
      </button>
      <div ref={list} id={id} class="menu" popover="auto" onToggle={onToggle}>
        {props.head && <div class="menu-head">{props.head}</div>}
        <div role="menu" aria-label={props.label} onKeyDown={event => move(event, list.current)}>
          {groups.map((group, at) => (
            <div role="group" class="menu-group" key={at}>
              {group.map(item => (
                <Entry key={item.id} item={item} close={() => list.current?.hidePopover()} />
              ))}
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

function Entry({ item, close }: { item: MenuItem; close: () => void }) {
  const inside = (
    <>
      {item.checked === undefined ? (
        item.icon && <Icon name={item.icon} size="s" />
      ) : (
        <span class="tick">{item.checked && <Icon name="check" size="s" />}</span>
      )}
      <span class="words">
        {item.label}
        {item.hint && <small>{item.hint}</small>}
      </span>
      {item.kbd && <Kbd>{item.kbd}</Kbd>}
    </>
  )
  const common = { class: classNames('menu-item', item.warn && 'warn'), tabIndex: -1 }
  if (item.href !== undefined) {
    return (
      <a role="menuitem" href={item.href} {...common} onClick={close}>
        {inside}
      </a>
    )
  }
  const role = item.checked === undefined ? 'menuitem' : 'menuitemradio'
  return (
    <button
      type="button"
      role={role}
      aria-checked={item.checked}
      {...common}
      onClick={() => {
        close()
        item.onSelect?.()
      }}
    >
      {inside}
    </button>
  )
}

function move(event: KeyboardEvent, list: HTMLElement | null): void {
  if (!list) return
  const all = entries(list)
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = target(event.key, at, all)
  if (!next) return
  event.preventDefault()
  next.focus()
}

function target(key: string, at: number, all: HTMLElement[]): HTMLElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length]
  if (key === 'ArrowUp') return all[(at - 1 + all.length) % all.length]
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  if (key.length !== 1) return undefined
  const later = [...all.slice(at + 1), ...all.slice(0, at + 1)]
  return later.find(entry => entry.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}

function entries(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role^=menuitem]')]
}

function grouped(items: MenuItem[] | MenuItem[][]): MenuItem[][] {
  return items.some(Array.isArray) ? (items as MenuItem[][]) : [items as MenuItem[]]
}
