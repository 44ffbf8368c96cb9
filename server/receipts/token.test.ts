import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeId } from '../../contract/ids.ts'
import { type Accepted, statementOf, tokenOf } from '../platform/receipt-token.ts'
import { isSigned, jwkOf, makeKey, publicKeyOf, signerOf } from './keys.ts'
import { verifyToken } from './token.ts'

const key = makeKey()
const sign = signerOf(key.secret, key.publicKey) ?? expect.fail('the key does not sign')
const signer = { installation: makeId(), kid: key.kid }
const accepted: Accepted = {
  commandId: makeId(),
  name: 'reports.submit',
  bodyHash: createHash('sha256').update('isi').digest(),
  personId: makeId(),
  at: new Date('2026-11-03T03:00:00.123Z'),
  about: `report/${makeId()}/2026-10-01`,
  version: 2,
}
const tokenFor = (of: Accepted, by = signer) => {
  const statement = statementOf(of, by)
  return tokenOf(statement, sign(statement))
}
const token = tokenFor(accepted)
const problemOf = (text: string, keys = [publicKeyOf(key.publicKey)]) => {
  const verdict = verifyToken(text, keys, signer.installation)
  return 'problem' in verdict ? verdict.problem : 'verifies'
}
const parts = token.split('.')
const claims = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString()) as Record<string, unknown>

test('a receipt says which command was accepted, from whom, when and of which record, and nothing else', () => {
  expect(verifyToken(token, [key], signer.installation)).toMatchObject({
    claims: {
      iss: `urn:uuid:${signer.installation}`,
      jti: accepted.commandId,
      sub: `urn:uuid:${accepted.personId}`,
      iat: accepted.at.getTime() / 1000,
      cmd: 'reports.submit',
      sha256: accepted.bodyHash.toString('base64url'),
      rec: accepted.about,
      ver: 2,
    },
  })
  expect(Object.keys(claims)).toEqual(['iss', 'jti', 'sub', 'iat', 'cmd', 'sha256', 'rec', 'ver'])
})

test('the same receipt is the same bytes; of nobody and of no record it says neither', () => {
  expect(tokenFor({ ...accepted })).toBe(token)
  const plain = tokenFor({ ...accepted, personId: null, about: null, version: null })
  expect(problemOf(plain)).toBe('verifies')
  const said = JSON.parse(Buffer.from(plain.split('.')[1] ?? '', 'base64url').toString()) as object
  expect(Object.keys(said)).toEqual(['iss', 'jti', 'iat', 'cmd', 'sha256'])
})

describe('each field that is changed is found', () => {
  test.each(Object.entries(claims))('%s', (name, value) => {
    const other =
      typeof value === 'number' ? value + 1 : String(value).replace(/.$/, sign => (sign === '1' ? '2' : '1'))
    const changed = Buffer.from(JSON.stringify({ ...claims, [name]: other })).toString('base64url')
    expect(problemOf([parts[0], changed, parts[2]].join('.'))).toMatch(/^receipt\.(altered|unreadable)$/)
  })
  test('the algorithm', () => {
    for (const alg of ['none', 'HS256']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'sinergi-receipt+jwt', kid: key.kid }))
      expect(problemOf([header.toString('base64url'), parts[1], parts[2]].join('.'))).toBe(
        'receipt.unreadable',
      )
    }
  })
})

test('whatever sign of it is changed, left out or put in, it does not verify', () => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '
  const property = fc.property(
    fc.nat(token.length - 1),
    fc.constantFrom(...signs.split('')),
    fc.constantFrom('change', 'leave out', 'put in'),
    (at, sign, what) => {
      const put = what === 'leave out' ? '' : sign
      const text = token.slice(0, at) + put + token.slice(what === 'put in' ? at : at + 1)
      fc.pre(text.trim() !== token)
      expect(problemOf(text)).not.toBe('verifies')
    },
  )
  fc.assert(property, { seed: 20_261_127, numRuns: 2000 })
})

test('what is no receipt is not read', () => {
  for (const text of ['', '.', '..', 'a.b.c', '....', 'undangan', token.repeat(2), `${token}.`])
    expect(problemOf(text), text).toBe('receipt.unreadable')
})

test('a key that is not known, and one of another installation, are told apart', () => {
  const other = makeKey()
  expect(problemOf(token, [other])).toBe('receipt.unknown-key')
  expect(problemOf(tokenFor(accepted, { installation: makeId(), kid: other.kid }), [key])).toBe(
    'receipt.elsewhere',
  )
  // who names our key and signs with another
  const statement = statementOf(accepted, signer)
  const forged = signerOf(other.secret, other.publicKey)?.(statement) ?? randomBytes(64)
  expect(problemOf(tokenOf(statement, forged))).toBe('receipt.altered')
})

test('keys are named and shown as RFC 8037 shows its own (appendix A)', () => {
  const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
  const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'
  const [publicKey, secret] = [Buffer.from(x, 'base64url'), Buffer.from(d, 'base64url')]
  const { kid } = publicKeyOf(publicKey)
  expect(kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k')
  expect(jwkOf({ kid, publicKey })).toEqual({ kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg: 'EdDSA' })
  const text = 'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc'
  const signature = signerOf(secret, publicKey)?.(text) ?? Buffer.alloc(0)
  expect(signature.toString('base64url')).toBe(
    'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
  )
  expect(isSigned(text, signature, publicKey)).toBe(true)
  expect(signerOf(secret, makeKey().publicKey)).toBeUndefined()
})
