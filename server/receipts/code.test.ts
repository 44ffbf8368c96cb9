import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, readCode } from './code.ts'

const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(of => Buffer.from(of))
const settings = { seed: 20_261_127, numRuns: 500 }

test('a code has 20 signs in five groups and reads as it was written, however it is typed', () => {
  fc.assert(
    fc.property(bytes, of => {
      const code = codeOf(of)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
      const typed = [code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('0', 'o')} `]
      for (const text of [code, ...typed, code.replaceAll('1', 'l')]) expect(readCode(text)).toEqual(of)
    }),
    settings,
  )
})

test('of the signs that may be mistyped nearly all are found at once, and none reads as the same proof', () => {
  const code = codeOf(Buffer.from('a8f3c2d1e0b4967788aabbcc', 'hex'))
  const others = [...code.matchAll(/[^-]/g)].flatMap(({ index }) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
      .replace(code.charAt(index), '')
      .split('')
      .map(sign => code.slice(0, index) + sign + code.slice(index + 1)),
  )
  const read = others.map(readCode)
  expect(read.filter(of => of?.equals(readCode(code) ?? Buffer.alloc(0)))).toEqual([])
  expect(read.filter(of => of !== undefined).length / read.length).toBeLessThan(0.12)
})

test.each([
  '',
  '0000',
  '0000-0000-0000-0000-000',
  '0000-0000-0000-0000-00000',
  'UUUU-UUUU-UUUU-UUUU-UUUU',
  'é'.repeat(20),
])('what is no code is not read: %s', text => expect(readCode(text)).toBeUndefined())
