import type { Language } from '../../contract/fields.ts'

const locales = { id: 'id-ID', en: 'en-GB' }

/** `1.396`, in English `1,396`. */
export const numberOf = (language: Language, n: number): string =>
  new Intl.NumberFormat(locales[language]).format(n)

/** `3 Agustus 2023`. */
export const dayOf = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** `Oktober 2026`. */
export const monthOf = (language: Language, month: string): string =>
  new Intl.DateTimeFormat(locales[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(month),
  )

/** `28 November 2026 pukul 09.30 WIB`, in Jakarta. */
export function momentOf(language: Language, at: Date): string {
  const zone = { timeZone: 'Asia/Jakarta' }
  const on = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', ...zone }).format(at)
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', ...zone }).format(at)
  return language === 'id' ? `${on} pukul ${clock.replace(':', '.')} WIB` : `${on} at ${clock} WIB`
}
