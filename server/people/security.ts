import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  beginAuthenticator,
  confirmAuthenticator,
  readSecurity,
  removeAuthenticator,
  renewRecoveryCodes,
} from '../../contract/second-factor.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { isFresh, proveAgain } from './account.ts'
import { isObliged } from './obliged.ts'
import { proveBy } from './passkey-proving.ts'
import { ofPerson, type PasskeyRow } from './passkey-queries.ts'
import { issuerOfProvider, labelOfProvider } from './provider.ts'
import { loginsOf } from './queries.ts'
import { seal } from '../platform/sealing.ts'
import * as factor from './second-factor.ts'
import * as queries from './second-factor-queries.ts'
import { forgetPerson } from './session-cache.ts'
import { homeOf } from './sessions.ts'
import { identityOf } from './sso-queries.ts'
import { base32, makeSecret, uriOf } from './totp.ts'

export async function read(c: Context): Promise<ResultOf<typeof readSecurity>> {
  const { personId } = c.actor
  const { since, passkeys, left } = await queries.factorsOf(c.tx, personId)
  const label = labelOfProvider()
  const identity = label === null ? undefined : await identityOf(c.tx, issuerOfProvider(), personId)
  return {
    app: since === null ? null : { since },
    passkeys: passkeys === 0 ? [] : (await ofPerson(c.tx, personId)).map(shown),
    recoveryLeft: since === null && passkeys === 0 ? null : left,
    obliged: await isObliged(c),
    fresh: await isFresh(c),
    provider: label === null ? null : { label, linkedAt: identity?.linked_at ?? null },
  }
}

/** @throws password.wrong, request.too-many, second-factor.already */
export async function begin(
  c: Context,
  input: InputOf<typeof beginAuthenticator>,
): Promise<ResultOf<typeof beginAuthenticator>> {
  await proveAgain(c, input.password)
  const secret = makeSecret()
  const { personId } = c.actor
  if (!(await queries.putSecret(c.tx, personId, seal(secret, personId), c.now)))
    refuse('second-factor.already')
  const [login] = await loginsOf(c.tx, personId)
  return { secret: base32(secret), uri: uriOf(secret, login?.value ?? c.actor.name) }
}

/** @throws second-factor.not-begun, .already, .wrong, .too-many */
export async function confirm(
  c: Context,
  input: InputOf<typeof confirmAuthenticator>,
): Promise<ResultOf<typeof confirmAuthenticator>> {
  await factor.proveFirst(c, input.code)
  const codes = await factor.recoveryWhereNone(c)
  forgetPerson(c.actor.personId)
  record(c, 'sessions.second-factor-set')
  return { codes }
}

/** @throws password.wrong, request.too-many, second-factor.none */
export async function renew(
  c: Context,
  input: InputOf<typeof renewRecoveryCodes>,
): Promise<ResultOf<typeof renewRecoveryCodes>> {
  await proveAgain(c, input.password)
  if (!queries.isAny(await queries.factorsOf(c.tx, c.actor.personId))) refuse('second-factor.none')
  const codes = await factor.makeRecovery(c)
  record(c, 'sessions.recovery-codes-renewed')
  return { codes }
}

/**
 * The app alone: passkeys and their recovery codes stay. A role that is obliged may, since this is how an app moves to
 * another phone; who then has none is held until there is one.
 * @throws password.wrong, request.too-many, second-factor.none, and as `proofProblems`
 */
export async function remove(
  c: Context,
  input: InputOf<typeof removeAuthenticator>,
): Promise<Record<string, never>> {
  await proveAgain(c, input.password)
  const { personId } = c.actor
  await queries.holdPerson(c.tx, personId)
  if ((await queries.factorsOf(c.tx, personId)).since === null) refuse('second-factor.none')
  await proveBy(c, input)
  await queries.dropApp(c.tx, personId)
  await queries.dropUnneededRecovery(c.tx, personId)
  forgetPerson(personId)
  record(c, 'sessions.second-factor-removed')
  return {}
}

function shown(row: PasskeyRow) {
  const { id, name, alone } = row
  return { id, name, alone, addedAt: row.added_at, usedAt: row.used_at, backedUp: row.backed_up }
}

function record(c: Context, name: string): void {
  c.record({ name, subject: { kind: 'person', id: c.actor.personId }, at: homeOf(c.actor.grants) })
}
