import { sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { NoticeKind } from '../../contract/talk.ts'
import type { Tx } from '../platform/db.ts'

export type Notice = {
  id: string
  scope: number
  role: Role
  person: string | null
  what: NoticeKind
  title: string
  link: string
  /** May be a moment to come. */
  at: Date
}

export async function put(tx: Tx, { id, scope, role, person, what, title, link, at }: Notice): Promise<void> {
  await sql`select tell_office(${id}::uuid, ${scope}::int, ${role}, ${person}::uuid, ${what}, ${title}, ${link}, ${at})`.execute(
    tx,
  )
}

export async function remove(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql`select untell_office(${ids}::uuid[])`.execute(tx)
}
