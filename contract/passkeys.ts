import * as z from 'zod/mini'
import { command } from './endpoint.ts'
import { line, maybeText } from './fields.ts'
import { passkeyId } from './ids.ts'
import { me } from './people.ts'
import { again, newCodes, proof, proofProblems } from './second-factor.ts'
import { creationOptions, passkeyProof, registration, requestOptions } from './webauthn.ts'

/** A person keeps so many at the most: phone, computer, a key in the drawer, and as many again. */
export const mostPasskeys = 10

const ticket = z.string().check(z.maxLength(100))
const name = line(60)
const asked = z.object({ ticket: z.string(), options: requestOptions })

export const beginPasskey = command('people.begin-passkey', {
  summary: 'Start to add a passkey; nothing changes until the browser’s answer is given',
  input: z.object(again),
  result: z.object({ ticket: z.string(), options: creationOptions }),
  problems: ['password.wrong', 'request.too-many', 'passkey.off', 'passkey.too-many'],
  kept: false,
})

export const addPasskey = command('people.add-passkey', {
  summary: 'Add the passkey that the browser made: from now on a second factor is asked for at every sign-in',
  input: z.object({ id: passkeyId, ticket, name, answer: registration }),
  /** `codes`: recovery codes, where there were none that can still be used. */
  result: z.object({ codes: newCodes }),
  problems: ['passkey.off', 'passkey.expired', 'passkey.failed', 'passkey.known', 'passkey.too-many'],
  kept: false,
})

export const renamePasskey = command('people.rename-passkey', {
  summary: 'Call one of my passkeys by another name',
  input: z.object({ id: passkeyId, name }),
  result: z.object({}),
})

/** Refused where it is the last second factor of somebody with a role that has to have one. */
export const removePasskey = command('people.remove-passkey', {
  summary:
    'Take one of my passkeys away, with a code or another passkey; the password is asked for as elsewhere',
  input: z.object({ id: passkeyId, ...again, ...proof }),
  result: z.object({}),
  problems: ['password.wrong', 'request.too-many', 'passkey.last-obliged', ...proofProblems],
  kept: false,
})

/** From a device that was known before only: whoever got in does not hide what they added. */
export const dismissPasskey = command('people.dismiss-passkey', {
  summary: 'Say that a new passkey was added by me',
  input: z.object({ id: passkeyId }),
  result: z.object({}),
})

export const beginPasskeyProof = command('people.begin-passkey-proof', {
  summary: 'Start to prove myself by a passkey once more, where a second factor is asked for',
  input: z.object({}),
  result: asked,
  problems: ['passkey.off', 'passkey.none'],
  kept: false,
})

export const beginPasskeySignIn = command('people.begin-passkey-sign-in', {
  summary: 'Start to sign in by a passkey: as the second step, with its token, or instead of the password',
  input: z.object({ token: z.nullable(line(100)) }),
  result: asked,
  problems: ['passkey.off', 'passkey.none', 'sign-in.step-over', 'request.too-many'],
  open: true,
  kept: false,
})

/** Instead of the password it stands for both factors: it has to have proved who holds it (finger, face or PIN). */
export const finishPasskeySignIn = command('people.finish-passkey-sign-in', {
  summary: 'Give the browser’s answer, and start a session',
  input: z.extend(passkeyProof, { device: maybeText(120) }),
  result: z.object({ me }),
  problems: [
    ...(['passkey.off', 'passkey.expired', 'passkey.failed', 'passkey.unknown', 'passkey.copied'] as const),
    ...(['passkey.not-alone', 'sign-in.step-over', 'person.disabled', 'request.too-many'] as const),
  ],
  open: true,
  kept: false,
})
