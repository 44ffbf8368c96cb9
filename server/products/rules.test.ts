import { expect, test } from 'vitest'
import { problemOf } from '../consents/rules.ts'
import { isIncomeUnlikely, isPermitTwice, priceProblem } from './rules.ts'
import { childIn, hasNumber } from './words.ts'

test.each([
  ['Dibuat Siti, umur 9 tahun, bersama ibunya', 'umur 9 tahun'],
  ['Rani berusia sembilan tahun suka menari', 'berusia sembilan tahun'],
  ['Budi (12 tahun) membantu di dapur', '(12 tahun)'],
  ['anaknya yang baru berumur tujuh belas tahun', 'berumur tujuh belas tahun'],
  ['Ayu, kelas 4 SD, menganyam sendiri', 'kelas 4 SD'],
  ['Ayu, kelas IV SD, menganyam sendiri', 'kelas IV SD'],
  ['dilukis Dimas, siswa SMP di desa ini', 'siswa SMP'],
  ['seorang anak bernama Laila', 'anak bernama'],
  ['made by Siti, 9 years old', '9 years old'],
  ['Nenek Aminah, berumur 70 tahun', undefined],
  ['Usaha kami berumur 5 tahun', undefined],
  ['Resep keluarga berusia 12 tahun', undefined],
  ['Pelatihan untuk siswa SMP', undefined],
  ['Diikuti 20 siswa SMP', undefined],
  ['Ikan kelas 1, mutu ekspor', undefined],
  ['Tahan 2 tahun di tempat kering', undefined],
])('“%s” tells of a child by: %s', (text, words) => {
  expect(childIn(text)).toBe(words)
})

test.each([
  ['Pesan ke 0812 3456 7890', true],
  ['WA +62 812-3456-7890 ya', true],
  ['hubungi 081234567890', true],
  ['Isi 250 gram, harga 15.000, sejak 2019', false],
  ['P-IRT 2062171010012-25', false],
])('“%s” holds a number: %s', (text, holds) => {
  expect(hasNumber(text)).toBe(holds)
})

test.each([
  ['food', 15_000, false, null, undefined],
  ['food', null, false, null, undefined],
  // in thousands, by mistake
  ['food', 15, true, null, 'product.price-low'],
  ['food', 15_000.5, true, null, 'product.price-low'],
  // of a carton, where the unit is a pack
  ['food', 1_500_000, false, null, 'product.price-unlikely'],
  ['food', 1_500_000, true, null, undefined],
  ['food', 200, false, null, 'product.price-unlikely'],
  ['food', 12_345, false, null, 'product.price-unlikely'],
  // where enough are known, what is usual is what they cost
  ['food', 1_500_000, false, 900_000, undefined],
  ['food', 15_000, false, 900_000, 'product.price-unlikely'],
] as const)('a price of %s at %s, sure: %s, usual: %s: %s', (kind, price, sure, known, code) => {
  expect(priceProblem({ kind, price, sure }, known)?.code).toBe(code)
})

test.each([
  [20, 300_000, false, false],
  [20, 300_000_000, false, true],
  [20, 300_000_000, true, false],
  [20, 300, false, true],
  [0, 300_000, false, true],
  [20, -5, true, true],
  [20, null, false, false],
])('an income of %s sold for %s, sure: %s, is unlikely: %s', (quantity, income, sure, unlikely) => {
  expect(isIncomeUnlikely({ quantity, income, sure }, 15_000)).toBe(unlikely)
})

test('one kind of permit is written once', () => {
  expect(isPermitTwice([{ kind: 'pirt' }, { kind: 'halal' }])).toBe(false)
  expect(isPermitTwice([{ kind: 'pirt' }, { kind: 'pirt' }])).toBe(true)
})

const said = { person: 'Siti', child: false, guardian: null, givenOn: '2026-11-01', until: null }
test.each([
  [{}, undefined],
  [{ child: true }, 'consent.guardian-missing'],
  [{ child: true, guardian: { name: ' siti ', relation: 'ibu' } }, 'consent.guardian-themselves'],
  [{ child: true, guardian: { name: 'Aminah', relation: 'ibu' } }, undefined],
  [{ givenOn: '2026-11-21' }, 'consent.date-ahead'],
  [{ until: '2026-11-19' }, 'consent.until-past'],
  [{ until: '2026-11-20' }, undefined],
])('a consent with %o: %s', (more, problem) => {
  expect(problemOf({ ...said, ...more }, '2026-11-20')).toBe(problem)
})
