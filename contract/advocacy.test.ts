import { expect, test } from 'vitest'
import { isAmount, readLink } from './advocacy.ts'

test.each([
  ['https://www.kepriraya.id/berita/kelas-menjahit', 'kepriraya.id/berita/kelas-menjahit'],
  ['  https://m.kepriraya.id/berita/kelas-menjahit/#isi ', 'kepriraya.id/berita/kelas-menjahit'],
  ['https://KepriRaya.id/berita/kelas-menjahit?utm_source=wa&fbclid=1', 'kepriraya.id/berita/kelas-menjahit'],
  ['https://kepriraya.id/baca?b=2&a=1', 'kepriraya.id/baca?a=1&b=2'],
  ['https://youtu.be/abc?si=xyz', 'youtu.be/abc'],
])('one address in many writings is one: %s', (typed, key) => {
  expect(readLink(typed)?.key).toBe(key)
})

test.each([
  'http://kepriraya.id/berita',
  'kepriraya.id/berita',
  'https://lokal/berita',
  'https://nama:sandi@kepriraya.id/',
  'javascript:alert(1)',
  'https://kepriraya.id/a b',
  'https://',
  '',
])('no link: %s', typed => {
  expect(readLink(typed)).toBeUndefined()
})

test.each([
  [null, true],
  [1, true],
  [25_000_000, true],
  [1_000_000_000_000, true],
  [0, false],
  [-5, false],
  [1.5, false],
  [1_000_000_000_001, false],
  [10_000_000_000_000_000, false],
  [Number.NaN, false],
])('an amount of %s', (amount, fits) => {
  expect(isAmount(amount)).toBe(fits)
})
