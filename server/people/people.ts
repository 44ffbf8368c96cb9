import type { Role } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type GrantId, makeId, type PersonId } from '../../contract/ids.ts'
import { type endGrant, type listPeople, normalLogin } from '../../contract/people.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { withdrawBy } from './invitation-queries.ts'
import * as lists from './list-queries.ts'
import { hashPassword, isTooWeak } from './passwords.ts'
import { fits, scopesWith } from './policy.ts'
import * as queries from './queries.ts'
import type { Period } from './rules.ts'
import { forgetPerson } from './session-cache.ts'

export { hashPassword } from './passwords.ts'

/**
 * Makes a person who can sign in, where a password's hash is given.
 * @param given.login a username, e-mail address or phone number, as typed
 * @throws request.invalid (field `login`) where it is none of them; login.taken
 */
export async function createPerson(
  tx: Tx,
  given: {
    id: PersonId
    name: string
    login: string
    passwordHash?: string
    language?: 'id' | 'en'
    now: Date
  },
): Promise<void> {
  const { id, name, passwordHash, language = 'id', now } = given
  const login = normalLogin(given.login) ?? refuseLogin('login')
  await queries.insertPerson(tx, { id, name, language, login, passwordHash, now })
}

/**
 * Gives a person a role in a scope; one that they have already stays, with the period that is given now.
 * @param given.by who granted it; null for the system
 * @param given.period the days on which it is in force; without end where none is given
 * @throws request.invalid (field `scopeId`) where there is no such scope, or none of the role's level
 */
export async function grantRole(
  tx: Tx,
  given: {
    id?: GrantId
    personId: PersonId
    role: Role
    scopeId: number
    by: PersonId | null
    now: Date
    period?: Period | null
  },
): Promise<queries.ScopeRow> {
  const scope = await queries.scopeOf(tx, given.scopeId)
  if (!scope || !fits(given.role, scope)) return refuseScope()
  await queries.insertGrant(tx, { ...given, id: given.id ?? makeId<GrantId>(given.now.getTime()), scope })
  forgetPerson(given.personId)
  return scope
}

/**
 * Makes the account that a person asked for on a form.
 * @param path where the fields stand in the form, such as `account.`
 * @throws request.invalid (field `login`), password.too-weak, login.taken
 */
export async function join(
  c: Context,
  account: { name: string; login: string; password: string },
  path = '',
): Promise<PersonId> {
  const login = normalLogin(account.login) ?? refuseLogin(`${path}login`)
  if (isTooWeak(account.password, [login])) refuse('password.too-weak')
  const id = makeId<PersonId>(c.now.getTime())
  const passwordHash = await hashPassword(account.password)
  await queries.insertPerson(c.tx, {
    id,
    name: account.name,
    language: 'id',
    login,
    passwordHash,
    now: c.now,
  })
  return id
}

export async function list(
  c: Context,
  input: InputOf<typeof listPeople>,
): Promise<ResultOf<typeof listPeople>> {
  const scopes = scopesWith(c.actor, 'people.see')
  const found = await lists.people(c.tx, scopes, input, normalLogin(input.q ?? ''))
  const [scopeId] = scopes
  if (scopeId !== undefined)
    c.looked({ kind: 'people', id: null, fields: ['login'], people: found.people.length, scopeId })
  return found
}

/**
 * Ends a role. Links that the person handed out under that scope end with it, so that none is a way back in.
 * @throws grant.last-administrator
 */
export async function endRole(
  c: Context,
  _: InputOf<typeof endGrant>,
  grant: lists.GrantRow,
): Promise<Record<string, never>> {
  if (grant.role === 'national') {
    const others = await lists.lockOtherNationals(c.tx, grant.id)
    if (others.length === 0) refuse('grant.last-administrator')
  }
  await lists.endGrant(c.tx, grant.id, c.actor.personId, c.now)
  const withdrawn = await withdrawBy(c.tx, grant.person_id, grant.scope_id, c.now)
  forgetPerson(grant.person_id)
  c.record({
    name: 'people.role-ended',
    subject: { kind: 'person', id: grant.person_id },
    at: { provinceId: grant.province_id, regencyId: grant.regency_id, scopeId: grant.scope_id },
    data: { grant: grant.id, role: grant.role, invitationsWithdrawn: withdrawn },
  })
  return {}
}

/** A login that is no username, e-mail address or phone number. */
function refuseLogin(path: string): never {
  return refuse('request.invalid', undefined, [{ path, rule: 'invalid_format' }])
}

/** A scope that is not of the role's level. */
export function refuseScope(): never {
  return refuse('request.invalid', undefined, [{ path: 'scopeId', rule: 'invalid_value' }])
}
