import { may } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { PartnerId } from '../../contract/ids.ts'
import type { alikePartners, duplicatePartners, keepPartnersApart, Partner } from '../../contract/partners.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { partnersOf } from './facts.ts'
import { nameKey } from './names.ts'
import * as queries from './pair-queries.ts'
import { record } from './partners.ts'
import { lockTwo, type PartnerRow, regions } from './queries.ts'

/** What is likely the partner that is being typed. */
export async function alike(
  c: Context,
  { name, kind, placeId }: InputOf<typeof alikePartners>,
): Promise<ResultOf<typeof alikePartners>> {
  const [place] = await regions(c.tx, [placeId])
  const key = nameKey(name)
  if (!place || key.length < 3) return { alike: [] }
  return { alike: await partnersOf(c.tx, await queries.likely(c.tx, place, kind, key)) }
}

/** Pairs that are likely one partner, wholly within the actor's scopes. */
export async function list(
  c: Context,
  input: InputOf<typeof duplicatePartners>,
): Promise<ResultOf<typeof duplicatePartners>> {
  const able: readonly string[] = may['partners.merge']
  const scopes = c.actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
  const { total, pairs } = await queries.pairs(c.tx, scopes, input)
  const rows = await queries.byIds(
    c.tx,
    pairs.flatMap(({ a, b }) => [a, b]),
  )
  const told = new Map<string, Partner>((await partnersOf(c.tx, rows)).map(one => [one.id, one]))
  return {
    total,
    pairs: pairs.flatMap(({ a, b, likeness }) => {
      const [one, other] = [told.get(a), told.get(b)]
      return one && other ? [{ a: one, b: other, likeness }] : []
    }),
  }
}

/** Both of two, in sight, in the order of their ids; one, where somebody names it twice. */
export async function findTwo(
  c: Context,
  { a, b }: { a: PartnerId; b: PartnerId },
): Promise<PartnerRow[] | undefined> {
  const rows = await lockTwo(c.tx, [a, b])
  const wanted = a.toLowerCase() === b.toLowerCase() ? 1 : 2
  return rows.length === wanted ? rows : undefined
}

/** Remembers that two partners are two. */
export async function keepApart(
  c: Context,
  _: unknown,
  [a, b]: PartnerRow[],
): Promise<ResultOf<typeof keepPartnersApart>> {
  if (!a || !b) return refuse('partner.merge-itself')
  if (a.merged_into || b.merged_into) refuse('partner.merged')
  await queries.keepApart(c.tx, [a, b], { at: c.now, by: c.actor.personId })
  record(c, 'kept-apart', a, { other: b.id })
  return {}
}
