import { type Actor, may } from '../../contract/access.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import {
  type alikeLibraries,
  type duplicateLibraries,
  type keepLibrariesApart,
  likely,
} from '../../contract/library-merges.ts'
import type { Tx } from '../platform/db.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { libraryOf } from './facts.ts'
import { factsSeen, likenessOf } from './likeness.ts'
import { find as findLibraries, rowsOf } from './list-queries.ts'
import * as queries from './pair-queries.ts'
import { regionNamesOf } from './queries.ts'
import { searchFor } from './search-queries.ts'

const atMost = 5

/** What is likely the library that is being typed; while no place is chosen, by its name alone. Closed ones too. */
export async function alike(
  c: Context,
  input: InputOf<typeof alikeLibraries>,
): Promise<ResultOf<typeof alikeLibraries>> {
  const region = input.regionCode ? await queries.regionOf(c.tx, input.regionCode) : undefined
  const typed = {
    name: input.name,
    kind: input.kind,
    npp: input.npp || null,
    address: input.address || null,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    regionId: region?.id ?? null,
    regionName: region?.name ?? null,
    districtId: region?.district_id ?? null,
    regencyId: region?.regency_id ?? null,
  }
  const near = await queries.candidatesFor(c.tx, typed)
  const found = region ? near : [...near, ...(await namedLike(c, input.name))]
  const unlike = region ? likely : 40
  const scored = [...new Map(found.map(entry => [entry.id, entry])).values()]
    .map(entry => ({ entry, ...likenessOf(typed, entry) }))
    .filter(({ likeness }) => likeness >= unlike)
    .toSorted((a, b) => b.likeness - a.likeness || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, atMost)
  const told = await tell(
    c.tx,
    scored.map(({ entry }) => entry.id),
  )
  return {
    alike: scored.flatMap(({ entry, likeness, reasons }) => {
      const library = told.get(entry.id)
      return library ? [{ library, likeness, reasons }] : []
    }),
  }
}

async function namedLike(c: Context, name: string): Promise<queries.Compared[]> {
  if (name.length < 4) return []
  const scopes = scopesOf(c.actor, 'libraries.register')
  const search = await searchFor(c.tx, scopes, name)
  const filter = { closed: false, sort: 'name', order: 'asc' } as const
  const { ids } = await findLibraries(c.tx, scopes, filter, search, { limit: 20, offset: 0 })
  return ids.length === 0 ? [] : queries.comparedOf(c.tx, ids, 'free')
}

/** Pairs that are likely one library, wholly within the actor's scopes. */
export async function list(
  c: Context,
  input: InputOf<typeof duplicateLibraries>,
): Promise<ResultOf<typeof duplicateLibraries>> {
  const { total, pairs } = await queries.listPairs(c.tx, scopesOf(c.actor, 'libraries.merge'), input)
  const told = await tell(
    c.tx,
    pairs.flatMap(({ a, b }) => [a, b]),
  )
  return {
    total,
    pairs: pairs.flatMap(({ a, b, likeness, reasons }) => {
      const [one, other] = [told.get(a), told.get(b)]
      return one && other ? [{ a: one, b: other, likeness, reasons }] : []
    }),
  }
}

export type Two = { from: Placed; into: Placed; pair: queries.Compared[] }
type Placed = { province_id: number; regency_id: number | null }

export async function findTwo(
  c: Context,
  { a, b }: InputOf<typeof keepLibrariesApart>,
): Promise<Two | undefined> {
  const pair = await queries.comparedOf(c.tx, [a, b], 'held')
  const [one, other = one] = pair
  if (!one || !other || (pair.length < 2 && a.toLowerCase() !== b.toLowerCase())) return undefined
  const place = ({ provinceId, regencyId }: queries.Compared) => ({
    province_id: provinceId,
    regency_id: regencyId,
  })
  return { from: place(one), into: place(other), pair }
}

/** Remembers who found two entries to be two, and what was seen of them. */
export async function keepApart(
  c: Context,
  _: unknown,
  { pair: [a, b] }: Two,
): Promise<ResultOf<typeof keepLibrariesApart>> {
  if (!a || !b) return refuse('merge.itself')
  await queries.keepApart(c.tx, scored(a, b), c.now, c.actor.personId)
  c.record({
    name: 'libraries.kept-apart',
    subject: { kind: 'library', id: a.id },
    at: { provinceId: a.provinceId, regencyId: a.regencyId, scopeId: a.regencyId ?? a.provinceId },
    data: { other: b.id },
  })
  return {}
}

/** Compares up to `atOnce` of the libraries that wait for it with those around them. Returns how many it took. */
export async function compareWaiting(tx: Tx, atOnce: number): Promise<number> {
  const ids = await queries.takeWaiting(tx, atOnce)
  if (ids.length === 0) return 0
  const pairs = (await queries.candidatesOf(tx, ids))
    .map(({ a, b }) => scored(a, b))
    .filter(({ likeness }) => likeness >= likely)
  await queries.keepPairs(tx, ids, pairs)
  return ids.length
}

const scored = (a: queries.Compared, b: queries.Compared): queries.Pair => ({
  a,
  b,
  ...likenessOf(a, b),
  facts: factsSeen(a, b),
})

async function tell(tx: Tx, ids: readonly LibraryId[]) {
  const rows = await rowsOf(tx, [...new Set(ids)])
  const names = await regionNamesOf(
    tx,
    rows.map(row => row.region_id),
  )
  return new Map(
    rows.flatMap(row => {
      const of = names.get(row.region_id)
      return of ? [[row.id, libraryOf(row, of)] as const] : []
    }),
  )
}

function scopesOf(actor: Actor, verb: 'libraries.register' | 'libraries.merge'): number[] {
  const able: readonly string[] = may[verb]
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}
