const opened = 'modals'

/** Says that a modal dialog was opened or closed, to whatever must stand in front of it. */
export const tellOfModals = (): boolean => dispatchEvent(new Event(opened))

/** Calls with the modal dialog in front, or null where there is none, now and whenever that changes. Returns how to stop. */
export function watchModals(tell: (front: Element | null) => void): () => void {
  // the one opened last lies in front, and one that was opened from another is written after it
  const look = () => tell([...document.querySelectorAll('dialog:modal')].at(-1) ?? null)
  look()
  addEventListener(opened, look)
  return () => removeEventListener(opened, look)
}
