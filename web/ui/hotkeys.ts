import { useEffect, useRef } from 'preact/hooks'

const storageKey = 'hotkeys'

/** Whether single-letter keys work on this device; a person may switch them off (WCAG 2.1.4). */
export function hotkeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off'
}

/** Switches the single-letter keys on or off, for this device. */
export function setHotkeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off')
}

/**
 * Runs an action when its key is pressed anywhere, but never while someone types, chooses in a menu or has a
 * dialog open. Keys are `KeyboardEvent.key` values.
 */
export function useHotkeys(
  actions: Record<string, ((event: KeyboardEvent) => void) | undefined>,
  enabled = true,
): void {
  const current = useRef(actions)
  current.current = actions
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      const action = current.current[event.key]
      if (!action || event.defaultPrevented || busy(event) || !hotkeysOn()) return
      event.preventDefault()
      action(event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [enabled])
}

function busy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  if (document.querySelector('dialog.dialog:modal, .menu:popover-open')) return true
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  const typing = target.closest('input, select, textarea, [contenteditable]')
  const box = typing instanceof HTMLInputElement && ['checkbox', 'radio'].includes(typing.type)
  if (typing && !box) return true
  return event.key === 'Enter' && target.closest('a, button, summary, [role=menuitem]') !== null
}
