import * as z from 'zod/mini'
import { rescueForm } from '../../contract/rescue.ts'
import { jwkOfPoint } from '../people/points.ts'
import type { PublicPoint } from '../../contract/phone-keys.ts'
import { refuse } from '../platform/problems.ts'
import type { DeskSecret } from './desk-keys.ts'

/** Which keys there are, as a file is opened. */
export type Keys = {
  installation: string
  /** The secret half of what it is sealed to; undefined where it is not here. */
  secretOf(kid: string): Promise<DeskSecret | undefined>
  /** The public half of what it was signed by. Refuses where it is not known, or counts no more. */
  signerOf(kid: string): Promise<PublicPoint>
}
/** A list that was opened and is not verified yet: a JWS in compact form. */
export type Signed = { token: string; kid: string }

const sealedHeader = z.object({
  typ: z.literal(rescueForm.sealedType),
  alg: z.literal('ECDH-ES'),
  enc: z.literal('A256GCM'),
  kid: z.string(),
  iss: z.string(),
})
const signedHeader = z.object({
  typ: z.literal(rescueForm.signedType),
  alg: z.literal('ES256'),
  kid: z.string(),
})

/** Opens the outer part (JWE compact, RFC 7516): sealed to a key of this installation. */
export async function openSealed(sealed: string, keys: Keys): Promise<Signed> {
  const { compactDecrypt, importJWK } = await import('jose')
  const header = sealedHeader.safeParse(headerOf(sealed))
  if (!header.success) return refuse('rescue.altered')
  const { kid, iss } = header.data
  if (iss !== `urn:uuid:${keys.installation}`) refuse('rescue.elsewhere')
  const secret = (await keys.secretOf(kid)) ?? refuse('rescue.key-lost')
  const key = await importJWK(secret, 'ECDH-ES')
  const opened = await compactDecrypt(sealed, key, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  }).catch(() => refuse('rescue.altered'))
  const token = Buffer.from(opened.plaintext).toString('latin1')
  const inner = signedHeader.safeParse(headerOf(token))
  return inner.success ? { token, kid: inner.data.kid } : refuse('rescue.altered')
}

/** Verifies the inner part (JWS compact, RFC 7515) by the phone's key. @returns what was signed */
export async function verifySigned({ token, kid }: Signed, keys: Keys): Promise<Uint8Array> {
  const { compactVerify, importJWK } = await import('jose')
  const key = await importJWK(jwkOfPoint(await keys.signerOf(kid)), 'ES256')
  const { payload } = await compactVerify(token, key, { algorithms: ['ES256'] }).catch(() =>
    refuse('rescue.altered'),
  )
  return payload
}

/** The protected header, which nobody has vouched for yet. */
function headerOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.slice(0, token.indexOf('.')), 'base64url').toString())
  } catch {
    return undefined
  }
}
