import type { Actor, Role } from '../../contract/access.ts'
import { mostInvited, type slipsOfList } from '../../contract/accounts.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type InvitationId, makeId, type PersonId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'
import type { Context, Happening } from '../platform/endpoint.ts'
import { handOut, lasting } from './handing-out.ts'
import * as queries from './listed-queries.ts'
import { isAbove } from './policy.ts'
import { type Login, readScopes, type ScopeRow } from './queries.ts'
import { isOne, isPartOf } from './rules.ts'
import { forgetPerson } from './session-cache.ts'
import { hashOfToken, makeToken } from './tokens.ts'

/** Somebody as a list names them: their role and its scope, and what they sign in with. */
export type Listed = { name: string; place: queries.Place; logins: readonly Login[] }
export type Change = { detail: 'name' | Login['kind']; from: string | null; to: string }
/** What becomes of them: they have the account or the link already, an account is brought up to date, or they are invited. */
export type Verdict =
  | { objection: { detail: 'role' | 'name' | Login['kind']; rule: string; params?: Record<string, string> } }
  | { known: PersonId | null; changes: Change[] }
  | { known: undefined }

/** What there is where a list speaks of. */
export type Standing = {
  holders: queries.Held[]
  waiting: queries.Waiting[]
  owners: Map<string, PersonId>
  roles: Map<PersonId, queries.Place[]>
}

/** Looks all of it up: four questions to the database, however many people. */
export async function standing(tx: Tx, listed: readonly Listed[], now: Date): Promise<Map<string, Standing>> {
  const seats = listed.map(({ place }) => ({ role: place.role, scopeId: place.scope_id }))
  const holders = await queries.holders(tx, seats, now)
  const waiting = Map.groupBy(await queries.waiting(tx, seats, now), seatOf)
  const found = await queries.ownersOf(
    tx,
    listed.flatMap(({ logins }) => logins),
  )
  const owners = new Map(found.map(one => [loginOf(one), one.personId]))
  const all = await queries.rolesOf(
    tx,
    holders.map(one => one.personId),
    now,
  )
  const roles = Map.groupBy(all, one => one.personId)
  const held = Map.groupBy(holders, seatOf)
  return new Map(
    seats.map(seat => {
      const key = seatOf(seat)
      return [key, { holders: held.get(key) ?? [], waiting: waiting.get(key) ?? [], owners, roles }]
    }),
  )
}

export const seatOf = ({ role, scopeId }: queries.Seat): string => `${role}/${scopeId}`
const loginOf = ({ kind, value }: Login) => `${kind} ${value}`

/**
 * Judges somebody on a list by the rules of inviting from above. Who is met by what they sign in with, or by name,
 * has the account already; their details are changed by whoever could give them a new password: all of their roles are
 * below. A login that stands for somebody of another name is not taken for a change of name.
 */
export function judge({ name, place, logins }: Listed, there: Standing, actor: Actor): Verdict {
  if (!isAbove(actor, place)) return { objection: { detail: 'role', rule: 'role-not-below' } }
  const byLogin = there.holders.find(one =>
    one.logins.some(has => logins.some(given => loginOf(given) === loginOf(has))),
  )
  const here = byLogin ?? there.holders.find(one => isPartOf(one.name, name) || isPartOf(name, one.name))
  if (!here) {
    const invited = there.waiting.some(
      one => isPartOf(name, one.name) || logins.some(({ value }) => value === one.login),
    )
    return invited ? { known: null, changes: [] } : { known: undefined }
  }
  if (!isOne(here.name, name))
    return { objection: { detail: 'name', rule: 'person-of-another-name', params: { name: here.name } } }
  const changes: Change[] = [
    ...(isPartOf(name, here.name) ? [] : [{ detail: 'name' as const, from: here.name, to: name }]),
    ...logins.flatMap(({ kind, value }) => {
      const own = here.logins.filter(one => one.kind === kind)
      const isKnown = own.some(one => one.value === value)
      return isKnown ? [] : [{ detail: kind, from: own[0]?.value ?? null, to: value }]
    }),
  ]
  const [first] = changes
  const roles = there.roles.get(here.personId) ?? []
  if (first && !roles.every(role => isAbove(actor, role)))
    return { objection: { detail: first.detail, rule: 'person-roles-beyond' } }
  for (const { detail, to } of changes) {
    const owner = detail === 'name' ? undefined : there.owners.get(loginOf({ kind: detail, value: to }))
    if (owner !== undefined && owner !== here.personId)
      return { objection: { detail, rule: 'login-of-another' } }
  }
  return { known: here.personId, changes }
}

type Judged = { listed: Listed; verdict: Extract<Verdict, { known: unknown }> }

/** Invites those who are new and brings accounts up to date. Links and codes are made when they are handed out. */
export async function carryOut(
  tx: Tx,
  judged: readonly Judged[],
  { actor, now, listId }: { actor: Actor; now: Date; listId: string },
): Promise<Happening[]> {
  const invited = judged
    .filter(({ verdict }) => verdict.known === undefined)
    .map(({ listed: { name, place, logins } }) => ({
      ...{ ...place, id: makeId<InvitationId>(now.getTime()), name, login: logins[0]?.value ?? null },
      // of a link that nobody has: the one that is handed out takes its place
      token_hash: hashOfToken(makeToken()).toString('hex'),
    }))
  const until = new Date(now.getTime() + lasting)
  if (invited.length > 0) await queries.invite(tx, invited, { listId, by: actor.personId, at: now, until })
  const mended = judged.flatMap(({ listed, verdict }) =>
    verdict.known && verdict.changes.length > 0
      ? [{ personId: verdict.known, place: listed.place, changes: verdict.changes }]
      : [],
  )
  if (mended.length > 0)
    await queries.mend(
      tx,
      mended.map(({ personId, changes }) => ({
        personId,
        name: changes.find(({ detail }) => detail === 'name')?.to ?? null,
        logins: changes.flatMap(({ detail, to }) => (detail === 'name' ? [] : [{ kind: detail, value: to }])),
      })),
    )
  for (const { personId } of mended) forgetPerson(personId)
  const at = ({ province_id, regency_id, scope_id }: queries.Place) => ({
    ...{ provinceId: province_id, regencyId: regency_id, scopeId: scope_id },
  })
  return [
    ...invited.map(one => ({
      ...{ name: 'people.invited', subject: { kind: 'invitation', id: one.id }, at: at(one) },
      data: { role: one.role },
    })),
    ...mended.map(({ personId, place, changes }) => ({
      ...{ name: 'people.details-changed', subject: { kind: 'person', id: personId }, at: at(place) },
      data: { fields: changes.map(({ detail }) => detail) },
    })),
  ]
}

export type Slips = { row: queries.OfList; scope: ScopeRow }[]

/** A page of the invitations of a list that wait, with their scopes; undefined where none is in sight. */
export async function findOfList(
  c: Context,
  { listId, after }: InputOf<typeof slipsOfList>,
): Promise<Slips | undefined> {
  const rows = await queries.ofList(c.tx, listId, after, mostInvited)
  const scopes = await readScopes(
    c.tx,
    rows.map(row => row.scope_id),
  )
  const found = rows.flatMap(row => {
    const scope = scopes.find(one => one.id === row.scope_id)
    return scope ? [{ row, scope }] : []
  })
  return found.length > 0 ? found : undefined
}

/** Makes their links and codes, which are seen this once; those from before end. */
export async function makeSlips(
  c: Context,
  _: InputOf<typeof slipsOfList>,
  found: Slips,
): Promise<ResultOf<typeof slipsOfList>> {
  const secrets = await handOut(
    c,
    found.map(({ row: { id, role, name }, scope }) => ({ id, role, name, scope })),
  )
  const made = found.flatMap(({ row: { id, role, name }, scope }, at) => {
    const secret = secrets[at]
    return secret ? [{ id, role, name, scopeId: scope.id, place: scope.name, ...secret }] : []
  })
  return { made, next: made.length < mostInvited ? null : (made.at(-1)?.id ?? null) }
}

/** The level of scope that a role of a list is for; undefined for those that no list invites. */
export const levelOf = (role: Role): 'province' | 'regency' | 'library' | undefined => levels[role]

/** Working roles alone: a seat is given for a period, one by one. */
const levels: Partial<Record<Role, 'province' | 'regency' | 'library'>> = {
  ...{ province: 'province', regency: 'regency', library: 'library', trainer: 'province' },
}
