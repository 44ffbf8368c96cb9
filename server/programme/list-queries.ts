import { type RawBuilder, sql } from 'kysely'
import { type Actor, may } from '../../contract/access.ts'
import type { LibraryKind } from '../../contract/libraries.ts'
import {
  type Enrolment,
  type EnrolmentKind,
  type EnrolmentState,
  enrolmentStates,
  stateOf,
} from '../../contract/programme.ts'
import { pathSteps, stalledAfter, type StepTaken } from '../../contract/replications.ts'
import { all, fitting, type Search } from '../libraries/search-queries.ts'
import { pagesOf } from '../platform/cursor.ts'
import type { Tx } from '../platform/db.ts'
import { placeOf } from '../platform/endpoint.ts'
import type { Tables } from '../platform/tables.ts'
import { confirmerOf } from './policy.ts'
import { factsOf } from './queries.ts'

export type Filter = {
  search: Search
  year?: number | undefined
  kind?: EnrolmentKind | undefined
  state?: readonly EnrolmentState[] | undefined
  region?: number | undefined
  funding?: string | undefined
  stalled?: boolean | undefined
  today: string
  libraryId?: string | undefined
  sort: 'library' | 'score' | 'proposed' | 'state'
  order: 'asc' | 'desc'
}

export async function page(
  tx: Tx,
  actor: Actor,
  filter: Filter,
  limit: number,
  offset: number,
): Promise<Enrolment[]> {
  // the page is chosen first, so that only its own rows are looked up in other tables
  const chosen = sql<boolean>`e.id = any(array(select e.id from ${source} where ${matches(actor, filter)}
    order by ${order(filter)} limit ${limit} offset ${offset}))`
  const { rows } = await selection(filter, chosen).execute(tx)
  return rows.map(enrolmentOf)
}

/** All of the filter in its order, in pages. */
export async function* pages(tx: Tx, actor: Actor, filter: Filter): AsyncGenerator<Enrolment[]> {
  const query = selection(filter, matches(actor, filter))
  for await (const rows of pagesOf(tx, 'enrolments_export', query)) yield rows.map(enrolmentOf)
}

/** The state as it is on record: what `stateOf` derives, a test holds the two together. */
export const stateSql: RawBuilder<EnrolmentState> = sql`enrolment_state_on(e, 'infinity')`

/** The scopes in which the actor may see the programme. */
export function scopesOf(actor: Actor): number[] {
  const able: readonly string[] = may['programme.see']
  return actor.grants.filter(grant => able.includes(grant.role)).map(grant => grant.scopeId)
}

/** The enrolments `e` of a filter that the actor may see. */
export function matches(actor: Actor, filter: Omit<Filter, 'sort' | 'order'>): RawBuilder<boolean> {
  const scopes = scopesOf(actor)
  const { year = null, kind = null, state = null, region = null, funding = null, libraryId = null } = filter
  const { stalled = false, today } = filter
  return sql`(1 = any(${scopes}::int[]) or e.province_id = any(${scopes}::int[])
      or e.regency_id = any(${scopes}::int[]) or e.scope_id = any(${scopes}::int[]))
    and (${year}::int is null or e.year = ${year}::int)
    and (${kind}::text is null or e.kind = ${kind}::text)
    and (${state}::text[] is null or ${stateSql} = any(${state}::text[]))
    and (${funding}::text is null or e.funding = ${funding}::text)
    and (${libraryId}::uuid is null or e.library_id = ${libraryId}::uuid)
    and (coalesce(${region}::int, 1) = 1 or e.province_id = ${region}::int or e.regency_id = ${region}::int
      or e.library_id = any(array(select library_id from library_search where district_id = ${region}::int)))
    ${stalled ? sql`and ${stalledSince(today)} is not null` : sql``}
    ${isCalled(filter)}`
}

/** The day of a replication's last step where it goes on and stands still; else null. */
const stalledSince = (today: string): RawBuilder<string | null> => sql`case
  when e.kind = 'replication' and enrolment_state_on(e, ${today}::date) = 'active' then (
    select case when count(*) < ${pathSteps.length}::int and greatest(max(on_day), e.active_from) < ${today}::date - ${stalledAfter}::int
      then greatest(max(on_day), e.active_from) end from replication_steps(e)) end`

function isCalled({ search }: Pick<Filter, 'search'>): RawBuilder<boolean> {
  if (search.length === 0) return sql``
  return sql`and e.library_id in (select s.library_id from library_search s where ${all(fitting(search))})`
}

/** Enrolments with what stands beside them; `where` speaks of `e` (enrolment) and `s` (its library's search row). */
function selection(filter: Filter, where: RawBuilder<boolean>): RawBuilder<Row> {
  return sql`select e.*, l.name as library_name, l.kind as library_kind, r.name as regency_name, p.name as province_name, o.name as learned_name,
      d.number as decree_number, d.on_day as decree_day, d.budget as decree_budget, m.name as mentor_name,
      ${stalledSince(filter.today)} as stalled_since,
      case when e.kind = 'replication' then (
        select jsonb_agg(jsonb_build_object('step', step, 'on', on_day, 'number', number, 'note', note, 'by', noted_as)
          order by array_position(${sql.lit(`{${pathSteps.join(',')}}`)}::text[], step)) from replication_steps(e)) end as steps
    from ${source}
    join library l on l.id = e.library_id
    join region p on p.id = e.province_id
    left join region r on r.id = e.regency_id
    left join decree d on d.id = e.decree_id
    -- the library it learned from may be out of sight: its name stands with its scope, which is public
    left join library_search t on t.library_id = e.learned_from
    left join scope o on o.id = t.scope_id
    left join library_search u on u.library_id = e.mentor_id
    left join scope m on m.id = u.scope_id
    where ${where} order by ${order(filter)}`
}

/** Enrolments `e`, each with its library's row of the registry `s`. */
export const source = sql`enrolment e left join library_search s on s.library_id = e.library_id`

const sortKey = {
  library: sql`s.sort_name`,
  score: sql`e.score`,
  proposed: sql`e.proposed_on`,
  state: sql`array_position(${sql.lit(`{${enrolmentStates.join(',')}}`)}::text[], ${stateSql})`,
}

const order = (filter: Filter): RawBuilder<unknown> =>
  sql`${sortKey[filter.sort]} ${filter.order === 'asc' ? sql`asc` : sql`desc`}, s.sort_name, e.id`

type Row = Tables['enrolment'] & {
  version: number
  criteria: Enrolment['criteria']
  score: number
  library_name: string
  library_kind: LibraryKind
  proposed_as: 'regency' | 'library'
  regency_name: string | null
  province_name: string
  learned_name: string | null
  decree_number: string | null
  decree_day: string | null
  decree_budget: number | null
  mentor_name: string | null
  stalled_since: string | null
  steps: StepTaken[] | null
}

function enrolmentOf(row: Row): Enrolment {
  const { letter_number: letter, letter_date: letterDate } = row
  const { learned_from: learnedFrom, decree_number: number, decree_day: date } = row
  return {
    id: row.id as Enrolment['id'],
    libraryId: row.library_id as Enrolment['libraryId'],
    libraryName: row.library_name,
    regency: row.regency_name,
    province: row.province_name,
    path: [...placeOf(row)],
    year: row.year,
    kind: row.kind as EnrolmentKind,
    state: stateOf(factsOf(row)),
    criteria: row.criteria,
    score: row.score,
    letter:
      letter === null || letterDate === null
        ? null
        : { number: letter, date: letterDate, signedBy: row.letter_signed_by ?? '' },
    funding: row.funding as Enrolment['funding'],
    budget: row.budget,
    learnedFrom:
      learnedFrom === null
        ? null
        : { libraryId: learnedFrom as Enrolment['libraryId'], name: row.learned_name ?? '' },
    mentor: mentorOf(row),
    steps: row.steps ?? [],
    stalledSince: row.stalled_since,
    decree: number === null || date === null ? null : { number, date, budget: row.decree_budget },
    proposedOn: row.proposed_on,
    reviewedOn: row.reviewed_on,
    declinedOn: row.declined_on,
    decreedOn: row.decreed_on,
    activeFrom: row.active_from,
    confirmedOn: row.confirmed_on,
    confirmer:
      row.kind === 'replication'
        ? confirmerOf({ proposedAs: row.proposed_as, libraryKind: row.library_kind })
        : null,
    endedOn: row.ended_on,
    outcome: row.outcome as Enrolment['outcome'],
    note: row.ended_reason ?? row.review_note ?? row.note,
    source: row.source,
    sourceAsOf: row.source_as_of,
    version: row.version,
  }
}

function mentorOf(row: Row): Enrolment['mentor'] {
  if (row.kind !== 'replication') return null
  const [libraryId, name] = row.mentor_id
    ? [row.mentor_id, row.mentor_name]
    : [row.learned_from, row.learned_name]
  return libraryId === null ? null : { libraryId: libraryId as Enrolment['libraryId'], name: name ?? '' }
}
