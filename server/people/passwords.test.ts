import { expect, test } from 'vitest'
import { hashPassword, isPassword, isTooWeak } from './passwords.ts'

const maryam = [
  { kind: 'username', value: 'maryam' },
  { kind: 'phone', value: '+6281234567890' },
  { kind: 'email', value: 'm.sepempang@desa.id' },
] as const

test.each([
  'password123',
  'Perpustakaan2026!',
  'kata sandi 12',
  'bismillah 1234',
  '1234567890',
  '0987654321',
  'abcdefghijkl',
  'qwertyuiopas',
  'aaaaaaaaaaaa',
  '121212121212',
  'Maryam-rajin-sekali',
  'nomor 81234567890',
  'm.sepempang saja',
])('"%s" is easy to guess for Maryam', password => {
  expect(isTooWeak(password, maryam)).toBe(true)
})

test.each(['perahu layar biru', 'Kp!9 tangga-hijau', 'ombak kecil di teluk', '7319 4420 86 kuda'])(
  '"%s" is not',
  password => {
    expect(isTooWeak(password, maryam)).toBe(false)
  },
)

test('a password is kept as Argon2id at the cost OWASP asks for, and found again', async () => {
  const hash = await hashPassword('perahu layar biru')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await isPassword(hash, 'perahu layar biru')).toBe(true)
  expect(await isPassword(hash, 'perahu layar ungu')).toBe(false)
})

test('where there is no hash no password is right', async () => {
  expect(await isPassword(undefined, 'perahu layar biru')).toBe(false)
  expect(await isPassword(null, '')).toBe(false)
})
