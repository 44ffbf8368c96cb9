import { type CompiledQuery, sql } from 'kysely'
import type { Actor } from '../../contract/access.ts'
import { actingSystem, type Db, type Tx } from './db.ts'

/** That somebody was shown what is sensitive: what kind of thing, which fields, and never what stands in them. */
export type Look = {
  kind: string
  /** The record; null: a list. */
  id: string | null
  fields: readonly string[]
  /** Of how many people; one where left out. */
  people?: number
  /** The scope that the record is of. */
  scopeId: number
}

/** Who opens the same thing again within these milliseconds has looked once. */
const pause = 600_000
const mostRecent = 5_000
const recent = new Map<string, number>()

/** Those that are not the same as one a short while ago; lists of nobody tell of nobody. */
function fresh(person: string, looks: readonly Look[], now: Date): Look[] {
  return looks.filter(look => {
    if (look.people === 0) return false
    const key = [person, look.kind, look.id, look.scopeId, look.people, ...look.fields].join('/')
    const before = recent.get(key)
    if (before !== undefined && Math.abs(now.getTime() - before) < pause) return false
    const [oldest] = recent.keys()
    recent.delete(key)
    if (recent.size >= mostRecent && oldest !== undefined) recent.delete(oldest)
    recent.set(key, now.getTime())
    return true
  })
}

/** Writes down who looked; the role is the one whose scope holds what was looked at. */
function looksOf(actor: Actor, looks: readonly Look[], now: Date) {
  const rows = looks.map(({ kind, id, fields, people = 1, scopeId }) => ({
    kind,
    id,
    fields,
    people,
    scopeId,
  }))
  const grants = actor.grants.map(({ role, scopeId }) => ({ role, scopeId }))
  return sql`
    insert into sensitive_look (at, person_id, role, role_scope_id, kind, record_id, fields, people, scope_id)
    select ${now}, ${actor.personId}::uuid, g.role, g."scopeId", l.kind, l.id, l.fields, l.people, l."scopeId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) l (kind text, id uuid, fields text[], people int, "scopeId" int)
    join scope s on s.id = l."scopeId"
    left join lateral (select * from jsonb_to_recordset(${JSON.stringify(grants)}::jsonb) g (role text, "scopeId" int)
      where g."scopeId" in (1, s.province_id, s.regency_id, s.id) limit 1) g on true`
}

/**
 * Writes looks of a read, before its answer leaves: what cannot be written down is not shown. Nobody waits for the disk.
 */
export async function keepLooks(
  db: Db,
  actor: Actor | null,
  looks: readonly Look[],
  now: Date,
): Promise<void> {
  if (!actor || looks.length === 0) return
  const some = fresh(actor.personId, looks, now)
  if (some.length === 0) return
  try {
    await db.transaction(actingSystem, async tx => {
      const lightly = sql`set local synchronous_commit = off`.execute(tx)
      await Promise.all([lightly, looksOf(actor, some, now).execute(tx)])
    })
  } catch (error) {
    recent.clear()
    throw error
  }
}

/** The same of a command: with its events. */
export function looksIn(tx: Tx, actor: Actor, looks: readonly Look[], now: Date): CompiledQuery | undefined {
  return looks.length > 0 ? looksOf(actor, looks, now).compile(tx) : undefined
}
