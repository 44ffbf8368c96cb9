import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type addPasskey,
  type beginPasskey,
  mostPasskeys,
  type removePasskey,
  type renamePasskey,
} from '../../contract/passkeys.ts'
import type { PasskeyId } from '../../contract/ids.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { proveAgain } from './account.ts'
import { isObliged } from './obliged.ts'
import { handleOf, knownOf, openAttempt, proveBy, takeAttempt } from './passkey-proving.ts'
import * as queries from './passkey-queries.ts'
import { onSite } from './passkey-site.ts'
import { loginsOf } from './queries.ts'
import { recoveryWhereNone } from './second-factor.ts'
import { dropUnneededRecovery, factorsOf, holdPerson } from './second-factor-queries.ts'
import { forgetPerson } from './session-cache.ts'
import { homeOf } from './sessions.ts'
import { creationOf, verifyNew } from './webauthn.ts'

type Found = { id: PasskeyId }
type Nothing = Record<string, never>

/** @throws password.wrong, request.too-many, passkey.off, passkey.too-many */
export async function begin(
  c: Context,
  { password }: InputOf<typeof beginPasskey>,
): Promise<ResultOf<typeof beginPasskey>> {
  onSite()
  await proveAgain(c, password)
  const { personId, name } = c.actor
  const known = await knownOf(c, personId)
  if (known.length >= mostPasskeys) refuse('passkey.too-many')
  const [login] = await loginsOf(c.tx, personId)
  const { ticket, challenge } = await openAttempt(c, { purpose: 'add', personId })
  const user = { id: handleOf(personId), name: login?.value ?? name, displayName: name }
  return { ticket, options: creationOf({ challenge, user, known }) }
}

/** @throws passkey.off, .expired, .failed, .known, .too-many, command.id-reused */
export async function add(
  c: Context,
  { id, ticket, name, answer }: InputOf<typeof addPasskey>,
): Promise<ResultOf<typeof addPasskey>> {
  const { personId, sessionId } = c.actor
  const { challenge } = await takeAttempt(c, ticket, ['add'])
  const credential = await verifyNew(answer, challenge)
  await holdPerson(c.tx, personId)
  if ((await factorsOf(c.tx, personId)).passkeys >= mostPasskeys) refuse('passkey.too-many')
  const { transports } = answer.response
  await queries.insert(c.tx, { id, personId, sessionId, name, credential, transports, now: c.now })
  const codes = await recoveryWhereNone(c)
  forgetPerson(personId)
  record(c, 'sessions.passkey-added', id)
  return { codes }
}

export async function rename(
  c: Context,
  { name }: InputOf<typeof renamePasskey>,
  { id }: Found,
): Promise<Nothing> {
  await queries.rename(c.tx, id, name)
  record(c, 'sessions.passkey-renamed', id)
  return {}
}

/** @throws password.wrong, request.too-many, passkey.last-obliged, and as `proofProblems` */
export async function remove(
  c: Context,
  input: InputOf<typeof removePasskey>,
  { id }: Found,
): Promise<Nothing> {
  const { personId } = c.actor
  await proveAgain(c, input.password)
  await holdPerson(c.tx, personId)
  const { since, passkeys } = await factorsOf(c.tx, personId)
  if (since === null && passkeys === 1 && (await isObliged(c))) refuse('passkey.last-obliged')
  await proveBy(c, input)
  await queries.remove(c.tx, id)
  await dropUnneededRecovery(c.tx, personId)
  forgetPerson(personId)
  record(c, 'sessions.passkey-removed', id)
  return {}
}

function record(c: Context, name: string, id: PasskeyId): void {
  c.record({ name, subject: { kind: 'passkey', id }, at: homeOf(c.actor.grants) })
}
