import { sql } from 'kysely'
import type { Actor, Role } from '../contract/access.ts'
import { makeId, type LibraryId, type PartnerId, type PersonId } from '../contract/ids.ts'
import type { LibraryKind } from '../contract/libraries.ts'
import type { Tx } from '../server/platform/db.ts'
import type { TestApp } from './support/app.ts'

/** A library of the stories, with its place. */
export type Place = { id: LibraryId; scopeId: number; path: number[]; kind: LibraryKind; name: string }

/** The named cast: Natuna and its village Sepempang are inside; Palangka Raya is outside. */
export type Cast = {
  places: { sepempang: Place; sedanau: Place; natuna: Place; kepri: Place; menteng: Place }
  regions: { kepri: number; natuna: number; kalteng: number; palangkaRaya: number }
  /** Nation: Ratna. Province Kepulauan Riau: Rismarini. Regency Natuna: Yusuf. Village Sepempang: Maryam. */
  ratna: Actor
  rismarini: Actor
  yusuf: Actor
  maryam: Actor
  /** Village Sedanau, also in Natuna: Salmah. The regency's own library: Hasan. The province's: Dewi. */
  salmah: Actor
  hasan: Actor
  dewi: Actor
  /** Outside: province Kalimantan Tengah: Lukman; city Palangka Raya: Tiwi; village Menteng: Bayu. */
  lukman: Actor
  tiwi: Actor
  bayu: Actor
}

/** Puts the cast into a fresh database, without enrolments, activities or reports. */
export async function cast(app: Pick<TestApp, 'look' | 'now'>): Promise<Cast> {
  return app.look(async tx => {
    const at = app.now.at
    const regions = {
      kepri: await regionOf(tx, '21'),
      natuna: await regionOf(tx, '21.03'),
      kalteng: await regionOf(tx, '62'),
      palangkaRaya: await regionOf(tx, '62.71'),
    }
    const sepempang = await village(tx, at, regions.natuna, 'Sepempang')
    const sedanau = await village(tx, at, regions.natuna, 'Sedanau')
    const menteng = await village(tx, at, regions.palangkaRaya, 'Menteng')
    const natuna = await library(tx, at, 'regency', regions.natuna, 'Perpustakaan Kabupaten Natuna')
    const kepri = await library(tx, at, 'province', regions.kepri, 'Perpustakaan Provinsi Kepulauan Riau')
    const nation = { scopeId: 1, path: [1], id: null }
    const regionPlace = (id: number, ...path: number[]) => ({ scopeId: id, path: [1, ...path, id], id: null })
    const who = (name: string, role: Role, place: { scopeId: number; path: number[]; id: string | null }) =>
      person(tx, at, name, role, place)
    return {
      places: { sepempang, sedanau, natuna, kepri, menteng },
      regions,
      ratna: await who('Ratna Dewi', 'national', nation),
      rismarini: await who('Rismarini', 'province', regionPlace(regions.kepri)),
      yusuf: await who('Yusuf', 'regency', regionPlace(regions.natuna, regions.kepri)),
      maryam: await who('Maryam', 'library', sepempang),
      salmah: await who('Salmah', 'library', sedanau),
      hasan: await who('Hasan', 'library', natuna),
      dewi: await who('Dewi', 'library', kepri),
      lukman: await who('Lukman', 'province', regionPlace(regions.kalteng)),
      tiwi: await who('Tiwi', 'regency', regionPlace(regions.palangkaRaya, regions.kalteng)),
      bayu: await who('Bayu', 'library', menteng),
    }
  })
}

async function regionOf(tx: Tx, code: string): Promise<number> {
  const row = await tx.selectFrom('region').select('id').where('code', '=', code).executeTakeFirstOrThrow()
  return row.id
}

async function village(tx: Tx, at: Date, regencyId: number, name: string): Promise<Place> {
  const row = await tx
    .selectFrom('region')
    .select('id')
    .where('regency_id', '=', regencyId)
    .where('level', '=', 'village')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return library(tx, at, 'village', row.id, `Perpustakaan Desa ${name}`)
}

/** Puts a library into the registry, with the scope that it is. */
export async function library(
  tx: Tx,
  at: Date,
  kind: LibraryKind,
  regionId: number,
  name: string,
): Promise<Place> {
  const region = await tx
    .selectFrom('region')
    .selectAll()
    .where('id', '=', regionId)
    .executeTakeFirstOrThrow()
  const id = makeId<LibraryId>(at.getTime())
  const scope = await sql<{
    id: number
  }>`insert into scope (id, kind, parent_id, province_id, regency_id, name)
    values (nextval('scope_id'), 'library', coalesce(${region.regency_id}::int, ${region.province_id}::int), ${region.province_id}, ${region.regency_id}, ${name}) returning id`.execute(
    tx,
  )
  const scopeId = scope.rows[0]?.id ?? 0
  await sql`insert into library (id, scope_id, kind, region_id, province_id, regency_id, district_id, name, registered_at)
    values (${id}, ${scopeId}, ${kind}, ${regionId}, ${region.province_id}, ${region.regency_id}, ${region.district_id}, ${name}, ${at})`.execute(
    tx,
  )
  await sql`insert into library_version (library_id, version, what, at, facts) values (${id}, 1, 'registered', ${at}, '{}')`.execute(
    tx,
  )
  const path = [1, region.province_id, region.regency_id, scopeId].filter(part => typeof part === 'number')
  return { id, scopeId, path, kind, name }
}

/** Enters an organisation that stands in a region and serves it, with the scope that it is. */
export async function partnerIn(
  tx: Tx,
  at: Date,
  regionId: number,
  name: string,
): Promise<{ id: PartnerId; scopeId: number; path: number[] }> {
  const id = makeId<PartnerId>(at.getTime())
  const { rows } = await sql<{ scope_id: number; province_id: number | null; regency_id: number | null }>`
    with s as (
      insert into scope (id, kind, parent_id, province_id, regency_id, name)
      select nextval('scope_id'), 'partner', id, province_id, regency_id, ${name} from region where id = ${regionId}
      returning id, province_id, regency_id)
    insert into partner (id, scope_id, name, kind, province_id, regency_id, serves, reach, topics, help, names, name_key, seen_by,
      registered_at, registered_by)
    select ${id}, id, ${name}, 'cooperatives', province_id, regency_id, array[${regionId}::int],
      regions_with_above(array[${regionId}::int]), '{economic-development}', '{market}', lower(${name}), lower(${name}), id, ${at}, ${id}
    from s returning scope_id, province_id, regency_id`.execute(tx)
  const [row] = rows
  const path = [1, row?.province_id, row?.regency_id, row?.scope_id].filter(part => typeof part === 'number')
  return { id, scopeId: row?.scope_id ?? 0, path }
}

/** Puts a person with one role into the register. */
export async function person(
  tx: Tx,
  at: Date,
  name: string,
  role: Role,
  place: { scopeId: number; path: number[]; id: string | null },
): Promise<Actor> {
  const id = makeId<PersonId>(at.getTime())
  const grantId = makeId(at.getTime())
  await sql`insert into person (id, name, created_at) values (${id}, ${name}, ${at})`.execute(tx)
  await sql`insert into login (kind, value, person_id) values ('username', ${name.toLowerCase().replace(/\s/g, '.')}, ${id})`.execute(
    tx,
  )
  // an auditor is there for a time
  const [from, until] = role === 'auditor' ? [at, new Date(at.getTime() + 90 * 86_400_000)] : [null, null]
  await sql`insert into role_grant (id, person_id, role, scope_id, province_id, regency_id, granted_at, starts_at, ends_at)
    select ${grantId}, ${id}, ${role}, id, province_id, regency_id, ${at}, ${from}, ${until} from scope where id = ${place.scopeId}`.execute(
    tx,
  )
  const grant = { id: grantId, role, scopeId: place.scopeId, path: place.path, name, libraryId: place.id }
  return { personId: id, sessionId: null, name, language: 'id', grants: [grant] }
}
