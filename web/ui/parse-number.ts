import type { Language } from './format.ts'

/** What was typed, read as a number: `null` where nothing stands, `undefined` where it is no number. */
export type ParsedNumber = number | null | undefined

/**
 * Reads a number as people type it: `1250`, `1.250`, `1 250`, `Rp1.250.000`, and `3,5` where decimals are allowed.
 * In Indonesian the dot groups and the comma is decimal; in English the other way round. Groups must be whole,
 * so that `1.25` typed by mistake is refused and never read as 125.
 */
export function parseNumber(text: string, language: Language, decimals = false): ParsedNumber {
  const bare = text.replace(/^\s*Rp\.?/i, '').replace(/[\s\u00a0\u202f]/g, '')
  if (bare === '') return text.trim() === '' ? null : undefined
  const [group, point] = language === 'id' ? ['\\.', ','] : [',', '\\.']
  const whole = `\\d+|\\d{1,3}(?:${group}\\d{3})+`
  const shape = new RegExp(`^-?(?:${whole})${decimals ? `(?:${point}\\d+)?` : ''}$`)
  if (!shape.test(bare)) return undefined
  const ungrouped = bare.replace(new RegExp(group, 'g'), '')
  const value = Number(ungrouped.replace(',', '.'))
  return Number.isSafeInteger(Math.trunc(value)) ? value : undefined
}
