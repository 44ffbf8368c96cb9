import { useCallback, useState } from 'preact/hooks'

type Stored<T> = { value: T; savedAt: string }

/**
 * What a person types, kept on this device from the first letter until it was accepted: it outlives a reload, a lost
 * session and a closed browser.
 * @param key names the form and what it is about, e.g. `activity/new/<library>`
 */
export function useDraft<T>(key: string, initial: T) {
  const [stored, setStored] = useState<Stored<T>>(() => read<T>(key) ?? { value: initial, savedAt: '' })
  const change = useCallback(
    (change: Partial<T>) =>
      setStored(before => {
        const next = { value: { ...before.value, ...change }, savedAt: new Date().toISOString() }
        return write(key, next) ? next : { ...next, savedAt: '' }
      }),
    [key],
  )
  const clear = useCallback(() => {
    remove(key)
    setStored({ value: initial, savedAt: '' })
  }, [key])
  return { draft: stored.value, savedAt: stored.savedAt || null, change, clear }
}

/** What was typed and not yet sent, with when; null where nothing was. */
export function draftLeft<T>(key: string): { value: T; savedAt: string } | null {
  return read<T>(key) ?? null
}

/** Forgets what was typed. */
export const dropDraft = (key: string): void => remove(key)

/** Whether something was typed and not yet sent. */
export function hasDraft(key: string): boolean {
  return read(key) !== undefined
}

const nameOf = (key: string) => `draft/${key}`

function read<T>(key: string): Stored<T> | undefined {
  try {
    const text = localStorage.getItem(nameOf(key))
    return text === null ? undefined : (JSON.parse(text) as Stored<T>)
  } catch {
    // storage is off or its content is not ours: the form starts as new
    return undefined
  }
}

function write(key: string, stored: Stored<unknown>): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(stored))
    return true
  } catch {
    // storage is full or off: the form goes on in memory, without the promise "saved"
    return false
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(nameOf(key))
  } catch {
    // storage is off: there is nothing to remove
    return
  }
}
