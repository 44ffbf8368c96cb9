import type { PersonId } from '../../contract/ids.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { unseal } from '../platform/sealing.ts'
import * as queries from './second-factor-queries.ts'
import { hashOfCode, makeCode, plainCode } from './tokens.ts'
import { stepOf } from './totp.ts'
import { createTries } from './tries.ts'

/** Five wrong codes close it for fifteen minutes: a guess is right in three of a million (RFC 6238, 5.2; RFC 4226, 7.3). */
const mostTries = 5
const within = 15 * 60_000
const tries = createTries(mostTries, within)
const howManyCodes = 10

/**
 * Takes a code from the app, or a recovery code, as the second factor of a person; each counts once.
 * @returns how many recovery codes are left where one was used; null otherwise
 * @throws second-factor.wrong, .code-used, .recovery-used, .app-shut, .too-many
 */
export async function prove(c: Context, personId: PersonId, code: string): Promise<number | null> {
  take(c, personId)
  const plain = plainCode(code)
  const left = /^\d{6}$/.test(plain)
    ? await proveApp(c, personId, plain)
    : await proveRecovery(c, personId, plain)
  tries.clear(personId)
  return left
}

/** Takes the first code of an app that is being set up. @throws second-factor.not-begun, .already, .wrong, .app-shut, .too-many */
export async function proveFirst(c: Context, code: string): Promise<void> {
  const { personId } = c.actor
  take(c, personId)
  const app = await queries.lockAuthenticator(c.tx, personId)
  if (!app) return refuse('second-factor.not-begun')
  if (app.confirmed_at !== null) refuse('second-factor.already')
  const step = stepOf(secretOf(app, personId), plainCode(code), c.now)
  if (step === undefined) return refuse('second-factor.wrong')
  await queries.confirm(c.tx, personId, step, c.now)
  tries.clear(personId)
}

/** Recovery codes with the first second factor, or where all are used; null where those from before go on. */
export async function recoveryWhereNone(c: Context): Promise<string[] | null> {
  const { left } = await queries.factorsOf(c.tx, c.actor.personId)
  return left > 0 ? null : makeRecovery(c)
}

/** New recovery codes, told once; those from before end. */
export async function makeRecovery(c: Context): Promise<string[]> {
  const codes = Array.from({ length: howManyCodes }, makeCode)
  await queries.putRecovery(c.tx, c.actor.personId, await Promise.all(codes.map(hashOfCode)), c.now)
  return codes
}

async function proveApp(c: Context, personId: PersonId, code: string): Promise<null> {
  const app = await queries.lockAuthenticator(c.tx, personId)
  const step = app && app.confirmed_at !== null ? stepOf(secretOf(app, personId), code, c.now) : undefined
  if (!app || step === undefined) return refuse('second-factor.wrong')
  if (step <= app.last_step) refuse('second-factor.code-used')
  await queries.useStepOfCode(c.tx, personId, step)
  return null
}

function secretOf({ secret }: queries.AuthenticatorRow, personId: PersonId): Buffer {
  return unseal(secret, personId) ?? refuse('second-factor.app-shut')
}

async function proveRecovery(c: Context, personId: PersonId, code: string): Promise<number> {
  const outcome = await queries.useRecovery(c.tx, personId, await hashOfCode(code), c.now)
  if (outcome === undefined) return refuse('second-factor.wrong')
  if (outcome === 'before') refuse('second-factor.recovery-used')
  return (await queries.factorsOf(c.tx, personId)).left
}

function take(c: Context, personId: PersonId): void {
  if (!tries.take(personId, c.now)) refuse('second-factor.too-many')
}
