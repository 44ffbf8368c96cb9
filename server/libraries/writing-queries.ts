import { sql } from 'kysely'
import type { LibraryId } from '../../contract/ids.ts'
import type { LibraryFacts, LibraryKind } from '../../contract/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { RegionRow, Version } from './queries.ts'

export type Added = {
  id: LibraryId
  kind: LibraryKind
  region: Pick<RegionRow, 'id' | 'province_id' | 'regency_id' | 'district_id'>
  facts: LibraryFacts
  at: Date
  by: string
}

/** The facts as columns, for `jsonb_to_recordset` and for `set`. */
const columns = {
  name: 'text',
  npp: 'text',
  address: 'text',
  latitude: 'double precision',
  longitude: 'double precision',
  building: 'text',
  floor_area: 'int',
  weekly_hours: 'int',
  opening_hours: 'text',
  staff: 'int',
  titles: 'int',
  copies: 'int',
  computers: 'int',
  internet: 'text',
  power: 'text',
  opened_on: 'date',
} as const
const names = sql.raw(Object.keys(columns).join(', '))
const typed = sql.raw(
  Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', '),
)
const taken = sql.raw(
  Object.keys(columns)
    .map(name => `${name} = g.${name}`)
    .join(', '),
)

/** Adds libraries, each with a scope of its own: one statement for one or for thousands. Returns the scopes' ids. */
export async function add(tx: Tx, added: readonly Added[]): Promise<Map<string, number>> {
  const given = added.map(({ id, kind, region, facts, at, by }) => ({
    ...{ id, kind, region_id: region.id, province_id: region.province_id },
    ...{ regency_id: region.regency_id, district_id: region.district_id },
    ...{ registered_at: at, registered_by: by, ...columnsOf(facts) },
  }))
  const { rows } = await sql<{ id: string; scope_id: number }>`
    with given as materialized (
      select nextval('scope_id')::int as scope_id, g.* from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        g (id uuid, kind text, region_id int, province_id int, regency_id int, district_id int,
          registered_at timestamptz, registered_by uuid, ${typed})),
    own as (
      insert into scope (id, kind, parent_id, province_id, regency_id, name)
      select scope_id, 'library', coalesce(regency_id, province_id), province_id, regency_id, name from given)
    insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, registered_at, registered_by, ${names})
    select id, scope_id, kind, region_id, province_id, regency_id, district_id, registered_at, registered_by, ${names}
    from given returning id, scope_id`.execute(tx)
  return new Map(rows.map(row => [row.id, row.scope_id]))
}

/** What a new version keeps: the facts, and since when the library is closed and why, where it is. */
export type Kept = LibraryFacts & { closedOn?: string; closedReason?: string }
export type Keeping = {
  id: LibraryId
  version: number
  what: Version['what']
  facts: Kept
  at: Date
  by: string
}

/** Keeps versions of the facts. The first follows `add`: row-level security has to see the library. */
export async function keep(tx: Tx, kept: readonly Keeping[]): Promise<void> {
  await sql`insert into library_version (library_id, version, what, at, by_person, facts)
    select id, version, what, at, by, facts from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb)
      g (id uuid, version int, what text, at timestamptz, by uuid, facts jsonb)`.execute(tx)
}

/** Writes the facts over the rows and keeps them as their next versions. */
export async function change(tx: Tx, changed: readonly Keeping[]): Promise<void> {
  const given = changed.map(one => ({
    ...one,
    ...columnsOf(one.facts),
    closed_on: one.facts.closedOn ?? null,
    closed_reason: one.facts.closedReason ?? null,
  }))
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        g (id uuid, version int, what text, at timestamptz, by uuid, facts jsonb, closed_on date, closed_reason text, ${typed})),
    changed as (
      update library l set ${taken}, closed_on = g.closed_on, closed_reason = g.closed_reason, version = g.version
      from given g where l.id = g.id returning l.scope_id, l.name),
    renamed as (
      update scope set name = changed.name from changed where scope.id = changed.scope_id and scope.name <> changed.name)
    insert into library_version (library_id, version, what, at, by_person, facts)
    select id, version, what, at, by, facts from given`.execute(tx)
}

function columnsOf(facts: LibraryFacts) {
  return {
    ...{ name: facts.name, npp: facts.npp, address: facts.address, latitude: facts.latitude },
    ...{ longitude: facts.longitude, building: facts.building, floor_area: facts.floorArea },
    ...{ weekly_hours: facts.weeklyHours, opening_hours: facts.openingHours, staff: facts.staff },
    ...{ titles: facts.titles, copies: facts.copies, computers: facts.computers },
    ...{ internet: facts.internet, power: facts.power, opened_on: facts.openedOn },
  }
}
