import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { InvitationId, PersonId } from '../../contract/ids.ts'
import {
  type acceptInvitation,
  type invite,
  type listInvitations,
  mostAuditorDays,
  normalLogin,
  type readInvitation,
} from '../../contract/people.ts'
import { dayIn } from '../platform/clock.ts'
import { anySignedIn, type Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { handOut, needOpen, record } from './handing-out.ts'
import { conclude } from './handover.ts'
import * as queries from './invitation-queries.ts'
import * as people from './people.ts'
import { fits, scopesWith } from './policy.ts'
import { credentialByLogin, type ScopeRow, scopeOf } from './queries.ts'
import { needsPeriod, problemOfPeriod } from './rules.ts'
import * as sessions from './sessions.ts'
import { recognise } from './sign-in.ts'
import { hashOfToken } from './tokens.ts'

/**
 * Makes a one-time link. Sent again with the same id it gives a new one, and the former, whose answer was lost, ends.
 * @throws request.invalid (field `scopeId`) where the scope is not of the role's level, or has no village's head; seat.period-missing, -over, -too-long
 */
export async function make(
  c: Context,
  input: InputOf<typeof invite>,
  scope: ScopeRow,
): Promise<ResultOf<typeof invite>> {
  if (!fits(input.role, scope)) people.refuseScope()
  if (input.role === 'village-head' && !(await queries.isOfVillage(c.tx, scope.id))) people.refuseScope()
  const { id, role, name, period } = input
  checkPeriod(c, input)
  const [secret] = await handOut(c, [{ id, role, name, scope, period }])
  return secret ?? refuse('command.id-reused')
}

function checkPeriod(c: Context, { role, period }: InputOf<typeof invite>): void {
  if (period === null) {
    if (needsPeriod(role)) refuse('seat.period-missing')
    return
  }
  if (!needsPeriod(role))
    refuse('request.invalid', undefined, [{ path: 'period', rule: 'unrecognized_keys' }])
  const problem = problemOfPeriod(period, dayIn(c.now))
  if (problem) refuse(problem, { days: mostAuditorDays })
}

export async function list(
  c: Context,
  input: InputOf<typeof listInvitations>,
): Promise<ResultOf<typeof listInvitations>> {
  return queries.open(c.tx, scopesWith(c.actor, 'people.see-invitations'), input, c.now)
}

export type OpenInvitation = { id: InvitationId; role: InputOf<typeof invite>['role']; scope: ScopeRow }

export async function findOpen(c: Context, id: InvitationId): Promise<OpenInvitation | undefined> {
  const row = await queries.lockOpen(c.tx, id)
  const scope = row && (await scopeOf(c.tx, row.scope_id))
  return scope && { id: row.id, role: row.role, scope }
}

export async function withdraw(
  c: Context,
  _: unknown,
  { id, role, scope }: OpenInvitation,
): Promise<Record<string, never>> {
  await queries.withdraw(c.tx, id, c.now)
  record(c, 'people.invitation-withdrawn', id, scope, { role })
  return {}
}

/** What a link is for, told before it is used. @throws invitation.not-valid, .used, .expired */
export async function read(
  c: Context,
  input: InputOf<typeof readInvitation>,
): Promise<ResultOf<typeof readInvitation>> {
  const row = needOpen(await queries.byToken(c.tx, hashOfToken(input.token)), c.now)
  const { name, role, scope_name: scopeName, inviter_name: invitedBy, login } = row
  return { name, role, scopeName, invitedBy, period: queries.periodOf(row), login }
}

/**
 * Uses a link: makes the account, or adds the role to the person who is signed in, and starts a session.
 * @throws invitation.not-valid, .used, .expired, handover.to-oneself, request.invalid (`account`, `account.login`), password.too-weak, login.taken
 */
export async function accept(
  c: Context,
  input: InputOf<typeof acceptInvitation>,
): Promise<ResultOf<typeof acceptInvitation>> {
  const row = await queries.lockByToken(c.tx, hashOfToken(input.token))
  if (!row) return refuse('invitation.not-valid')
  const before = row.used_by && (await usedBefore(c, input, row.used_by))
  if (before) return { me: await sessions.begin(c, before, input.device) }
  needOpen(row, c.now)
  const personId = input.account ? await people.join(c, input.account, 'account.') : signedIn(c)
  const scope = await people.grantRole(c.tx, {
    personId,
    role: row.role,
    scopeId: row.scope_id,
    by: row.invited_by,
    now: c.now,
    period: queries.periodOf(row),
  })
  await queries.use(c.tx, row.id, personId, c.now)
  record(c, 'people.joined', row.id, scope, { person: personId, role: row.role })
  await conclude(c, row, personId)
  return { me: await sessions.begin(c, personId, input.device) }
}

/** Where the answer was lost on the way and the link is used again, the person who used it, and only they. */
async function usedBefore(
  c: Context,
  { account }: InputOf<typeof acceptInvitation>,
  usedBy: PersonId,
): Promise<PersonId | undefined> {
  if (!account) return usedBy === c.actor.personId ? usedBy : undefined
  const login = normalLogin(account.login)
  const known = login && (await credentialByLogin(c.tx, login))
  return known?.person_id === usedBy ? recognise(c, account.login, account.password) : undefined
}

function signedIn(c: Context): PersonId {
  if (anySignedIn(c.actor)) return c.actor.personId
  return refuse('request.invalid', undefined, [{ path: 'account', rule: 'invalid_type' }])
}
