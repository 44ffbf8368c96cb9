import { practicePages } from '../../../text/practice-pages.ts'
import type { Language } from '../../data/session.tsx'
import { number, rupiahShort } from '../../ui/format.ts'

export function daysIn(days: number | null, language: Language): string {
  const words = practicePages[language]
  return days === null ? words.unknown : words.days(number(days, language))
}

export function costIn(cost: number | null, language: Language): string {
  const words = practicePages[language]
  if (cost === null) return words.unknown
  return cost === 0 ? words.free : rupiahShort(cost, language)
}

/** How many took it on, and at how many of these it works. */
export function takenIn(of: { takers: number; working: number }, language: Language): string {
  const words = practicePages[language]
  if (of.takers === 0) return words.takenNone
  const works = of.working > 0 ? [words.working(number(of.working, language))] : []
  return [words.taken(number(of.takers, language)), ...works].join(' · ')
}

export const placeOf = (of: { regency: string | null; province: string }): string =>
  [of.regency, of.province].filter(Boolean).join(', ')
