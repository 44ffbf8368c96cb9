import { useSearchParams } from 'wouter'

/**
 * Filters that live in the address, so that back, forward and sharing work. What equals its default is left out.
 * @param defaults every filter with its value where the address says nothing
 */
export function useFilters<T extends Record<string, string>>(defaults: T) {
  const [params, setParams] = useSearchParams()
  const filters = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, params.get(name) ?? value]),
  ) as T
  const set = (change: Partial<T>, how: { replace?: boolean } = {}) =>
    setParams(before => {
      const next = new URLSearchParams(before)
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined || value === defaults[name]) next.delete(name)
        else next.set(name, value)
      }
      return next
    }, how)
  return [filters, set] as const
}

/** Undefined for an empty filter, so that it is not sent. */
export const given = (value: string): string | undefined => value || undefined
