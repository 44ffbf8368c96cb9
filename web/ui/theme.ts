/** What a person chose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'theme'

/** The chosen theme of this device. */
export function theme(): Theme {
  const kept = localStorage.getItem(storageKey)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Keeps the choice on this device and shows it at once. */
export function setTheme(chosen: Theme): void {
  localStorage.setItem(storageKey, chosen)
  applyTheme()
}

/** Shows the chosen theme: `data-theme` on the root, or none. */
export function applyTheme(): void {
  const chosen = theme()
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}
