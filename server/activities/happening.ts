import type { ActivityId } from '../../contract/ids.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import type { Placed } from './policy.ts'

/** Refuses to change what is another version by now than the one that was seen. */
export function requireSeen(held: { version: number }, version: number): void {
  if (held.version !== version) refuse('record.changed-meanwhile')
}

export function happen(
  c: Context,
  what: string,
  id: ActivityId,
  at: Placed,
  data: Record<string, unknown>,
): void {
  c.record({ name: `activities.${what}`, subject: { kind: 'activity', id }, at: placed(at), data })
}

export const placed = (at: Placed) => ({
  provinceId: at.province_id,
  regencyId: at.regency_id,
  scopeId: at.scope_id,
})
