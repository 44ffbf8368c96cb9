import { type RawBuilder, sql } from 'kysely'
import type { PhoneLibrary, Span } from '../../contract/sync.ts'
import type { Tx } from '../platform/db.ts'

/** A regency, whose libraries a phone keeps. */
export type Home = {
  id: number
  code: string
  province_id: number
  regency_id: number
  name: string
  province: string
}

export async function regency(tx: Tx, id: number): Promise<Home | undefined> {
  const { rows } = await sql<Home>`
    select r.id, r.code, r.province_id, r.id as regency_id, r.name, p.name as province
    from region r join region p on p.id = r.province_id
    where r.id = ${id} and r.level = 'regency' and r.valid_to is null`.execute(tx)
  return rows[0]
}

/**
 * Where the stream of events stands in this snapshot: every event of an earlier transaction is in sight, and no
 * further one will come of them.
 */
export async function horizon(tx: Tx): Promise<{ epoch: string; xid: string }> {
  const { rows } = await sql<{ epoch: string; xid: string }>`
    select (select value #>> '{}' from setting where name = 'sync-epoch') as epoch,
      pg_snapshot_xmin(pg_current_snapshot())::text as xid`.execute(tx)
  const [found] = rows
  if (!found) throw new Error('the snapshot tells nothing')
  return found
}

export type Event = { xid: string; seq: number; kind: string; subject: string; scopeId: number }

/** Settled events of a regency after a place in the stream, in its order. */
export async function eventsAfter(
  tx: Tx,
  home: Home,
  after: { xid: string; seq: number },
  limit: number,
): Promise<Event[]> {
  const { rows } = await sql<Event>`
    select e.xid::text as xid, e.seq, e.subject_kind as kind, e.subject_id as subject, e.scope_id as "scopeId"
    from event e
    where e.regency_id = ${home.id} and e.xid >= ${after.xid}::xid8
      and e.xid < pg_snapshot_xmin(pg_current_snapshot()) and (e.xid > ${after.xid}::xid8 or e.seq > ${after.seq})
    order by e.xid, e.seq limit ${limit}`.execute(tx)
  return rows
}

/** Whether something is in sight that is told only once an older transaction has ended. */
export async function hasUnsettled(tx: Tx, home: Home): Promise<boolean> {
  const { rows } = await sql`select from event e
    where e.regency_id = ${home.id} and e.xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1`.execute(tx)
  return rows.length > 0
}

export const countLibraries = async (tx: Tx, home: Home): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n ${libraries(home)}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** The libraries of a regency after one of them, in the order of their ids. */
export async function page(
  tx: Tx,
  home: Home,
  after: string | undefined,
  limit: number,
): Promise<PhoneLibrary[]> {
  const further = after === undefined ? sql`` : sql`and l.id > ${after}::uuid`
  const { rows } = await sql<PhoneLibrary>`
    select ${told} ${libraries(home)} ${further} order by l.id limit ${limit}`.execute(tx)
  return rows
}

/** Those of a regency's libraries that have one of these ids or scopes. */
export async function some(
  tx: Tx,
  home: Home,
  of: { ids?: readonly string[]; scopes?: readonly number[] },
): Promise<PhoneLibrary[]> {
  const { ids = [], scopes = [] } = of
  if (ids.length + scopes.length === 0) return []
  const { rows } = await sql<PhoneLibrary>`
    select ${told} ${libraries(home)} and (l.id = any(${ids}::uuid[]) or l.scope_id = any(${scopes}::int[]))
    order by l.id`.execute(tx)
  return rows
}

export async function districts(tx: Tx, home: Home): Promise<{ id: number; code: string; name: string }[]> {
  const { rows } = await sql<{ id: number; code: string; name: string }>`
    select id, code, name from region where parent_id = ${home.id} and level = 'district' and valid_to is null
    order by code`.execute(tx)
  return rows
}

/** How many libraries there are, and the sum of their marks. */
export async function sumOfMarks(
  tx: Tx,
  home: Home,
  span: Span,
): Promise<{ libraries: number; sum: number }> {
  const { rows } = await sql<{ libraries: number; sum: number }>`
    select count(*) as libraries, coalesce(sum(m.mark), 0) as sum from (${marks(home, span)}) m`.execute(tx)
  return rows[0] ?? { libraries: 0, sum: 0 }
}

export async function everyMark(
  tx: Tx,
  home: Home,
  span: Span,
): Promise<{ id: PhoneLibrary['id']; mark: number }[]> {
  const { rows } = await sql<{ id: PhoneLibrary['id']; mark: number }>`${marks(home, span)}`.execute(tx)
  return rows
}

/** What the contract's `markOf` works out on the phone. */
function marks(home: Home, { reportsFrom, activitiesFrom }: Span): RawBuilder<unknown> {
  return sql`
    select l.id, ${libraryMark} + coalesce(r.sum, 0) + coalesce(a.sum, 0) as mark
    ${around}
    left join lateral (
      select sum((${tail('l.id')} + extract(year from m.month) * 12 + extract(month from m.month))::bigint * m.version) as sum
      from monthly_report m where m.library_id = l.id and m.month >= ${reportsFrom}::date) r on true
    left join lateral (
      select sum((${tail('l.id')} + ${tail('t.id')})::bigint * t.version) as sum
      from activity t where t.library_id = l.id and t.month >= ${activitiesFrom}::date) a on true
    where ${ofHome(home)} order by l.id`
}

const tail = (column: string): RawBuilder<number> =>
  sql.raw(`('x' || right(${column}::text, 7))::bit(28)::int`)

const expected =
  sql.raw(`(select coalesce(jsonb_agg(jsonb_build_array(e.from_month, e.to_month) order by e.from_month), '[]')
  from library_expected e where e.library_id = l.id)`)

/** Changes with whatever of the library is told: its facts with the version, its places and its months by themselves. */
const libraryMark = sql`('x' || left(md5(concat_ws('|', l.version, l.name, r0.code, r0.name, d.id, d.name, ${expected})), 7))::bit(28)::int`

const told = sql`l.id, l.scope_id as "scopeId", l.kind, r0.code as "regionCode",
  case when r0.level = 'village' then r0.name end as village, d.name as district, d.id as "districtId",
  l.name, l.npp, l.address, l.latitude, l.longitude, l.building, l.floor_area as "floorArea",
  l.weekly_hours as "weeklyHours", l.opening_hours as "openingHours", l.staff, l.titles, l.copies, l.computers,
  l.internet, l.power, l.opened_on as "openedOn", l.closed_on as "closedOn", l.closed_reason as "closedReason",
  l.version, ${expected} as expected, ${libraryMark} as mark`

const around = sql.raw(
  `from library l join region r0 on r0.id = l.region_id left join region d on d.id = l.district_id`,
)
const ofHome = (home: Home) => sql`l.regency_id = ${home.id} and l.merged_into is null`
const libraries = (home: Home) => sql`${around} where ${ofHome(home)}`
