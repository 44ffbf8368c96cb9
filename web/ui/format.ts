import { type Language, wordsOf, type Zone } from './calendar.ts'

export type { Language, Zone } from './calendar.ts'

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** `1.396` in Indonesian, `1,396` in English; at most `digits` decimals (default none). */
export function number(value: number, language: Language, digits = 0): string {
  // most are: the first page of a phone needs no formatter for them
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value)
  return numbers(language, { maximumFractionDigits: digits }).format(value)
}

/** Large figures in words: `7,9 miliar`, `21 ribu`; in English `7.9 billion`. */
export function compact(value: number, language: Language): string {
  const options = { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 1 } as const
  return plain(numbers(language, options).format(value))
}

/** A ratio as a percentage: 0.78 is `78%`. At most `digits` decimals (default none). */
export function percent(ratio: number, language: Language, digits = 0): string {
  return plain(numbers(language, { style: 'percent', maximumFractionDigits: digits }).format(ratio))
}

/** Whole rupiah as Indonesians write them: `Rp1.250.000`. */
export function rupiah(value: number, language: Language): string {
  return `${value < 0 ? '-' : ''}Rp${number(Math.abs(value), language)}`
}

/** Rupiah for large figures: `Rp7,9 miliar`; below a million written out. */
export function rupiahShort(value: number, language: Language): string {
  if (Math.abs(value) < 1_000_000) return rupiah(value, language)
  return `${value < 0 ? '-' : ''}Rp${compact(Math.abs(value), language)}`
}

/** `9 Agustus 2022`. Takes a plain date `2022-08-09`, or an instant that is shown in the zone. */
export function date(value: string | Date, language: Language, zone: Zone = 'WIB'): string {
  const { day, month: of, year } = wordsOf(value, language, zone)
  return `${day} ${of} ${year}`
}

/** `9 Agu`, for dense lists where the year is plain from the page. */
export function shortDate(value: string | Date, language: Language, zone: Zone = 'WIB'): string {
  const { day, shortMonth: of } = wordsOf(value, language, zone)
  return `${day} ${of}`
}

/** `Selasa, 9 Agustus 2022`. */
export function dayDate(value: string | Date, language: Language, zone: Zone = 'WIB'): string {
  return `${wordsOf(value, language, zone).weekday}, ${date(value, language, zone)}`
}

/** `Oktober 2026`, from `2026-10` or any date in it. */
export function month(value: string | Date, language: Language, zone: Zone = 'WIB'): string {
  const { month: of, year } = wordsOf(value, language, zone)
  return `${of} ${year}`
}

/** `Oktober`, for places where the year is plain from the page. */
export function monthName(value: string | Date, language: Language, zone: Zone = 'WIB'): string {
  return wordsOf(value, language, zone).month
}

/** `Okt`, for axes. */
export function shortMonth(value: string | Date, language: Language, zone: Zone = 'WIB'): string {
  return wordsOf(value, language, zone).shortMonth
}

/** `19.22 WIB` in Indonesian, `19:22 WIB` in English. Takes an instant. */
export function time(value: string | Date, language: Language, zone: Zone): string {
  return `${clock(value, language, zone)} ${zone}`
}

/** `19.22`, without the zone, for two times in a row that share one. */
export function clock(value: string | Date, language: Language, zone: Zone): string {
  return wordsOf(value, language, zone).clock
}

/** `18 November 2026, 19.22 WIB`. Takes an instant. */
export function dateTime(value: string | Date, language: Language, zone: Zone): string {
  return `${date(value, language, zone)}, ${time(value, language, zone)}`
}

const made = new Map<string, Intl.NumberFormat>()

// An Intl formatter costs about 50 µs to make and is asked for in every cell of a table.
function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.NumberFormat(locales[language], options)
  made.set(key, fresh)
  return fresh
}

function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
