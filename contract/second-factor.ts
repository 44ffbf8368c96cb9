import * as z from 'zod/mini'
import { roles } from './access.ts'
import { command, query } from './endpoint.ts'
import { line, maybeText, moment } from './fields.ts'
import { passkeyId, sessionId } from './ids.ts'
import { me } from './people.ts'
import { passkeyProof } from './webauthn.ts'

/** Roles of offices: those that can be obliged to have a second factor. */
export const obligedRoles = ['national', 'province', 'regency'] as const

/**
 * The password once more, for what changes how the account is signed in to; null within ten minutes of signing in
 * (ASVS 5.0, 7.5.1).
 */
export const again = { password: z.nullable(z.string().check(z.maxLength(200))) }
/** Six figures from the app, or one of the recovery codes. */
const code = line(40)
/** The second factor once more: a code, or an answer to `people.begin-passkey-proof`. */
export const proof = { code: z.nullish(code), passkey: z.nullish(passkeyProof) }
export const proofProblems = [
  ...(['second-factor.wrong', 'second-factor.code-used', 'second-factor.recovery-used'] as const),
  ...(['second-factor.app-shut', 'second-factor.too-many', 'passkey.off'] as const),
  ...(['passkey.expired', 'passkey.failed', 'passkey.unknown', 'passkey.copied'] as const),
]
const codes = z.array(z.string())
/** Shown once; only their hashes are kept. Null where those from before go on. */
export const newCodes = z.nullable(codes)

export const finishSignIn = command('people.finish-sign-in', {
  summary: 'Give the second factor after the password: a code from the app, or a recovery code',
  input: z.object({ token: line(100), code, device: maybeText(120) }),
  /** `recoveryLeft`: how many recovery codes are left where one was used; null otherwise. */
  result: z.object({ me, recoveryLeft: z.nullable(z.int()) }),
  problems: [
    'sign-in.step-over',
    'second-factor.wrong',
    'second-factor.code-used',
    'second-factor.recovery-used',
    'second-factor.app-shut',
    'second-factor.too-many',
    'person.disabled',
  ],
  open: true,
  kept: false,
})

export const readSecurity = query('people.security', {
  summary: 'How my account is signed in to',
  input: z.object({}),
  result: z.object({
    /** The app that shows codes; null where there is none. */
    app: z.nullable(z.object({ since: moment })),
    /** The oldest first. */
    passkeys: z.array(
      z.object({
        id: passkeyId,
        name: z.string(),
        addedAt: moment,
        usedAt: z.nullable(moment),
        /** Kept by its maker on other devices of the person too. */
        backedUp: z.boolean(),
        /** Stands for the password as well. */
        alone: z.boolean(),
      }),
    ),
    /** Recovery codes that were not used; null where there is no second factor. */
    recoveryLeft: z.nullable(z.int()),
    /** One of my roles has to have a second factor. */
    obliged: z.boolean(),
    /** The password is not asked for again yet. */
    fresh: z.boolean(),
    /** The organisation's own sign-in, and since when my account is linked to it; null where there is none. */
    provider: z.nullable(z.object({ label: z.string(), linkedAt: z.nullable(moment) })),
  }),
})

export const beginAuthenticator = command('people.begin-authenticator', {
  summary: 'Get a new secret for an app that shows codes; nothing changes until its first code is given',
  input: z.object(again),
  /** `secret` in base 32, to be typed; `uri` (`otpauth://`) for the QR code. */
  result: z.object({ secret: z.string(), uri: z.string() }),
  problems: ['password.wrong', 'request.too-many', 'second-factor.already'],
  kept: false,
})

export const confirmAuthenticator = command('people.confirm-authenticator', {
  summary: 'Give the first code of the app: from now on it is asked for at every sign-in',
  input: z.object({ code }),
  /** `codes`: recovery codes, where there were none that can still be used. */
  result: z.object({ codes: newCodes }),
  problems: [
    'second-factor.not-begun',
    'second-factor.wrong',
    'second-factor.app-shut',
    'second-factor.too-many',
    'second-factor.already',
  ],
  kept: false,
})

export const renewRecoveryCodes = command('people.renew-recovery-codes', {
  summary: 'Make new recovery codes; those from before end',
  input: z.object(again),
  result: z.object({ codes }),
  problems: ['password.wrong', 'request.too-many', 'second-factor.none'],
  kept: false,
})

export const removeAuthenticator = command('people.remove-authenticator', {
  summary: 'Take the app away, with a code from it, a recovery code or a passkey',
  input: z.object({ ...again, ...proof }),
  result: z.object({}),
  problems: ['password.wrong', 'request.too-many', 'second-factor.none', ...proofProblems],
  kept: false,
})

export const readObliged = query('people.second-factor-policy', {
  summary: 'Which roles have to have a second factor, and how many people of each have none',
  input: z.object({}),
  result: z.object({
    roles: z.array(
      z.object({ role: z.enum(obligedRoles), obliged: z.boolean(), people: z.int(), without: z.int() }),
    ),
  }),
})

export const oblige = command('people.oblige-second-factor', {
  summary: 'Set which roles have to have a second factor; who has none is led to it before anything else',
  input: z.object({ roles: z.array(z.enum(roles)).check(z.maxLength(roles.length)) }),
  result: z.object({}),
  problems: ['second-factor.role-not-office'],
})

export const revokeOtherSessions = command('people.revoke-other-sessions', {
  summary: 'Sign all my other devices out',
  input: z.object({}),
  result: z.object({ ended: z.int() }),
})

/** From a device that was known before that one only: whoever got in does not hide their own coming. */
export const dismissDevice = command('people.dismiss-device', {
  summary: 'Say that a sign-in from a new device was mine',
  input: z.object({ sessionId }),
  result: z.object({}),
})
