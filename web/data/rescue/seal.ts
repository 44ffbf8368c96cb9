import type { PublicPoint } from '../../../contract/phone-keys.ts'
import { rescueForm } from '../../../contract/rescue.ts'
import { base64url, utf8 } from './base64url.ts'

const curve = 'P-256'
const keyBits = 256

/** Signs a text (JWS in compact form with ES256, RFC 7515 and 7518). */
export async function sign(text: string, secret: CryptoKey, kid: string): Promise<string> {
  const header = { typ: rescueForm.signedType, alg: 'ES256', kid }
  const statement = `${base64url(utf8(JSON.stringify(header)))}.${base64url(utf8(text))}`
  const how = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = await crypto.subtle.sign(how, secret, utf8(statement))
  return `${statement}.${base64url(new Uint8Array(signature))}`
}

/** Seals a text to a key (JWE in compact form with ECDH-ES and A256GCM, RFC 7516 and 7518): only its holder opens it. */
export async function seal(
  text: string,
  desk: { installation: string; key: { kid: string } & PublicPoint },
): Promise<string> {
  const { kid, x, y } = desk.key
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: curve }, false, ['deriveBits'])
  const own = await crypto.subtle.exportKey('jwk', pair.publicKey)
  const header = {
    ...{ typ: rescueForm.sealedType, alg: 'ECDH-ES', enc: 'A256GCM', kid },
    iss: `urn:uuid:${desk.installation}`,
    epk: { kty: 'EC', crv: curve, x: own.x, y: own.y },
  }
  const protectedText = base64url(utf8(JSON.stringify(header)))
  const theirs = await crypto.subtle.importKey(
    'jwk',
    { kty: 'EC', crv: curve, x, y },
    { name: 'ECDH', namedCurve: curve },
    false,
    [],
  )
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, pair.privateKey, keyBits)
  const key = await crypto.subtle.importKey('raw', await derived(agreed), 'AES-GCM', false, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const how = { name: 'AES-GCM', iv, additionalData: utf8(protectedText) }
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how, key, utf8(text)))
  const end = sealed.length - rescueForm.tagBytes
  const parts = [iv, sealed.subarray(0, end), sealed.subarray(end)].map(base64url)
  // no wrapped key: what was agreed seals the text itself
  return [protectedText, '', ...parts].join('.')
}

/** The one round of Concat KDF that 256 bits take (NIST SP 800-56A; RFC 7518, section 4.6.2). */
async function derived(agreed: ArrayBuffer): Promise<ArrayBuffer> {
  const algorithm = utf8('A256GCM')
  const round = [
    ...[uint32(1), new Uint8Array(agreed)],
    ...[uint32(algorithm.length), algorithm, uint32(0), uint32(0), uint32(keyBits)],
  ]
  return crypto.subtle.digest('SHA-256', await new Blob(round).arrayBuffer())
}

/** Most significant byte first. */
export function uint32(n: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, n)
  return bytes
}
