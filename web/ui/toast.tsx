import { createContext, type ComponentChildren } from 'preact'
import { createPortal } from 'preact/compat'
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from './button.tsx'
import { Glyph, type GlyphName } from './glyph.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { watchModals } from './modals.ts'

export type ToastMessage = {
  /** What happened, in bold. */
  strong: string
  /** What follows from it. */
  text?: string
  glyph?: GlyphName
  icon?: IconName
  undo?: { label: string; run: () => void }
  /** How long it stays, in seconds: 6, with an undo 12. It waits while pointed at or focused. */
  seconds?: number
}

type Shown = ToastMessage & { id: number }
export type Toasts = { show: (message: ToastMessage) => void }

const Host = createContext<Toasts>({ show: () => undefined })

/** Gives the page's `show`: tells what happened, with undo instead of asking beforehand. */
export function useToasts(): Toasts {
  return useContext(Host)
}

/** Holds the toasts of everything inside it. `label` names the region, `closeLabel` the button that puts one away. */
export function ToastHost(props: { label: string; closeLabel: string; children: ComponentChildren }) {
  const [shown, setShown] = useState<Shown[]>([])
  const last = useRef(0)
  const toasts = useMemo<Toasts>(
    () => ({
      show(message) {
        last.current += 1
        const fresh = { ...message, id: last.current }
        setShown(before => [...before.slice(-2), fresh])
      },
    }),
    [],
  )
  const [front, setFront] = useState<Element | null>(null)
  useEffect(() => watchModals(setFront), [])
  const drop = (id: number) => setShown(before => before.filter(toast => toast.id !== id))
  const section = (
    <section class="toasts" aria-label={props.label} aria-live="polite" aria-relevant="additions">
      {shown.map(toast => (
        <Toast key={toast.id} {...toast} closeLabel={props.closeLabel} onGone={() => drop(toast.id)} />
      ))}
    </section>
  )

  return (
    <Host.Provider value={toasts}>
      {props.children}
      {/* behind a modal dialog nothing is seen or can be pressed: it stands in it */}
      {front ? createPortal(section, front) : section}
    </Host.Provider>
  )
}

/** One toast, as the host shows it. */
export function Toast(props: ToastMessage & { closeLabel: string; onGone: () => void }) {
  const [held, setHeld] = useState(false)
  const seconds = props.seconds ?? (props.undo ? 12 : 6)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(props.onGone, seconds * 1000)
    return () => clearTimeout(timer)
  }, [held, seconds])

  return (
    <div
      class="toast night"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {props.icon ? <Icon name={props.icon} /> : <Glyph name={props.glyph ?? 'done'} />}
      <span>
        <b>{props.strong}</b> {props.text}
      </span>
      <span class="toast-do">
        {props.undo && (
          <button
            type="button"
            class="undo"
            onClick={() => {
              props.undo?.run()
              props.onGone()
            }}
          >
            {props.undo.label}
          </button>
        )}
        <Button variant="bare" size="sm" icon="cross" label={props.closeLabel} onClick={props.onGone} />
      </span>
    </div>
  )
}
