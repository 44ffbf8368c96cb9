import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type {
  endPartnerRole,
  listPartnerRoles,
  PartnerRole,
  setPartnerRole,
} from '../../contract/partners.ts'
import { strategies, topics } from '../../contract/themes.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as policy from './policy.ts'
import { type PartnerRow, read, type Region, regions } from './queries.ts'
import * as queries from './role-queries.ts'

type Found = { region: Region }

/** The region and what the actor represents. Regions are public: who may not see its roles is told so by the policy. */
export async function find(c: Context, { region: id }: InputOf<typeof listPartnerRoles>) {
  const [region] = await regions(c.tx, [id])
  if (!region) return undefined
  const found = { region, own: await queries.ownPartners(c.tx, c.actor) }
  return policy.maySeeRoles(c.actor, found) ? found : undefined
}

export async function list(
  c: Context,
  _: unknown,
  { region: { id, name, level } }: Found,
): Promise<ResultOf<typeof listPartnerRoles>> {
  const today = dayIn(c.now)
  const roles = await queries.roles(c.tx, { region: id }, today)
  return { region: { id, name, level }, roles, empty: emptyOf(roles, today) }
}

/** The strategies and themes for which nobody is responsible on a day. */
export function emptyOf(roles: readonly PartnerRole[], today: string) {
  const held = new Set(
    roles.filter(role => role.since <= today).map(({ strategy, topic }) => `${strategy}/${topic}`),
  )
  return strategies
    .flatMap(strategy => topics.map(topic => ({ strategy, topic })))
    .filter(({ strategy, topic }) => !held.has(`${strategy}/${topic}`))
}

/** The partner and the region, in sight. */
export async function findBoth(
  c: Context,
  { partnerId, regionId }: InputOf<typeof setPartnerRole>,
): Promise<(Found & { partner: PartnerRow }) | undefined> {
  const [partner, [region]] = [await read(c.tx, partnerId), await regions(c.tx, [regionId])]
  return partner && region && policy.maySeeRoles(c.actor, { region, own: [] })
    ? { partner, region }
    : undefined
}

/** Makes a partner responsible. It has to stand in the region or serve it. */
export async function set(
  c: Context,
  input: InputOf<typeof setPartnerRole>,
  { partner, region }: Found & { partner: PartnerRow },
): Promise<ResultOf<typeof setPartnerRole>> {
  if (input.until && input.until < input.since) refuse('partner-role.until-before')
  if (!policy.isWithin(region, partner)) refuse('partner-role.not-serving')
  if (await queries.isTaken(c.tx, input, partner.id)) refuse('partner-role.taken')
  await queries.insert(c.tx, input, { partnerId: partner.id, region, now: c.now, by: c.actor.personId })
  happen(c, 'role-set', region, { role: input.id, partner: partner.id })
  return { id: input.id }
}

export async function findOne(
  c: Context,
  { id }: InputOf<typeof endPartnerRole>,
): Promise<Found | undefined> {
  const role = await queries.lock(c.tx, id)
  const [region] = role ? await regions(c.tx, [role.region_id]) : []
  return region && { region }
}

export async function end(
  c: Context,
  { id, until }: InputOf<typeof endPartnerRole>,
  { region }: Found,
): Promise<ResultOf<typeof endPartnerRole>> {
  await queries.end(c.tx, id, until, c.actor.personId)
  happen(c, 'role-ended', region, { role: id })
  return {}
}

/** What changed in who does what concerns all who work in the region. */
function happen(c: Context, what: string, region: Region, data: Record<string, unknown>): void {
  const at = { provinceId: region.province_id, regencyId: region.regency_id, scopeId: region.id }
  c.record({
    name: `partners.${what}`,
    subject: { kind: 'region', id: String(region.id) },
    at,
    data,
    below: true,
  })
}
