import { sees } from '../../contract/access.ts'
import type { readReset, resetAccess, restoreAccess } from '../../contract/accounts.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { enter } from './entering.ts'
import { makeSecret, needOpen } from './handing-out.ts'
import { hashPassword, isTooWeak } from './passwords.ts'
import { needPassword } from './passkey-queries.ts'
import { isAbove } from './policy.ts'
import { loginsOf, setPasswordHash } from './queries.ts'
import * as resets from './reset-queries.ts'
import * as factor from './second-factor-queries.ts'
import * as sessions from './sessions.ts'
import { unlink } from './sso-queries.ts'
import { hashOfToken } from './tokens.ts'

type Person = NonNullable<Awaited<ReturnType<typeof resets.lockPerson>>>

/** A person with a role in the actor's sight. */
export async function find(c: Context, input: InputOf<typeof resetAccess>): Promise<Person | undefined> {
  const person = await resets.lockPerson(c.tx, input.personId, c.now)
  return person?.roles.some(role => sees(c.actor, placeOf(role))) ? person : undefined
}

/**
 * Ends a person's password, sessions and link to another sign-in, where asked for their second factor too, and makes
 * what they set a new password with; a passkey that stays goes without a password no more until it was used beside the
 * new one. Whoever gets hold of that could act in all of the person's roles: all of them must be below the actor's.
 * @throws reset.roles-beyond, command.id-reused
 */
export async function make(
  c: Context,
  { id, secondFactor }: InputOf<typeof resetAccess>,
  person: Person,
): Promise<ResultOf<typeof resetAccess>> {
  if (!person.roles.every(role => isAbove(c.actor, role))) refuse('reset.roles-beyond')
  const { secret, ...hashes } = await makeSecret(c.now)
  const kept = await resets.put(c.tx, {
    ...{ id, personId: person.id, by: c.actor.personId, now: c.now },
    ...hashes,
  })
  if (!kept) refuse('command.id-reused')
  await resets.dropPassword(c.tx, person.id)
  await unlink(c.tx, person.id)
  await needPassword(c.tx, person.id)
  await factor.dropSteps(c.tx, person.id)
  const factorEnded = secondFactor && (await factor.drop(c.tx, person.id))
  const sessionsEnded = await sessions.endAllOf(c, person.id)
  record(c, 'people.access-reset', person, { sessionsEnded, factorEnded })
  return { name: person.name, ...secret }
}

/** Whom a link is for, told before a password is set. @throws invitation.not-valid, .used, .expired */
export async function read(
  c: Context,
  { token }: InputOf<typeof readReset>,
): Promise<ResultOf<typeof readReset>> {
  const row = needOpen(await resets.byToken(c.tx, hashOfToken(token)), c.now)
  const logins = await loginsOf(c.tx, row.person_id)
  return { name: row.name, logins: logins.map(({ value }) => value), madeBy: row.maker }
}

/**
 * Sets the new password and starts a session, or asks for the second factor that the account still has.
 * @throws invitation.not-valid, .used, .expired, password.too-weak, person.disabled
 */
export async function restore(
  c: Context,
  { token, password, device }: InputOf<typeof restoreAccess>,
): Promise<ResultOf<typeof restoreAccess>> {
  const row = needOpen(await resets.lockByToken(c.tx, hashOfToken(token)), c.now)
  if (row.disabled_at !== null) refuse('person.disabled')
  if (isTooWeak(password, await loginsOf(c.tx, row.person_id))) refuse('password.too-weak')
  await setPasswordHash(c.tx, row.person_id, await hashPassword(password), c.now)
  await resets.use(c.tx, row.id, c.now)
  const entered = await enter(c, row.person_id, device)
  c.record({
    name: 'people.access-restored',
    subject: { kind: 'person', id: row.person_id },
    at: sessions.homeOf(entered.me?.grants ?? []),
    data: { reset: row.id },
  })
  return entered
}

function record(c: Context, name: string, person: Person, data: Record<string, unknown>): void {
  for (const role of person.roles.slice(0, 1)) {
    const at = { provinceId: role.province_id, regencyId: role.regency_id, scopeId: role.scope_id }
    c.record({ name, subject: { kind: 'person', id: person.id }, at, data })
  }
}
