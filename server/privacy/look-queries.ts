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
  const which = sql`from sensitive_look l join scope s on s.id = l.scope_id join person p on p.id = l.person_id
    left join scope r on r.id = l.role_scope_id
    where (1 = any(${[...scopes]}::int[]) or s.province_id = any(${[...scopes]}::int[])
        or s.regency_id = any(${[...scopes]}::int[]) or s.id = any(${[...scopes]}::int[]))
      and (${record ?? null}::uuid is null or l.record_id = ${record ?? null}::uuid)
      and (${kind ?? null}::text is null or l.kind = ${kind ?? null})
      and (${called}::text is null or p.name ilike ${called} or s.name ilike ${called})`
  const counted = await sql<{ n: number }>`select count(*)::int as n ${which}`.execute(tx)
  const { rows } = await sql<ResultOf<typeof listLooks>['looks'][number]>`
    select l.id, l.at, p.name as person, l.role, r.name as office, l.kind, l.fields, l.people, s.name as place
    ${which} order by l.at desc, l.id desc limit ${limit} offset ${offset}`.execute(tx)
  return { total: counted.rows[0]?.n ?? 0, looks: rows }
}
