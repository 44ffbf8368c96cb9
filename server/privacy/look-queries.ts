import { sql } from 'kysely'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { listLooks } from '../../contract/privacy.ts'
import type { Tx } from '../platform/db.ts'

/** Looks at what is of these scopes or below, the last first. Names of people are told whatever role they have now. */
export async function looks(
  tx: Tx,
  scopes: readonly number[],
  { record, kind, q, limit, offset }: InputOf<typeof listLooks>,
): Promise<ResultOf<typeof listLooks>> {
  const called = q ? `%${q.replace(/[%_\\]/g, '\\$&')}%` : null
  // who works elsewhere is out of a library's sight, and is named here all the same: this is what it is for
  const found = sql`
    with seen as (
      select l.*, s.name as place, r.name as office from sensitive_look l join scope s on s.id = l.scope_id
      left join scope r on r.id = l.role_scope_id
      where (1 = any(${[...scopes]}::int[]) or s.province_id = any(${[...scopes]}::int[])
          or s.regency_id = any(${[...scopes]}::int[]) or s.id = any(${[...scopes]}::int[]))
        and (${record ?? null}::uuid is null or l.record_id = ${record ?? null}::uuid)
        and (${kind ?? null}::text is null or l.kind = ${kind ?? null})),
    found as (
      select l.id, l.at, p.name as person, l.role, l.office, l.kind, l.fields, l.people, l.place from seen l
      join names_of(array(select distinct person_id from seen)) p on p.id = l.person_id
      where ${called}::text is null or p.name ilike ${called} or l.place ilike ${called})`
  const counted = await sql<{ n: number }>`${found} select count(*)::int as n from found`.execute(tx)
  const { rows } = await sql<ResultOf<typeof listLooks>['looks'][number]>`
    ${found} select * from found order by at desc, id desc limit ${limit} offset ${offset}`.execute(tx)
  return { total: counted.rows[0]?.n ?? 0, looks: rows }
}
