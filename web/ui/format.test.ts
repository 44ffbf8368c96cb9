import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  clock,
  compact,
  date,
  dateTime,
  dayDate,
  month,
  monthName,
  number,
  percent,
  rupiah,
  rupiahShort,
  shortDate,
  shortMonth,
  time,
} from './format.ts'
import { parseNumber } from './parse-number.ts'

test('an Indonesian reads thousands with a dot and decimals with a comma', () => {
  expect(number(1396, 'id')).toBe('1.396')
  expect(number(331204, 'id')).toBe('331.204')
  expect(number(71.854, 'id', 2)).toBe('71,85')
  expect(number(0, 'id')).toBe('0')
})

test('an English reader sees the same figures with comma and point', () => {
  expect(number(1396, 'en')).toBe('1,396')
  expect(number(71.854, 'en', 2)).toBe('71.85')
})

test('money is written Rp1.250.000, without a space, and a debt keeps its sign in front', () => {
  expect(rupiah(1_250_000, 'id')).toBe('Rp1.250.000')
  expect(rupiah(1_250_000, 'en')).toBe('Rp1,250,000')
  expect(rupiah(-5000, 'id')).toBe('-Rp5.000')
})

test('large money is told in words, small money in full', () => {
  expect(rupiahShort(7_900_000_000, 'id')).toBe('Rp7,9 miliar')
  expect(rupiahShort(18_400_000_000, 'en')).toBe('Rp18.4 billion')
  expect(rupiahShort(25_000_000, 'id')).toBe('Rp25 juta')
  expect(rupiahShort(750_000, 'id')).toBe('Rp750.000')
  expect(compact(21_000, 'id')).toBe('21 ribu')
})

test('a percentage has no space before its sign', () => {
  expect(percent(0.78, 'id')).toBe('78%')
  expect(percent(0.7849, 'id', 1)).toBe('78,5%')
})

test('a plain date is the same day in Aceh and in Papua', () => {
  expect(date('2022-08-09', 'id')).toBe('9 Agustus 2022')
  expect(date('2022-08-09', 'id', 'WIT')).toBe('9 Agustus 2022')
  expect(date('2022-08-09', 'en')).toBe('9 August 2022')
  expect(dayDate('2026-11-20', 'id')).toBe('Jumat, 20 November 2026')
  expect(shortDate('2026-11-18', 'id')).toBe('18 Nov')
})

test('a month is named with its year, or short for an axis', () => {
  expect(month('2026-10', 'id')).toBe('Oktober 2026')
  expect(month('2026-10', 'en')).toBe('October 2026')
  expect(monthName('2026-08', 'id')).toBe('Agustus')
  expect(shortMonth('2026-05', 'id')).toBe('Mei')
})

test('an instant is shown in the time of its place', () => {
  const sent = '2026-11-18T12:22:00Z'
  expect(time(sent, 'id', 'WIB')).toBe('19.22 WIB')
  expect(time(sent, 'id', 'WITA')).toBe('20.22 WITA')
  expect(time(sent, 'id', 'WIT')).toBe('21.22 WIT')
  expect(time(sent, 'en', 'WIB')).toBe('19:22 WIB')
  expect(clock('2026-11-18T17:05:00Z', 'id', 'WIB')).toBe('00.05')
})

test('late in the evening in Jakarta it is already tomorrow in Jayapura', () => {
  const late = new Date('2026-11-18T16:30:00Z')
  expect(dateTime(late, 'id', 'WIB')).toBe('18 November 2026, 23.30 WIB')
  expect(dateTime(late, 'id', 'WIT')).toBe('19 November 2026, 01.30 WIT')
})

test('a number is read however a person groups it', () => {
  expect(parseNumber('1250', 'id')).toBe(1250)
  expect(parseNumber('1.250', 'id')).toBe(1250)
  expect(parseNumber(' 1 250 ', 'id')).toBe(1250)
  expect(parseNumber('Rp1.250.000', 'id')).toBe(1_250_000)
  expect(parseNumber('1,250', 'en')).toBe(1250)
  expect(parseNumber('3,5', 'id', true)).toBe(3.5)
  expect(parseNumber('0', 'id')).toBe(0)
})

test('an empty field is no answer, and not zero', () => {
  expect(parseNumber('', 'id')).toBeNull()
  expect(parseNumber('   ', 'id')).toBeNull()
})

test('what is no number is refused rather than guessed', () => {
  expect(parseNumber('4l2', 'id')).toBeUndefined()
  expect(parseNumber('1.25', 'id')).toBeUndefined()
  expect(parseNumber('1.2500', 'id')).toBeUndefined()
  expect(parseNumber('3,5', 'id')).toBeUndefined()
  expect(parseNumber('Rp', 'id')).toBeUndefined()
  expect(parseNumber('99999999999999999999', 'id')).toBeUndefined()
})

test('days and months are named as the standard names them, in both languages and all three times', () => {
  const locales = { id: 'id-ID', en: 'en-GB' } as const
  const places = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1970-01-01T00:00:00Z'),
        max: new Date('2199-12-31T00:00:00Z'),
        noInvalidDate: true,
      }),
      fc.constantFrom('id' as const, 'en' as const),
      fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const),
      (at, language, zone) => {
        const as = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(locales[language], { ...options, timeZone: places[zone] }).format(at)
        expect(date(at, language, zone)).toBe(as({ day: 'numeric', month: 'long', year: 'numeric' }))
        expect(dayDate(at, language, zone)).toBe(`${as({ weekday: 'long' })}, ${date(at, language, zone)}`)
        expect(shortDate(at, language, zone)).toBe(as({ day: 'numeric', month: 'short' }))
        expect(month(at, language, zone)).toBe(as({ month: 'long', year: 'numeric' }))
        expect(clock(at, language, zone)).toBe(as({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
      },
    ),
  )
})
