import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Tx } from './db.ts'
import type { Happening } from './endpoint.ts'

/** Who did what happened, by which command, and when. */
export type Doing = { at: Date; commandId: string | null; personId: string | null }

/** The statement that writes what happened into the event table. */
export function eventsOf(
  happened: readonly Happening[],
  { at, commandId, personId }: Doing,
): RawBuilder<unknown> {
  const rows = JSON.stringify(
    happened.map(h => ({
      name: h.name,
      kind: h.subject.kind,
      id: h.subject.id,
      province: h.at.provinceId,
      regency: h.at.regencyId,
      scope: h.at.scopeId,
      data: h.data ?? {},
    })),
  )
  return sql`insert into event (at, command_id, person_id, name, subject_kind, subject_id, province_id, regency_id, scope_id, data)
    select ${at.toISOString()}::timestamptz, ${commandId}::uuid, ${personId}::uuid, e.name, e.kind, e.id, e.province, e.regency, e.scope, e.data
    from jsonb_to_recordset(${rows}::jsonb) e (name text, kind text, id text, province int, regency int, scope int, data jsonb)`
}

/** The same, made ready to be sent with the commit. */
export const compiledEvents = (tx: Tx, happened: readonly Happening[], doing: Doing): CompiledQuery =>
  eventsOf(happened, doing).compile(tx)
