import { holds, sees } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PartnerId } from '../../contract/ids.ts'
import {
  type amendPartner,
  type getPartner,
  type keepPartnerContacts,
  type PartnerFacts,
  partnerFacts,
  type registerPartner,
} from '../../contract/partners.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { factsOf, fieldsBetween, partnersOf } from './facts.ts'
import { given } from './gift-queries.ts'
import { mergesOf, representatives } from './join-queries.ts'
import * as policy from './policy.ts'
import * as queries from './queries.ts'
import { roles } from './role-queries.ts'

export const lookUp = (c: Context, { partnerId }: InputOf<typeof getPartner>) => queries.read(c.tx, partnerId)
/** Whoever would change an entry that was merged has not seen the facts of what it became: it is told in `run`. */
export const lock = (c: Context, { partnerId }: { partnerId: PartnerId }) => queries.lock(c.tx, partnerId)

/** The region a new partner is to stand in, in sight. */
export async function lookUpPlace(c: Context, { placeId }: InputOf<typeof registerPartner>) {
  const [region] = await queries.regions(c.tx, [placeId])
  return region && sees(c.actor, placeOf(region)) ? region : undefined
}

export async function get(
  c: Context,
  { partnerId }: InputOf<typeof getPartner>,
  row: queries.PartnerRow,
): Promise<ResultOf<typeof getPartner>> {
  const [partner] = await partnersOf(c.tx, [row])
  if (!partner) return refuse('access.not-found')
  const former = row.id === partnerId.toLowerCase() ? null : await queries.nameOf(c.tx, partnerId)
  const versions = await queries.versions(c.tx, row.id)
  const history = versions.map(({ facts, ...told }, index) => ({
    ...told,
    fields: told.what === 'amended' ? fieldsBetween(versions[index - 1]?.facts ?? {}, facts) : [],
  }))
  const people = policy.maySeeContacts(c.actor, row)
  const contacts = people ? await queries.contacts(c.tx, row.id) : null
  if (contacts && contacts.length > 0)
    c.looked({
      ...{ kind: 'partner', id: row.id, fields: ['name', 'phone', 'email'] },
      ...{ people: contacts.length, scopeId: row.scope_id },
    })
  return {
    partner,
    mine: { amend: policy.mayAmend(c.actor, row), contacts: policy.mayKeepContacts(c.actor, row) },
    former,
    contacts,
    representatives: people ? await representatives(c.tx, row.scope_id, c.now) : null,
    gifts: await given(c.tx, row.id),
    roles: await roles(c.tx, { partner: row.id }, dayIn(c.now)),
    merges: await mergesOf(c.tx, row.id),
    history: history.toReversed(),
  }
}

/** Enters a partner; it becomes a scope in which its representative can be invited. */
export async function register(
  c: Context,
  input: InputOf<typeof registerPartner>,
  place: queries.Region,
): Promise<ResultOf<typeof registerPartner>> {
  const facts = await checked(c, partnerFacts.parse(input), [])
  if (await queries.isTaken(c.tx, place, facts, null)) refuse('partner.name-taken')
  const done = { at: c.now, by: c.actor.personId }
  const scopeId = await queries.add(c.tx, input.id, place, facts, done)
  await queries.keep(c.tx, input.id, { ...done, version: 1, what: 'registered', facts })
  record(c, 'registered', { ...place, id: input.id, scope_id: scopeId }, { kind: facts.kind })
  return { id: input.id, scopeId }
}

/** Changes the facts. What is the same as before is no new version. */
export async function amend(
  c: Context,
  input: InputOf<typeof amendPartner>,
  row: queries.PartnerRow,
): Promise<ResultOf<typeof amendPartner>> {
  requireUnchanged(row, input)
  const facts = await checked(c, partnerFacts.parse(input), row.serves)
  const fields = fieldsBetween(factsOf(row), facts)
  if (fields.length === 0) return { version: row.version }
  if (await queries.isTaken(c.tx, row, facts, row.id)) refuse('partner.name-taken')
  await queries.write(c.tx, row, facts)
  return keep(c, row, 'amended', facts, { fields })
}

/** The whole list of contacts. That they changed is told, never what they are. */
export async function keepContacts(
  c: Context,
  input: InputOf<typeof keepPartnerContacts>,
  row: queries.PartnerRow,
): Promise<ResultOf<typeof keepPartnerContacts>> {
  requireUnchanged(row, input)
  await queries.writeContacts(c.tx, row.id, input.contacts, { at: c.now, by: c.actor.personId })
  return keep(c, row, 'contacts', factsOf(row), { count: input.contacts.length })
}

/** Each region once, in force, and added or taken out only by who works there. */
async function checked(c: Context, facts: PartnerFacts, before: readonly number[]): Promise<PartnerFacts> {
  const serves = [...new Set(facts.serves)].toSorted((a, b) => a - b)
  const changed = [...serves.filter(id => !before.includes(id)), ...before.filter(id => !serves.includes(id))]
  const regions = await queries.regions(c.tx, changed)
  const found = new Map(regions.map(region => [region.id, region]))
  if (serves.some(id => !before.includes(id) && !found.has(id))) refuse('region.unknown')
  if (regions.some(region => !holds(c.actor, 'partners.register', placeOf(region))))
    refuse('partner.region-beyond')
  return { ...facts, serves }
}

function requireUnchanged(row: queries.PartnerRow, seen: { version: number }): void {
  if (row.merged_into) refuse('partner.merged')
  if (row.version !== seen.version) refuse('record.changed-meanwhile')
}

async function keep(
  c: Context,
  row: queries.PartnerRow,
  what: queries.What,
  facts: PartnerFacts,
  data: Record<string, unknown>,
): Promise<{ version: number }> {
  const version = row.version + 1
  await queries.keep(c.tx, row.id, { version, what, facts, at: c.now, by: c.actor.personId })
  record(c, what, row, data)
  return { version }
}

type Placed = { id: string; province_id: number | null; regency_id: number | null; scope_id: number }

/** What happened to a partner, as it is told in the event table. */
export function record(c: Context, what: string, partner: Placed, data: Record<string, unknown>): void {
  const { id, province_id: provinceId, regency_id: regencyId, scope_id: scopeId } = partner
  c.record({
    name: `partners.${what}`,
    subject: { kind: 'partner', id },
    at: { provinceId, regencyId, scopeId },
    data,
  })
}
