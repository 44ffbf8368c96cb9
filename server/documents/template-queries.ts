import { sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import type { DocumentKind } from '../../contract/documents.ts'
import type { Language } from '../../contract/fields.ts'
import type { Tx } from '../platform/db.ts'

export type Version = { version: number; at: string; by: string | null; body: string | null }

/** How the nation or a province worded a paper, the newest first. */
export async function versions(
  tx: Tx,
  scopeId: number,
  kind: DocumentKind,
  language: Language,
): Promise<Version[]> {
  const { rows } = await sql<Version>`
    with t as (select * from document_template
      where scope_id = ${scopeId}::int and kind = ${kind} and language = ${language} order by number desc limit 50),
    who as (select id, name from names_of((select array_agg(written_by) from t)))
    select t.number as version, t.written_at as at, who.name as by, t.body from t left join who on who.id = t.written_by
    order by t.number desc`.execute(tx)
  return rows
}

/** The newest wording of each kind in these scopes, the nation's first. */
export async function newest(
  tx: Tx,
  scopes: readonly number[],
  language: Language,
): Promise<{ kind: DocumentKind; body: string | null }[]> {
  const { rows } = await sql<{ kind: DocumentKind; body: string | null }>`
    select distinct on (scope_id <> 1, kind) kind, body from document_template
    where scope_id = any(${[...scopes]}::int[]) and language = ${language}
    order by scope_id <> 1, kind, number desc`.execute(tx)
  return rows
}

/** The nation, or a province in force, in whose words papers are made; in sight of those within. Held with `hold`. */
export async function place(
  tx: Tx,
  actor: Actor,
  scopeId: number,
  hold: boolean,
): Promise<{ scopeId: number } | undefined> {
  const within = actor.grants.flatMap(grant => grant.path)
  const isNational = actor.grants.some(grant => grant.scopeId === 1)
  const { rows } = await sql<{ scopeId: number }>`
    select s.id as "scopeId" from scope s join region r on r.id = s.id
    where s.id = ${scopeId}::int and r.valid_to is null and r.level in ('nation', 'province')
      and (${isNational}::boolean or s.id = any(${within}::int[])) ${hold ? sql`for no key update of s` : sql``}`.execute(
    tx,
  )
  return rows[0]
}

type New = {
  id: string
  scopeId: number
  kind: DocumentKind
  language: Language
  version: number
  body: string | null
}
export async function insert(
  tx: Tx,
  { id, scopeId, kind, language, version, body }: New,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await sql`insert into document_template (id, scope_id, kind, language, number, body, written_at, written_by)
    values (${id}::uuid, ${scopeId}::int, ${kind}, ${language}, ${version}::int, ${body}, ${at}, ${by}::uuid)`.execute(
    tx,
  )
}
