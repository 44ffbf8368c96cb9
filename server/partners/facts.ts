import type { PartnerId } from '../../contract/ids.ts'
import { type Partner, type PartnerFacts, partnerFacts } from '../../contract/partners.ts'
import type { Tx } from '../platform/db.ts'
import { namesOf, type PartnerRow } from './queries.ts'

/** What was entered of a partner, of its row. */
export function factsOf(row: PartnerRow): PartnerFacts {
  return {
    ...{ name: row.name, shortName: row.short_name, kind: row.kind as PartnerFacts['kind'] },
    ...{ serves: row.serves, address: row.address, phone: row.phone, email: row.email },
    ...{ website: row.website, note: row.note },
    topics: row.topics as PartnerFacts['topics'],
    help: row.help as PartnerFacts['help'],
  }
}

/** Names of the facts that differ. */
export function fieldsBetween(before: object, after: object): string[] {
  const [one, other] = [before, after] as Record<string, unknown>[]
  return Object.keys(partnerFacts.shape).filter(
    field => JSON.stringify(one?.[field] ?? null) !== JSON.stringify(other?.[field] ?? null),
  )
}

/** Rows as they are answered, with the names of their regions. */
export async function partnersOf(tx: Tx, rows: readonly PartnerRow[]): Promise<Partner[]> {
  const names = await namesOf(tx, [...new Set([1, ...rows.flatMap(row => [placeId(row), ...row.serves])])])
  const region = (id: number) => names.get(id) ?? { id, name: '–', level: 'regency' as const }
  return rows.map(row => ({
    ...factsOf(row),
    id: row.id as PartnerId,
    scopeId: row.scope_id,
    place: region(placeId(row)),
    serves: row.serves.map(region),
    version: row.version,
  }))
}

const placeId = (row: PartnerRow) => row.regency_id ?? row.province_id ?? 1
