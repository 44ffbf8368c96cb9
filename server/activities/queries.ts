import { type CompiledQuery, sql } from 'kysely'
import type { ActivityFacts } from '../../contract/activities.ts'
import type { LibraryKind } from '../../contract/libraries.ts'
import type { ActivityId } from '../../contract/ids.ts'
import { followed } from '../libraries/libraries.ts'
import type { Tx } from '../platform/db.ts'
import type { Placed } from './policy.ts'

/** The library that something is recorded for, with the day its month locks on where that was changed. */
export type Host = Placed & { id: string; closed_on: string | null; locks_on: string | null }

/**
 * Holds the library's place still (FOR SHARE) while something is written under it. Of an entry that was merged, even
 * while this waited for the lock, it is the one it became.
 */
export const shareLibrary = (tx: Tx, id: string, month: string): Promise<Host | undefined> =>
  followed(tx, id, async of => {
    const found = await sql<Host>`
      select l.id, l.province_id, l.regency_id, l.scope_id, l.closed_on, p.locks_on
      from library l left join period p on p.month = ${month}::date
      where l.id = ${of}::uuid and l.merged_into is null for share of l`.execute(tx)
    return found.rows[0]
  })

export type Held = Placed & {
  id: string
  library_id: string
  kind: LibraryKind
  month: string
  version: number
  submitted_by: string | null
  verified_at: string | null
  returned_at: string | null
  /** The day its month locks on, and the day the month it moves to does, where those were changed. */
  locks_on: string | null
  next_locks_on: string | null
  need_id: string | null
  /** What it became, of one that was merged. */
  partner_id: string | null
}

/** SQL of `activity a`: its partner as of now; of one that is out of sight, as it was told. */
export const partnerNow =
  'case when a.partner_id is not null then coalesce(partner_now(a.partner_id), a.partner_id) end as partner_id'

/** @param nextMonth the month that the activity is moved to; its own where it stays */
export async function lockActivity(tx: Tx, id: string, nextMonth: string | null): Promise<Held | undefined> {
  const found = await sql<Held>`
    select a.id, a.library_id, a.province_id, a.regency_id, a.scope_id, a.month, a.version, a.submitted_by, a.need_id,
      ${sql.raw(partnerNow)},
      a.verified_at, a.returned_at, l.kind, p.locks_on, n.locks_on as next_locks_on
    from activity a join library l on l.id = a.library_id
    left join period p on p.month = a.month
    left join period n on n.month = ${nextMonth}::date
    where a.id = ${id}::uuid for update of a for share of l`.execute(tx)
  return found.rows[0]
}

/** What is written of an activity when it is sent or sent anew. */
export type Sent = {
  facts: ActivityFacts
  figures: Record<string, number>
  revisionReason: string | null
  at: string
  by: string
}

/** For the end of a command: no answer is waited for. */
export function insertActivity(tx: Tx, id: string, host: Host, sent: Sent): CompiledQuery {
  const { facts } = sent
  return sql`
    insert into activity (id, library_id, province_id, regency_id, scope_id, held_on, title, strategy, topic, place,
      outreach, figures, partner, need, notes, plan_item_id, need_id, partner_id, submitted_at, submitted_by,
      revision_reason)
    values (${id}::uuid, ${host.id}::uuid, ${host.province_id}::int, ${host.regency_id}::int, ${host.scope_id}::int,
      ${facts.heldOn}::date, ${facts.title}, ${facts.strategy}, ${facts.topic}, ${facts.place}, ${facts.outreach},
      ${JSON.stringify(sent.figures)}::jsonb, ${facts.partner}, ${facts.need}, ${facts.notes},
      ${facts.planItemId ?? null}::uuid, ${facts.needId ?? null}::uuid, ${facts.partnerId ?? null}::uuid,
      ${sent.at}::timestamptz, ${sent.by}::uuid, ${sent.revisionReason})`.compile(tx)
}

/** Sends it anew: a former judgement leaves the row (it stays in `activity_verification`). */
export async function updateActivity(tx: Tx, id: string, sent: Sent): Promise<void> {
  const { facts } = sent
  const point = (column: string, to: string | null | undefined) =>
    to === undefined ? sql`` : sql`${sql.ref(column)} = ${to}::uuid,`
  const pointers = [
    point('plan_item_id', facts.planItemId),
    point('need_id', facts.needId),
    point('partner_id', facts.partnerId),
  ]
  await sql`
    update activity set held_on = ${facts.heldOn}::date, title = ${facts.title}, strategy = ${facts.strategy},
      topic = ${facts.topic}, place = ${facts.place}, outreach = ${facts.outreach},
      figures = ${JSON.stringify(sent.figures)}::jsonb, partner = ${facts.partner}, need = ${facts.need},
      notes = ${facts.notes}, ${sql.join(pointers, sql` `)} submitted_at = ${sent.at}::timestamptz, submitted_by = ${sent.by}::uuid,
      source = null, taken_by = null, verified_at = null, verified_by = null, returned_at = null, returned_by = null, return_reason = null,
      revision_reason = ${sent.revisionReason}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

export async function setPlanItem(tx: Tx, id: string, planItemId: string | null): Promise<void> {
  await sql`update activity set plan_item_id = ${planItemId}::uuid, version = version + 1 where id = ${id}::uuid`.execute(
    tx,
  )
}

/** Several activities of one library, with its place. */
export type Theirs = Placed & { held: { id: ActivityId; version: number; month: string }[] }

/** Those of these ids that are the library's, held until the command ends. */
export async function lockTheirs(
  tx: Tx,
  libraryId: string,
  ids: readonly ActivityId[],
): Promise<Theirs | undefined> {
  const library = await seeLibrary(tx, libraryId)
  if (!library) return undefined
  const { rows } = await sql<Theirs['held'][number]>`
    select id, version, month from activity where library_id = ${library.id}::uuid and id = any(${ids}::uuid[])
    order by id for update`.execute(tx)
  return { ...library, held: rows }
}

export async function setPartner(tx: Tx, ids: readonly string[], partnerId: string | null): Promise<void> {
  await sql`update activity set partner_id = ${partnerId}::uuid, version = version + 1
    where id = any(${ids}::uuid[])`.execute(tx)
}

export async function deleteActivity(tx: Tx, id: string): Promise<void> {
  await sql`with judged as (delete from activity_verification where activity_id = ${id}::uuid)
    delete from activity where id = ${id}::uuid`.execute(tx)
}

/** @param reason why it is given back; null: it is verified */
export async function judgeActivity(
  tx: Tx,
  id: string,
  judgement: { reason: string | null; at: string; by: string },
): Promise<void> {
  const { reason, at, by } = judgement
  await (reason === null
    ? sql`with done as (
        update activity set verified_at = ${at}::timestamptz, verified_by = ${by}::uuid, version = version + 1
        where id = ${id}::uuid returning id, version)
      insert into activity_verification (activity_id, version, at, by_person, outcome)
      select id, version, ${at}::timestamptz, ${by}::uuid, 'verified' from done`.execute(tx)
    : sql`with done as (
        update activity set returned_at = ${at}::timestamptz, returned_by = ${by}::uuid, return_reason = ${reason},
          version = version + 1
        where id = ${id}::uuid returning id, version)
      insert into activity_verification (activity_id, version, at, by_person, outcome, reason)
      select id, version, ${at}::timestamptz, ${by}::uuid, 'returned', ${reason} from done`.execute(tx))
}

/** A library's month as far as its report goes: which, and the report's version after the judgement. */
export type OfReport = { libraryId: string; month: string; version: number }
export type Touched = { library_id: string; month: string; activities: number }

/** Verifies what still waits in these months, except what the verifier sent; tells how many in each. */
export async function verifyMonths(
  tx: Tx,
  months: readonly OfReport[],
  at: string,
  by: string,
): Promise<Touched[]> {
  const touched = await sql<Touched>`
    with done as (
      update activity a set verified_at = ${at}::timestamptz, verified_by = ${by}::uuid, version = a.version + 1
      from unnest(${months.map(m => m.libraryId)}::uuid[], ${months.map(m => m.month)}::date[],
        ${months.map(m => m.version)}::int[]) r (library_id, month, version)
      where a.library_id = r.library_id and a.month = r.month and a.verified_at is null and a.returned_at is null
        and a.submitted_by is distinct from ${by}::uuid
      returning a.id, a.version, a.library_id, a.month, r.version as report_version),
    kept as (
      insert into activity_verification (activity_id, version, at, by_person, outcome, report_version)
      select id, version, ${at}::timestamptz, ${by}::uuid, 'verified', report_version from done)
    select library_id, month, count(*) as activities from done group by 1, 2`.execute(tx)
  return touched.rows
}

/** Takes back what was verified together with these versions of reports, as far as it was not touched since. */
export async function unverifyMonths(
  tx: Tx,
  months: readonly OfReport[],
  at: string,
  by: string,
): Promise<Touched[]> {
  const touched = await sql<Touched>`
    with done as (
      update activity a set verified_at = null, verified_by = null, version = a.version + 1
      from unnest(${months.map(m => m.libraryId)}::uuid[], ${months.map(m => m.month)}::date[],
        ${months.map(m => m.version)}::int[]) r (library_id, month, version)
      where a.library_id = r.library_id and a.month = r.month and a.verified_at is not null and exists (
        select from activity_verification v where v.activity_id = a.id and v.version = a.version
          and v.outcome = 'verified' and v.report_version = r.version)
      returning a.id, a.version, a.library_id, a.month, r.version as report_version),
    kept as (
      insert into activity_verification (activity_id, version, at, by_person, outcome, report_version)
      select id, version, ${at}::timestamptz, ${by}::uuid, 'undone', report_version from done)
    select library_id, month, count(*) as activities from done group by 1, 2`.execute(tx)
  return touched.rows
}

export type Counted = {
  figures: Record<string, number>
  activities: number
  waiting: number
  returned: number
}

/** Sums a library's month; what was given back does not count. */
export async function countMonth(tx: Tx, libraryId: string, month: string): Promise<Counted> {
  const counted = await sql<Counted>`
    with held as (
      select figures, verified_at, returned_at from activity
      where library_id = ${libraryId}::uuid and month = ${month}::date)
    select count(*) filter (where returned_at is null) as activities,
      count(*) filter (where returned_at is null and verified_at is null) as waiting,
      count(*) filter (where returned_at is not null) as returned,
      (select coalesce(jsonb_object_agg(code, total), '{}') from (
        select f.key as code, sum(f.value::bigint) as total
        from held cross join lateral jsonb_each_text(held.figures) f
        where returned_at is null group by 1) sums) as figures
    from held`.execute(tx)
  return counted.rows[0] ?? { figures: {}, activities: 0, waiting: 0, returned: 0 }
}

/** A library as it stands, without a lock: for reading under it. Of an entry that was merged, the one it became. */
export const seeLibrary = (tx: Tx, id: string): Promise<(Placed & { id: string }) | undefined> =>
  followed(tx, id, of =>
    tx
      .selectFrom('library')
      .select(['id', 'province_id', 'regency_id', 'scope_id'])
      .where('id', '=', of)
      .where('merged_into', 'is', null)
      .executeTakeFirst(),
  )
