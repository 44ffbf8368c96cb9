import type { handOver, holders } from '../../contract/accounts.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PersonId } from '../../contract/ids.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { handOut } from './handing-out.ts'
import * as handovers from './handover-queries.ts'
import { type InvitationRow, withdrawBy, withdrawHandovers } from './invitation-queries.ts'
import { endGrant, type GrantRow, lockGrant } from './list-queries.ts'
import { type ScopeRow, scopeOf } from './queries.ts'
import { endOfDay } from './rules.ts'
import { forgetPerson } from './session-cache.ts'

export type Held = { grant: GrantRow; scope: ScopeRow }

export async function find(c: Context, input: InputOf<typeof handOver>): Promise<Held | undefined> {
  const grant = await lockGrant(c.tx, input.grantId)
  const scope = grant && (await scopeOf(c.tx, grant.scope_id))
  return scope && { grant, scope }
}

/**
 * Invites a successor; a handover of the same role that waited before is withdrawn.
 * @throws handover.date-past, command.id-reused
 */
export async function make(
  c: Context,
  { id, name, keepUntil }: InputOf<typeof handOver>,
  { grant, scope }: Held,
): Promise<ResultOf<typeof handOver>> {
  if (keepUntil !== null && keepUntil < dayIn(c.now)) refuse('handover.date-past')
  const { role } = grant
  const handsOver = { grantId: grant.id, keptUntil: keepUntil }
  const [secret] = await handOut(c, [{ id, role, name, scope, handsOver }])
  await withdrawHandovers(c.tx, grant.id, id, c.now)
  if (!secret) return refuse('command.id-reused')
  return { id, role, name, scopeId: scope.id, place: scope.name, ...secret }
}

/**
 * Ends the role that an accepted invitation hands over, or sets the day on which it ends. Links that the former
 * holder gave out for the place end with it.
 * @throws handover.to-oneself
 */
export async function conclude(c: Context, invitation: InvitationRow, to: PersonId): Promise<void> {
  if (invitation.hands_over === null) return
  const former = await lockGrant(c.tx, invitation.hands_over)
  if (!former) return
  if (former.person_id === to) refuse('handover.to-oneself')
  const { kept_until: keptUntil } = invitation
  const end = keptUntil === null ? c.now : endOfDay(keptUntil)
  if (end > c.now) await handovers.setEnd(c.tx, former.id, end)
  else await endGrant(c.tx, former.id, invitation.invited_by, c.now)
  await withdrawBy(c.tx, former.person_id, former.scope_id, c.now)
  forgetPerson(former.person_id)
  c.record({
    name: 'people.handed-over',
    subject: { kind: 'person', id: former.person_id },
    at: { provinceId: former.province_id, regencyId: former.regency_id, scopeId: former.scope_id },
    data: { grant: former.id, role: former.role, to, keptUntil },
  })
}

/** Who held a place, and the handover that waits. */
export async function history(
  c: Context,
  _: InputOf<typeof holders>,
  scope: ScopeRow,
): Promise<ResultOf<typeof holders>> {
  const [held, handover] = await Promise.all([
    handovers.holders(c.tx, scope.id, c.now),
    handovers.waiting(c.tx, scope.id, c.now),
  ])
  return { holders: held, handover: handover ?? null }
}
