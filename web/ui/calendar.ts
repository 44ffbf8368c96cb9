/** The two languages of the screens. */
export type Language = 'id' | 'en'
/** The three times of Indonesia: west (UTC+7), central (UTC+8), east (UTC+9). */
export type Zone = 'WIB' | 'WITA' | 'WIT'

/**
 * Names as `Intl` has them for id-ID and en-GB; a test compares them. They stand here because a browser's first
 * formatter takes a tenth of a second on a cheap phone, and the first page shows a dozen dates.
 */
const names: Record<Language, { months: string[]; short: string[]; weekdays: string[]; hour: string }> = {
  id: {
    months: [
      ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
      ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
    weekdays: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
    hour: '.',
  },
  en: {
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    hour: ':',
  },
}
const hours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 }

/** The words of a moment. A plain date `2022-08-09` or month `2022-08` is the same everywhere; an instant is that of the zone. */
export function wordsOf(value: string | Date, language: Language, zone: Zone) {
  const { months, short, weekdays, hour } = names[language]
  const isPlain = typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)
  const at = new Date(new Date(value).getTime() + (isPlain ? 0 : hours[zone] * 3_600_000))
  const two = (n: number) => String(n).padStart(2, '0')
  return {
    weekday: weekdays[at.getUTCDay()] ?? '',
    day: at.getUTCDate(),
    month: months[at.getUTCMonth()] ?? '',
    shortMonth: short[at.getUTCMonth()] ?? '',
    year: at.getUTCFullYear(),
    clock: `${two(at.getUTCHours())}${hour}${two(at.getUTCMinutes())}`,
  }
}
