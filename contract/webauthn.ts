import * as z from 'zod/mini'

/** Bytes as base 64 for addresses without padding (RFC 4648, section 5), so many signs at the most. */
const bytes = (most: number) => z.string().check(z.maxLength(most), z.regex(/^[A-Za-z0-9_-]*$/))
/** Of a credential: up to 1,023 bytes (Web Authentication, section 4). */
const credentialId = bytes(1400)
const descriptor = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()),
})
const preference = z.enum(['required', 'preferred', 'discouraged'])

/** What `navigator.credentials.create` is asked, as JSON (Web Authentication, section 5.4). */
export const creationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
  timeout: z.int(),
  attestation: z.literal('none'),
  excludeCredentials: z.array(descriptor),
  authenticatorSelection: z.object({ residentKey: preference, userVerification: preference }),
})
export type CreationOptions = z.output<typeof creationOptions>

/** What `navigator.credentials.get` is asked, as JSON (Web Authentication, section 5.5). */
export const requestOptions = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  /** Empty: any that the device knows of this site. */
  allowCredentials: z.array(descriptor),
  userVerification: preference,
})
export type RequestOptions = z.output<typeof requestOptions>

/** A new credential, as `navigator.credentials.create` answers, as JSON. */
export const registration = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(40_000),
    transports: z._default(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(10)), []),
  }),
})
export type Registration = z.output<typeof registration>

/** A proof by a credential, as `navigator.credentials.get` answers, as JSON. */
export const assertion = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(8000),
    userHandle: z.nullish(bytes(100)),
  }),
})
export type Assertion = z.output<typeof assertion>

/** `ticket`: what the challenge was handed out with; it is for one answer, within five minutes. */
export const passkeyProof = z.object({ ticket: z.string().check(z.maxLength(100)), answer: assertion })
export type PasskeyProof = z.output<typeof passkeyProof>
