import { nation } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import {
  type answerCorrection,
  type askCorrection,
  type closeBreach,
  type enterBreach,
  type listBreaches,
  type listCorrections,
  mostWaiting,
  type myCorrections,
  type tellBreach,
} from '../../contract/privacy-requests.ts'
import { scopesWith } from '../people/policy.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placedAt } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './queries.ts'

type Version = { version: number }

export const lockCorrection = (c: Context, { id }: { id: string }) => queries.lockCorrection(c.tx, id)
export const lockBreach = (c: Context, { id }: { id: string }) => queries.lockBreach(c.tx, id)

/** Goes to the office above where the person works, or to the nation. */
export async function ask(c: Context, input: InputOf<typeof askCorrection>): Promise<Version> {
  const { personId, grants } = c.actor
  if ((await queries.waitingOf(c.tx, personId)) >= mostWaiting) refuse('correction.too-many')
  const scope = await placeOf(c, grants[0]?.scopeId ?? nation)
  const request = { ...input, personId, scopeId: scope.scope_id, now: c.now }
  if (!(await queries.ask(c.tx, request))) refuse('record.changed-meanwhile')
  happen(c, 'correction-asked', { kind: 'correction', id: input.id }, scope)
  return { version: 1 }
}

export const mine = async (c: Context): Promise<ResultOf<typeof myCorrections>> => ({
  corrections: await queries.mine(c.tx, c.actor.personId),
})

export const corrections = (
  c: Context,
  page: InputOf<typeof listCorrections>,
): Promise<ResultOf<typeof listCorrections>> =>
  queries.corrections(c.tx, scopesWith(c.actor, 'privacy.handle'), page)

export async function answer(
  c: Context,
  input: InputOf<typeof answerCorrection>,
  held: queries.Held,
): Promise<Version> {
  if (held.isOver) refuse('correction.answered')
  requireSame(held, input)
  await queries.answer(c.tx, input, { at: c.now, by: c.actor.personId })
  happen(c, 'correction-answered', { kind: 'correction', id: held.id }, held, { outcome: input.outcome })
  return { version: held.version + 1 }
}

export const breaches = (
  c: Context,
  page: InputOf<typeof listBreaches>,
): Promise<ResultOf<typeof listBreaches>> => queries.breaches(c.tx, scopesWith(c.actor, 'privacy.see'), page)

/** The words of a breach may tell of people: events have its id and kinds only. */
export async function enter(c: Context, input: InputOf<typeof enterBreach>): Promise<Version> {
  const [scopeId = nation] = scopesWith(c.actor, 'privacy.handle')
  const today = dayIn(c.now)
  if (new Date(input.foundAt) > c.now || (input.happenedOn ?? today) > today) refuse('breach.ahead')
  const done = { at: c.now, by: c.actor.personId }
  if (!(await queries.enter(c.tx, input, scopeId, done))) refuse('record.changed-meanwhile')
  const { kinds, people } = input
  happen(c, 'breach-entered', { kind: 'breach', id: input.id }, await placeOf(c, scopeId), { kinds, people })
  return { version: 1 }
}

export async function tell(
  c: Context,
  input: InputOf<typeof tellBreach>,
  held: queries.HeldBreach,
): Promise<Version> {
  if (held.isOver) refuse('breach.closed')
  requireSame(held, input)
  const today = dayIn(c.now)
  if ([input.peopleToldOn, input.authorityToldOn].some(day => day !== null && day > today))
    refuse('breach.ahead')
  await queries.tell(c.tx, input)
  happen(c, 'breach-told', { kind: 'breach', id: held.id }, held)
  return { version: held.version + 1 }
}

export async function close(
  c: Context,
  input: InputOf<typeof closeBreach>,
  held: queries.HeldBreach,
): Promise<Version> {
  if (held.isOver) refuse('breach.closed')
  requireSame(held, input)
  if (held.people_told_on === null || held.authority_told_on === null) refuse('breach.not-told')
  await queries.close(c.tx, held.id, input.closing, c.now)
  happen(c, 'breach-closed', { kind: 'breach', id: held.id }, held)
  return { version: held.version + 1 }
}

const placeOf = async (c: Context, scopeId: number): Promise<queries.ScopeRow> =>
  (await queries.scope(c.tx, scopeId)) ?? { scope_id: nation, province_id: null, regency_id: null }

function requireSame(held: Version, seen: Version): void {
  if (held.version !== seen.version) refuse('record.changed-meanwhile')
}

function happen(
  c: Context,
  name: string,
  subject: { kind: string; id: string },
  at: queries.ScopeRow,
  data: Record<string, unknown> = {},
): void {
  c.record({ name: `privacy.${name}`, subject, at: placedAt(at), data })
}
