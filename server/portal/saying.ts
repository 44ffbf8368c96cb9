import type { Language } from '../../contract/fields.ts'

const localeOf = (language: Language) => (language === 'id' ? 'id-ID' : 'en-GB')

/** `1.396`. */
export const number = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language)).format(value)
/** `Rp1.250.000`. */
export const rupiah = (value: number, language: Language): string => `Rp${number(value, language)}`
/** `9 Agustus 2022`, of a calendar day. */
export const longDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** What search engines and messengers show of a text: as much as they show of any. */
export function inShort(text: string, most = 180): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  return plain.length <= most ? plain : `${plain.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
}
