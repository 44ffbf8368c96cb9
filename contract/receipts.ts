import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { moment, month } from './fields.ts'
import { libraryId } from './ids.ts'

/** Of which records there is a proof of reporting. */
export const proven = ['report', 'activity'] as const
export type Proven = (typeof proven)[number]

/**
 * How a record stands that was sent: as it was sent (`waiting`, `verified`), given back with a reason, sent anew with
 * other content, taken away, or no longer to be found.
 */
export const standings = ['waiting', 'verified', 'returned', 'sent-anew', 'removed'] as const
export type Standing = (typeof standings)[number]

/** Names one record: for a report `record` is its month (`2026-10-01`), else the activity's id. */
const of = {
  about: z.enum(proven),
  libraryId,
  record: z.string().check(z.regex(/^(\d{4}-(0[1-9]|1[0-2])-01|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$/)),
}

export const proofOf = query('receipts.proof', {
  summary:
    'The proof that a report or an activity was sent, as it stands now: its signed receipt and its code',
  input: z.object(of),
  result: z.object({
    /** Null where it came from a list, or was sent before receipts were signed. */
    proof: z.nullable(
      z.object({
        /** 20 signs in five groups; opens `/bukti/<code>` to everybody. */
        code: z.string(),
        /** The receipt: a JSON Web Token (RFC 7519), for whoever verifies it without asking here. */
        token: z.string(),
        acceptedAt: moment,
        acceptedFrom: z.nullable(z.string()),
        version: z.int(),
      }),
    ),
  }),
})

export const checkProof = query('receipts.check', {
  summary:
    'Whether a proof is real: by its code, or a signed receipt as it was handed out. Open to all; tells no figures and no names of people',
  open: true,
  limited: true,
  input: z.object({ proof: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)) }),
  result: z.object({
    /** `other`: a receipt of a command that is no report and no activity. */
    kind: z.enum([...proven, 'other']),
    /** The command that was accepted, as the API names it. */
    command: z.string(),
    acceptedAt: moment,
    /** Of the record that was sent; null for `other`, as is all that follows. */
    version: z.nullable(z.int()),
    code: z.nullable(z.string()),
    /** Null where it cannot be found any more. */
    library: z.nullable(
      z.object({
        name: z.string(),
        /** Of the region that it stands in. */
        regionCode: z.string(),
        regency: z.nullable(z.string()),
        province: z.string(),
      }),
    ),
    /** The report's, or the one in which the activity was held. */
    month: z.nullable(month),
    standing: z.nullable(z.enum(standings)),
    /** Since when it stands so; null where it is not known. */
    since: z.nullable(moment),
  }),
  problems: [
    'receipt.mistyped',
    'receipt.unknown',
    'receipt.unreadable',
    'receipt.altered',
    'receipt.elsewhere',
    'receipt.unknown-key',
    'receipt.not-kept',
    'request.too-many',
  ],
})

/** A JSON Web Key Set (RFC 7517) of public keys of Ed25519. */
export const jwks = z.object({
  keys: z.array(
    z.object({
      kty: z.literal('OKP'),
      crv: z.literal('Ed25519'),
      /** The public key (RFC 8037), 32 bytes in base64url. */
      x: z.string(),
      /** Its thumbprint (RFC 7638). */
      kid: z.string(),
      use: z.literal('sig'),
      alg: z.literal('EdDSA'),
    }),
  ),
})
export const listKeys = query('receipts.keys', {
  summary: 'The public keys that receipts are signed with, as a JSON Web Key Set (RFC 7517); old ones too',
  open: true,
  input: z.object({}),
  result: jwks,
})
