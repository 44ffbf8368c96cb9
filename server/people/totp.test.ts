import { expect, test } from 'vitest'
import { base32, codeOf, makeSecret, stepAt, stepOf, uriOf } from './totp.ts'

const rfc = Buffer.from('12345678901234567890')

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code at second %d is the one in appendix B of RFC 6238', (second, code) => {
  expect(codeOf(rfc, stepAt(new Date(second * 1000)))).toBe(code)
})

test('a code counts one time step before and after its own, and no longer', () => {
  const now = new Date('2026-11-20T03:00:00Z')
  const at = stepAt(now)
  const secret = makeSecret()
  for (const away of [-1, 0, 1]) expect(stepOf(secret, codeOf(secret, at + away), now)).toBe(at + away)
  for (const away of [-2, 2]) expect(stepOf(rfc, codeOf(rfc, at + away), now)).toBeUndefined()
  for (const text of ['', '12345', '1234567', 'abcdef']) expect(stepOf(rfc, text, now)).toBeUndefined()
})

test('a secret is written in base 32, as an app reads it', () => {
  expect(base32(rfc)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  expect(uriOf(rfc, 'dewi@perpus.example')).toContain(
    'otpauth://totp/Sinergi:dewi%40perpus.example?secret=GEZD',
  )
})
