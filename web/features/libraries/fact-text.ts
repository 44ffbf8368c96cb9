import { buildings, connections, kinds, powers } from '../../../text/libraries.ts'
import type { Language } from '../../data/session.tsx'
import { date, number } from '../../ui/format.ts'

const lists: Record<string, Record<string, { id: string; en: string }>> = {
  kind: kinds,
  building: buildings,
  internet: connections,
  power: powers,
}
const plain = new Set(['latitude', 'longitude'])

/** A fact of the registry as a person reads it; undefined where it is not known. */
export function factText(field: string, value: unknown, language: Language): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'number') return plain.has(field) ? String(value) : number(value, language)
  const text = String(value)
  const known = lists[field]?.[text]
  if (known) return known[language]
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text, language) : text
}
