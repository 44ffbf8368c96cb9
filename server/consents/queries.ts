import { type RawBuilder, sql } from 'kysely'
import type { ConsentPurpose, ConsentSubject, GivenConsent, GivenForStory } from '../../contract/consents.ts'
import type { Tx } from '../platform/db.ts'

export type Placed = { library_id: string; province_id: number; regency_id: number | null; scope_id: number }
export type Subject = Placed & { about: ConsentSubject; id: string; closed_on: string | null }
type Done = { at: Date; by: string }

// what a consent is about comes later than this noun, and is known here by its table alone
const tables: Record<ConsentSubject, RawBuilder<unknown>> = {
  producer: sql`producer`,
  product: sql`product`,
  content: sql`local_content`,
  story: sql`story`,
}

/** What a consent is about, in sight, with its library held still. */
export async function subjectOf(tx: Tx, about: ConsentSubject, record: string): Promise<Subject | undefined> {
  const { rows } = await sql<Subject>`
    select ${about}::text as about, s.id, s.library_id, s.province_id, s.regency_id, s.scope_id, l.closed_on
    from ${tables[about]} s join library l on l.id = s.library_id where s.id = ${record}::uuid for share of l`.execute(
    tx,
  )
  return rows[0]
}

/** `person` and the guardian apart; of a story sealed. */
type Who = { person: string; guardian: GivenConsent['guardian'] } | { sealed: Buffer }
type Given = Pick<GivenForStory, 'id' | 'child' | 'how' | 'givenOn' | 'until'> & {
  parts: readonly string[]
} & Partial<Pick<GivenForStory, 'purposes' | 'language' | 'wording' | 'slip'>>

/** Writes a consent and, apart, who gave it, unless it is there already, about the same. */
export async function insert(
  tx: Tx,
  at: Placed & { about: ConsentSubject; id: string },
  given: Given,
  who: Who,
  { at: now, by }: Done,
): Promise<'entered' | 'there' | 'elsewhere' | 'slip-taken'> {
  const { purposes = ['portal'], language, wording, slip } = given
  const there = await tx
    .selectFrom('consent')
    .select('record_id')
    .where('id', '=', given.id)
    .executeTakeFirst()
  if (there) return there.record_id === at.id ? 'there' : 'elsewhere'
  const { rows } = await sql`
    insert into consent (id, library_id, province_id, regency_id, scope_id, about, record_id, child, parts, how, given_on, until,
      purposes, language, wording, slip, entered_at, entered_by)
    values (${given.id}::uuid, ${at.library_id}::uuid, ${at.province_id}, ${at.regency_id}, ${at.scope_id}, ${at.about},
      ${at.id}::uuid, ${given.child}, ${given.parts}::text[], ${given.how}, ${given.givenOn}::date, ${given.until}::date,
      ${purposes}::text[], ${language ?? null}, ${wording ?? null}, ${slip ?? null}, ${now}, ${by}::uuid)
    on conflict (slip) where slip is not null do nothing returning id`.execute(tx)
  if (rows.length === 0) return 'slip-taken'
  const {
    person = null,
    guardian = null,
    sealed = null,
  } = { person: null, guardian: null, sealed: null, ...who }
  await sql`
    insert into consent_person (consent_id, name, guardian_name, guardian_relation, sealed)
    values (${given.id}::uuid, ${person}, ${guardian?.name ?? null}, ${guardian?.relation ?? null}, ${sealed})`.execute(
    tx,
  )
  return 'entered'
}

/** What was said of a record before this one counts no more. */
export async function replaceOthers(tx: Tx, record: string, by: string, at: Date): Promise<void> {
  await sql`update consent set replaced_at = ${at}, version = version + 1
    where record_id = ${record}::uuid and id <> ${by}::uuid and replaced_at is null`.execute(tx)
}

/** A consent in sight, held. */
export async function lock(tx: Tx, id: string) {
  return tx.selectFrom('consent').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}
export type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

export async function withdraw(tx: Tx, id: string, reason: string | null, { at, by }: Done): Promise<void> {
  await sql`update consent set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid, withdrawn_reason = ${reason}, version = version + 1
    where id = ${id}::uuid`.execute(tx)
}

export type Row = {
  purposes: ConsentPurpose[]
  language: 'id' | 'en' | null
  wording: string | null
  slip: string | null
  sealed: Buffer | null
  id: string
  about: ConsentSubject
  record_id: string
  child: boolean
  parts: string[]
  how: string
  given_on: string
  until: string | null
  entered_at: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
  replaced_at: string | null
  version: number
  name: string | null
  guardian_name: string | null
  guardian_relation: string | null
}
/** Consents of a library or about one record, newest first; names as far as row-level security shows them. */
export async function list(
  tx: Tx,
  { libraryId, about, record }: { libraryId?: string; about?: ConsentSubject; record?: string },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.*, p.sealed, p.name, p.guardian_name, p.guardian_relation from consent c left join consent_person p on p.consent_id = c.id
    where ${libraryId ? sql`c.library_id = ${libraryId}::uuid` : sql`true`}
      and ${about ? sql`c.about = ${about}` : sql`true`} and ${record ? sql`c.record_id = ${record}::uuid` : sql`true`}
    order by c.entered_at desc, c.id desc limit 500`.execute(tx)
  return rows
}

/** Of these consents, those that count for pictures today, about one of these records. */
export async function standingFor(
  tx: Tx,
  ids: readonly string[],
  records: readonly string[],
  part: string,
  today: string,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from consent c where c.id = any(${[...ids]}::uuid[]) and c.record_id = any(${[...records]}::uuid[])
      and consent_stands(c, ${part}, ${today}::date)`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Whether somebody agreed to a part of what is told about a record. */
export async function isAgreed(
  tx: Tx,
  record: string,
  part: string,
  { byChild, today }: { byChild: boolean; today: string },
): Promise<boolean> {
  const { rows } = await sql<{ agreed: boolean }>`
    select is_agreed(${record}::uuid, ${part}, ${byChild}, ${today}::date) as agreed`.execute(tx)
  return rows[0]?.agreed ?? false
}

/** Removes the names of those who agreed about a record, for good; that somebody agreed stays, and counts no more. */
export async function forgetPeople(
  tx: Tx,
  record: string,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  await sql`delete from consent_person p using consent c where c.id = p.consent_id and c.record_id = ${record}::uuid`.execute(
    tx,
  )
  await sql`update consent set withdrawn_at = ${at}, withdrawn_by = ${by}::uuid, version = version + 1
    where record_id = ${record}::uuid and withdrawn_at is null`.execute(tx)
}

/** The consent that a slip is of. */
export async function ofSlip(tx: Tx, hash: string): Promise<Locked | undefined> {
  const { rows } = await sql<Locked>`select * from consent where slip = ${hash} for update`.execute(tx)
  return rows[0]
}
