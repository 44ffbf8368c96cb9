import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

export type TabItem<Id extends string> = { id: Id; label: string; count?: string | number }

/** Tabs over one panel: arrows move and choose, Tab goes into the panel. */
export function Tabs<Id extends string>(props: {
  label: string
  tabs: TabItem<Id>[]
  value: Id
  onChange: (id: Id) => void
  children: ComponentChildren
}) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = props.tabs.findIndex(tab => tab.id === props.value)
    const next = (at + step + props.tabs.length) % props.tabs.length
    const tab = props.tabs[next]
    if (tab) props.onChange(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
        {props.tabs.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${base}-${id}`}
            aria-selected={id === props.value}
            aria-controls={`${base}-panel`}
            tabIndex={id === props.value ? 0 : -1}
            onClick={() => props.onChange(id)}
          >
            {label}
            {count !== undefined && <span class="c num">{count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${props.value}`} tabIndex={0}>
        {props.children}
      </div>
    </div>
  )
}

/** Links that look like tabs, for pages of one thing that have their own address. */
export function TabLinks(props: {
  label: string
  tabs: { href: string; label: string; current?: boolean; count?: string | number }[]
}) {
  const nav = useRef<HTMLElement>(null)
  const at = props.tabs.findIndex(({ current }) => current)
  // where they do not fit, the one that is open is in sight
  useLayoutEffect(() => {
    const [all, one] = [nav.current, nav.current?.children[at]]
    if (!all || !one) return
    const show = () => {
      const [whole, part] = [all.getBoundingClientRect(), one.getBoundingClientRect()]
      if (part.right > whole.right) all.scrollLeft += part.right - whole.right
    }
    show()
    // a panel that opens beside them takes their room
    const observer = new ResizeObserver(show)
    observer.observe(all)
    return () => observer.disconnect()
  }, [at])
  return (
    <nav class="tab-list" aria-label={props.label} ref={nav}>
      {props.tabs.map(({ href, label, current, count }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {label}
          {count !== undefined && <span class="c num">{count}</span>}
        </a>
      ))}
    </nav>
  )
}
