import * as z from 'zod/mini'
import type { ProblemCode } from '../../contract/problems.ts'
import { receiptType } from '../platform/receipt-token.ts'
import { isSigned, type PublicKey } from './keys.ts'

const uuidUrn = z.string().check(z.regex(/^urn:uuid:[0-9a-f-]{36}$/))
const headerSchema = z.object({ alg: z.literal('EdDSA'), typ: z.literal(receiptType), kid: z.string() })
const claimsSchema = z.object({
  /** The installation. */
  iss: uuidUrn,
  /** The command's id. */
  jti: z.uuid(),
  /** The person; left out where nobody was signed in. */
  sub: z.optional(uuidUrn),
  /** When it was accepted, seconds since 1970. */
  iat: z.number(),
  /** The command's name. */
  cmd: z.string(),
  /** Of the command's name, a line break and its input as JSON; base64url. */
  sha256: z.string(),
  /** Of a proof of reporting: the record and its version. */
  rec: z.optional(z.string()),
  ver: z.optional(z.int()),
})
export type Claims = z.output<typeof claimsSchema>

/** A receipt that verifies, or why it does not. */
export type Verdict =
  | { claims: Claims; signature: Buffer }
  | { problem: Extract<ProblemCode, `receipt.${string}`> }

/**
 * Verifies a receipt as it was handed out (JWS compact, RFC 7515, section 5.2), by these keys alone.
 * @param installation whose keys they are; undefined where that is not known
 */
export function verifyToken(
  text: string,
  keys: readonly PublicKey[],
  installation: string | undefined,
): Verdict {
  const read = readToken(text)
  if (!read) return { problem: 'receipt.unreadable' }
  const { kid, claims, statement, signature } = read
  const key = keys.find(one => one.kid === kid)
  if (!key) {
    const fromHere = installation === undefined || claims.iss === `urn:uuid:${installation}`
    return { problem: fromHere ? 'receipt.unknown-key' : 'receipt.elsewhere' }
  }
  if (!isSigned(statement, signature, key.publicKey)) return { problem: 'receipt.altered' }
  return { claims, signature }
}

function readToken(text: string) {
  const [header = '', claims = '', signed = '', ...more] = text.trim().split('.')
  const parsedHeader = headerSchema.safeParse(jsonOf(header))
  const parsedClaims = claimsSchema.safeParse(jsonOf(claims))
  const signature = Buffer.from(signed, 'base64url')
  // base 64 is read leniently, and the last sign has bits to spare: only one writing of a signature counts
  const isExact = signature.length === 64 && signature.toString('base64url') === signed
  if (more.length > 0 || !parsedHeader.success || !parsedClaims.success || !isExact) return undefined
  return {
    kid: parsedHeader.data.kid,
    claims: parsedClaims.data,
    statement: `${header}.${claims}`,
    signature,
  }
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return undefined
  }
}
