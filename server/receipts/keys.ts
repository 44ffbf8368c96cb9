import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type * as z from 'zod/mini'
import type { jwks } from '../../contract/receipts.ts'

/** What a signature is checked with: a public key of Ed25519 (RFC 8032), 32 bytes. */
export type PublicKey = { kid: string; publicKey: Buffer }

/** Bytes of the secret half. */
export const secretSize = 32

/** A new pair, its secret half as the 32 bytes of which the rest follows. */
export function makeKey(): PublicKey & { secret: Buffer } {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { d = '', x = '' } = privateKey.export({ format: 'jwk' })
  return { ...publicKeyOf(Buffer.from(x, 'base64url')), secret: Buffer.from(d, 'base64url') }
}

/** @param publicKey 32 bytes */
export function publicKeyOf(publicKey: Buffer): PublicKey {
  return { kid: thumbprint(publicKey), publicKey }
}

/** The name of a key that follows from it (RFC 7638; for Ed25519, RFC 8037, appendix A.3). */
function thumbprint(publicKey: Buffer): string {
  const members = JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x: publicKey.toString('base64url') })
  return createHash('sha256').update(members).digest('base64url')
}

/** As others take it (RFC 8037, section 2). */
export function jwkOf({ kid, publicKey }: PublicKey): z.output<typeof jwks>['keys'][number] {
  return { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url'), kid, use: 'sig', alg: 'EdDSA' }
}

/** Signs with a secret half; undefined where the two halves do not belong together. */
export function signerOf(secret: Buffer, publicKey: Buffer): ((text: string) => Buffer) | undefined {
  const [d, x] = [secret.toString('base64url'), publicKey.toString('base64url')]
  const key = createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x }, format: 'jwk' })
  const signText = (text: string) => sign(null, Buffer.from(text), key)
  return isSigned('', signText(''), publicKey) ? signText : undefined
}

/** Whether a text was signed by the secret half of this key. */
export function isSigned(text: string, signature: Buffer, publicKey: Buffer): boolean {
  return verify(null, Buffer.from(text), objectOf(publicKey), signature)
}

function objectOf(publicKey: Buffer): KeyObject {
  const x = publicKey.toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
