import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { makeId, type PersonId } from '../../contract/ids.ts'
import { readConfig } from '../platform/config.ts'
import { seal, unseal, useKey } from '../platform/sealing.ts'
import { makeSecret } from './totp.ts'

const [yusuf, maryam] = [makeId<PersonId>(), makeId<PersonId>()]
afterEach(() => useKey(undefined))

test('what is sealed opens for the same person with the same key only, and never looks the same', () => {
  const [key, secret] = [randomBytes(32), makeSecret()]
  useKey(key)
  const kept = seal(secret, yusuf)
  expect(kept.includes(secret)).toBe(false)
  expect(seal(secret, yusuf).equals(kept)).toBe(false)
  expect(unseal(kept, yusuf)?.equals(secret)).toBe(true)
  expect(unseal(kept, maryam)).toBeUndefined()
  useKey(randomBytes(32))
  expect(unseal(kept, yusuf)).toBeUndefined()
  useKey(undefined)
  expect(unseal(kept, yusuf)).toBeUndefined()
})

test('a bit that was changed, or an end that is missing, is found', () => {
  useKey(randomBytes(32))
  const kept = seal(makeSecret(), yusuf)
  for (let at = 0; at < kept.length; at++) {
    const changed = Buffer.from(kept)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(unseal(changed, yusuf), `byte ${at}`).toBeUndefined()
  }
  for (let size = 0; size < kept.length; size++)
    if (size !== 20) expect(unseal(kept.subarray(0, size), yusuf), `${size} bytes`).toBeUndefined()
})

test('without a key a secret is kept as it is, and read as it is when there is one', () => {
  const secret = makeSecret()
  expect(seal(secret, yusuf)).toEqual(secret)
  useKey(randomBytes(32))
  expect(unseal(secret, yusuf)).toEqual(secret)
})

test('the key is given whole, in base 64, or not at all', () => {
  const key = randomBytes(32)
  expect(readConfig({ SINERGI_SECRET_KEY: key.toString('base64') })).toMatchObject({ secretKey: key })
  expect(readConfig({})).toMatchObject({ secretKey: undefined })
  const wrong = [
    key.toString('hex'),
    key.subarray(1).toString('base64'),
    'rahasia',
    `${key.toString('base64')}x`,
  ]
  for (const value of wrong)
    expect(readConfig({ SINERGI_SECRET_KEY: value })).toMatchObject([{ name: 'SINERGI_SECRET_KEY' }])
})
