import { sql } from 'kysely'
import type { Role } from '../../contract/access.ts'
import type { InvitationId } from '../../contract/ids.ts'
import type { Tx } from '../platform/db.ts'

export type SlipRow = {
  id: InvitationId
  name: string
  role: Role
  scope_id: number
  scope_name: string
  /** Village, district, regency, province, as far as they apply. */
  within: string[]
  expires_at: string
  token_hash: Buffer
  code_hash: Buffer | null
}

/** Invitations in sight that can still be used, with what their slips say. */
export async function open(tx: Tx, ids: readonly InvitationId[], now: Date): Promise<SlipRow[]> {
  const { rows } = await sql<SlipRow>`
    select i.id, i.name, i.role, i.scope_id, s.name as scope_name, i.expires_at, i.token_hash, i.code_hash,
      array_remove(array[case when r.level = 'village' then r.name end, d.name, k.name, p.name], null) as within
    from invitation i join scope s on s.id = i.scope_id
    left join library l on s.kind = 'library' and l.scope_id = s.id
    left join region r on r.id = l.region_id
    left join region d on d.id = r.district_id
    left join region k on k.id = s.regency_id
    left join region p on p.id = s.province_id
    where i.id = any(${ids}::uuid[]) and i.used_at is null and i.withdrawn_at is null and i.expires_at > ${now}`.execute(
    tx,
  )
  return rows
}
