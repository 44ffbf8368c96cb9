import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type beginAuthenticator,
  type confirmAuthenticator,
  type oblige,
  obligedRoles,
  type readObliged,
  type readSecurity,
  type removeAuthenticator,
  type renewRecoveryCodes,
} from '../../contract/second-factor.ts'
import { nation } from '../../contract/access.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { isFresh, proveAgain } from './account.ts'
import { issuerOfProvider, labelOfProvider } from './provider.ts'
import { loginsOf, putSetting, settingOf } from './queries.ts'
import * as factor from './second-factor.ts'
import * as queries from './second-factor-queries.ts'
import { forgetEverybody, forgetPerson } from './session-cache.ts'
import { homeOf } from './sessions.ts'
import { identityOf } from './sso-queries.ts'
import { base32, makeSecret, uriOf } from './totp.ts'

const setting = 'second-factor-roles'

export async function read(c: Context): Promise<ResultOf<typeof readSecurity>> {
  const { personId, grants } = c.actor
  const app = await queries.stateOf(c.tx, personId)
  const roles = await rolesObliged(c)
  const label = labelOfProvider()
  const identity = label === null ? undefined : await identityOf(c.tx, issuerOfProvider(), personId)
  return {
    app: app ? { since: app.since, recoveryLeft: app.left } : null,
    obliged: grants.some(grant => roles.includes(grant.role)),
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
  if (!(await queries.putSecret(c.tx, c.actor.personId, secret, c.now))) refuse('second-factor.already')
  const [login] = await loginsOf(c.tx, c.actor.personId)
  return { secret: base32(secret), uri: uriOf(secret, login?.value ?? c.actor.name) }
}

/** @throws second-factor.not-begun, .already, .wrong, .too-many */
export async function confirm(
  c: Context,
  input: InputOf<typeof confirmAuthenticator>,
): Promise<ResultOf<typeof confirmAuthenticator>> {
  await factor.proveFirst(c, input.code)
  const codes = await factor.makeRecovery(c)
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
  if (!(await queries.hasSecondFactor(c.tx, c.actor.personId))) refuse('second-factor.none')
  const codes = await factor.makeRecovery(c)
  record(c, 'sessions.recovery-codes-renewed')
  return { codes }
}

/** @throws password.wrong, request.too-many, second-factor.none, .wrong, .code-used, .recovery-used, .too-many */
export async function remove(
  c: Context,
  input: InputOf<typeof removeAuthenticator>,
): Promise<Record<string, never>> {
  await proveAgain(c, input.password)
  const { personId } = c.actor
  if (!(await queries.hasSecondFactor(c.tx, personId))) refuse('second-factor.none')
  await factor.prove(c, personId, input.code)
  await queries.drop(c.tx, personId)
  forgetPerson(personId)
  record(c, 'sessions.second-factor-removed')
  return {}
}

export async function readPolicy(c: Context): Promise<ResultOf<typeof readObliged>> {
  const set = await rolesObliged(c)
  const counts = await queries.countsOf(c.tx, obligedRoles, c.now)
  return {
    roles: obligedRoles.map(role => {
      const { people = 0, without = 0 } = counts.find(count => count.role === role) ?? {}
      return { role, obliged: set.includes(role), people, without }
    }),
  }
}

/** Counts for sessions that are open already, too. @throws second-factor.role-not-office */
export async function obligeRoles(
  c: Context,
  { roles }: InputOf<typeof oblige>,
): Promise<Record<string, never>> {
  const offices: readonly string[] = obligedRoles
  if (!roles.every(role => offices.includes(role))) refuse('second-factor.role-not-office')
  const set = obligedRoles.filter(role => roles.includes(role))
  await putSetting(c.tx, setting, set, c.now)
  forgetEverybody()
  c.record({
    name: 'people.second-factor-obliged',
    subject: { kind: 'setting', id: setting },
    at: { provinceId: null, regencyId: null, scopeId: nation },
    data: { roles: set },
  })
  return {}
}

async function rolesObliged(c: Context): Promise<readonly string[]> {
  const set = await settingOf(c.tx, setting)
  return Array.isArray(set) ? (set as string[]) : []
}

function record(c: Context, name: string): void {
  c.record({ name, subject: { kind: 'person', id: c.actor.personId }, at: homeOf(c.actor.grants) })
}
