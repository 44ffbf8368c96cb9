import { type RawBuilder, sql } from 'kysely'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { Mapping, RowKind } from '../../contract/mappings.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'

export type OfficeRole = 'national' | 'province' | 'regency'
/** A figure that a column needs: of the reports or of the activities of the period. */
export type Counted = {
  code: string
  count: 'reported' | 'verified'
  nature: 'flow' | 'stock'
  source: 'report' | 'activities'
}
export type Asked = Pick<Mapping, 'rowsOf' | 'population' | 'silence'> & {
  office: { scope: number; role: OfficeRole }
  /** Months, both included. */
  from: string
  to: string
  counted: readonly Counted[]
  /** Whether a column tells of the library's enrolment. */
  enrolled: boolean
}

/** What both kinds of rows have. `values` are those of `counted`, in its order. */
type AnyRow = {
  code: string
  province_id: number | null
  regency_id: number | null
  district_id: number | null
  /** Reports that count, those that are verified, and activities. */
  came: number
  checked: number
  held: number
  values: (number | null)[]
  /** Of the whole file; in a preview only. */
  total?: number
}
export type LibraryRow = AnyRow & {
  name: string
  npp: string | null
  kind: LibraryKind
  village: string | null
  address: string | null
  latitude: number | null
  longitude: number | null
  building: string | null
  floor_area: number | null
  weekly_hours: number | null
  opening_hours: string | null
  staff: number | null
  titles: number | null
  copies: number | null
  computers: number | null
  internet: string | null
  power: string | null
  opened_on: string | null
  closed_on: string | null
  enrolment_kind: string | null
  year: number | null
  funding: string | null
  reviewed_on: string | null
  declined_on: string | null
  decreed_on: string | null
  active_from: string | null
  ended_on: string | null
  outcome: 'independent' | 'lapsed' | null
  decree_number: string | null
}
export type RegionRow = AnyRow & { libraries: number; expected: number; reporting: number }
export type Row = LibraryRow | RegionRow

/** All rows of a period in the order of region codes, in pages. */
export function pages(tx: Tx, asked: Asked): AsyncGenerator<Row[]> {
  const isLibrary = asked.rowsOf === 'library'
  return pagesOf<Row>(tx, isLibrary ? 'mapping_libraries' : 'mapping_regions', rowsOf(asked))
}

/** The first rows, each with how many there are in all. */
export async function first(tx: Tx, asked: Asked, n: number): Promise<Row[]> {
  const { rows } = await (asked.rowsOf === 'library'
    ? librariesOf(asked, n)
    : sql<Row>`select *, count(*) over () as total from (${rowsOf(asked)}) q limit ${n}`
  ).execute(tx)
  return rows
}

const rowsOf = (asked: Asked): RawBuilder<Row> =>
  asked.rowsOf === 'library' ? librariesOf(asked) : regionsOf(asked, asked.rowsOf)

/** @param n only so many, with how many there are in all; what else is told of a library is looked up for those alone */
function librariesOf(asked: Asked, n?: number): RawBuilder<Row> {
  const values = asked.counted.map((_, at) => sql.ref(`s.v${at}`))
  const there = sql`join library l on l.id = s.library_id join region g on g.id = l.region_id`
  const order = sql`order by g.code collate "C", lower(l.name) collate "C", l.id`
  const page =
    n === undefined
      ? sql`, page as (select s.*, null::bigint as total from listed s)`
      : sql`, page as materialized (select s.*, count(*) over () as total from listed s ${there} ${order} limit ${n})`
  return sql<Row>`
    with ${listed(asked)} ${page}
    select g.code, case when g.level = 'village' then g.name end as village, l.name, l.npp, l.kind, l.address, l.latitude,
      l.longitude, l.building, l.floor_area, l.weekly_hours, l.opening_hours, l.staff, l.titles, l.copies, l.computers,
      l.internet, l.power, l.opened_on, l.closed_on, l.province_id, l.regency_id, l.district_id,
      s.came, s.checked, s.held, ${arrayOf(values)} as values, s.total,
      e.kind as enrolment_kind, e.year, e.funding, e.reviewed_on, e.declined_on, e.decreed_on, e.active_from, e.ended_on,
      e.outcome, d.number as decree_number
    from page s ${there}
    left join lateral (${enrolmentOf(asked)}) e on ${asked.enrolled ? sql`true` : sql`false`}
    left join decree d on d.id = e.decree_id
    ${order}`
}

/** The enrolment of a library that was active in the period, else the last one. */
const enrolmentOf = ({ from, to }: Asked) => sql`
  select * from enrolment e where e.library_id = l.id and e.declined_on is null
  order by (e.active_from is not null and date_trunc('month', e.active_from::timestamp)::date <= ${to}::date
    and (e.ended_on is null or e.ended_on >= ${from}::date)) desc, e.year desc, e.proposed_on desc, e.id desc
  limit 1`

function regionsOf(asked: Asked, level: Exclude<RowKind, 'library'>): RawBuilder<Row> {
  const sums = asked.counted.map((_, at) => sql`sum(${sql.ref(`s.v${at}`)})::bigint`)
  const of = sql.ref(`s.${level}_id`)
  return sql<Row>`
    with ${listed(asked)}
    select g.code, g.province_id, g.regency_id, g.district_id, count(s.library_id) as libraries,
      count(*) filter (where s.is_expected) as expected, count(*) filter (where s.came > 0) as reporting,
      coalesce(sum(s.came), 0) as came, coalesce(sum(s.checked), 0) as checked, coalesce(sum(s.held), 0) as held,
      ${arrayOf(sums)} as values
    from region g left join listed s on ${of} = g.id
    where g.level = ${level} and g.valid_to is null and ${within(asked.office, 'g')}
    group by g.id ${asked.silence === 'leave-out' ? sql`having sum(s.came) > 0` : sql``}
    order by g.code collate "C"`
}

/**
 * The libraries of the office, each with what its reports and activities of the period come to. Returned reports and
 * activities are not counted, as nowhere.
 */
function listed(asked: Asked): RawBuilder<unknown> {
  const { office, from, to, counted, population } = asked
  const between = (row: string) => sql`${sql.ref(`${row}.month`)} between ${from}::date and ${to}::date
    and ${sql.ref(`${row}.is_counted`)} and ${within(office, row)}`
  const of = (source: Counted['source']) =>
    counted.flatMap((one, at) =>
      one.source === source ? [sql`, ${valueOf(one)} as ${sql.ref(`v${at}`)}`] : [],
    )
  const values = counted.map(
    ({ source }, at) => sql`, ${sql.ref(`${source === 'report' ? 'f' : 'h'}.v${at}`)}`,
  )
  return sql`
    reported as materialized (
      select x.library_id, count(*) as came, count(*) filter (where x.is_verified) as checked ${joined(of('report'))}
      from monthly_report x where ${between('x')} group by 1),
    held as materialized (
      select x.library_id, count(*) as n ${joined(of('activities'))}
      from activity x where ${between('x')} group by 1),
    expected as materialized (
      select distinct e.library_id from library_expected e
      where e.from_month <= ${to}::date and (e.to_month is null or e.to_month >= ${from}::date) and ${within(office, 'e')}),
    listed as (
      select l.id as library_id, l.province_id, l.regency_id, l.district_id, e.library_id is not null as is_expected,
        coalesce(f.came, 0) as came, coalesce(f.checked, 0) as checked, coalesce(h.n, 0) as held ${joined(values)}
      from library l left join reported f on f.library_id = l.id left join held h on h.library_id = l.id
      left join expected e on e.library_id = l.id
      where l.merged_into is null and ${within(office, 'l')} and (f.came > 0 or h.n > 0 or ${
        population === 'registry'
          ? sql`l.closed_on is null or l.closed_on >= ${from}::date`
          : sql`e.library_id is not null`
      }) ${asked.rowsOf === 'library' && asked.silence === 'leave-out' ? sql`and f.came > 0` : sql``})`
}

/** What one figure comes to over the rows of a library: a flow adds up, of a stock the last that is known stands. */
function valueOf({ code, count, nature, source }: Counted): RawBuilder<unknown> {
  const verified = count === 'verified' ? sql`x.is_verified` : sql`true`
  if (source === 'activities' && code === 'activities')
    return sql`nullif(count(*) filter (where ${verified}), 0)`
  const value = sql`(x.figures ->> ${code}::text)::bigint`
  if (nature === 'flow') return sql`sum(${value}) filter (where ${verified})::bigint`
  return sql`(array_agg(${value} order by x.month desc) filter (where ${verified} and x.figures ->> ${code}::text is not null))[1]`
}

function within({ scope, role }: Asked['office'], row: string): RawBuilder<unknown> {
  if (role === 'national') return sql`true`
  return sql`${sql.ref(`${row}.${role}_id`)} = ${scope}`
}

const joined = (parts: readonly RawBuilder<unknown>[]) => sql.join([...parts, sql``], sql` `)
const arrayOf = (values: readonly RawBuilder<unknown>[]) =>
  values.length === 0 ? sql`'[]'::jsonb` : sql`to_jsonb(array[${sql.join(values)}]::bigint[])`
