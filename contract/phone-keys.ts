import * as z from 'zod/mini'
import { command } from './endpoint.ts'

/** One half of a point on the curve P-256: 32 bytes in base64url (RFC 7518, section 6.2.1). */
const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** A public key of P-256, as its coordinates. */
export const publicPoint = z.object({ x: coordinate, y: coordinate })
export type PublicPoint = z.output<typeof publicPoint>

export const registerPhoneKey = command('people.register-phone-key', {
  summary:
    'Make a phone’s own public key (P-256) known, which signs its rescue files; once more after each sign-in. It outlives signing out on the phone itself',
  input: publicPoint,
  /** `kid`: its thumbprint (RFC 7638), by which files name it. */
  result: z.object({ kid: z.string() }),
  problems: ['phone-key.another-person'],
})
