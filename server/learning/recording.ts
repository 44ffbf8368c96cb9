import { nation } from '../../contract/access.ts'
import type { Context } from '../platform/endpoint.ts'
import type { Kept } from './policy.ts'

export const doneBy = (c: Context) => ({ at: c.now, by: c.actor.personId })

/** What happened to a module: ids and numbers, never who learned what. */
export function record(
  c: Context,
  what: 'written' | 'attached' | 'published' | 'retired',
  { id, scope_id }: Kept & { id: string },
  data: Record<string, unknown> = {},
): void {
  const at = { provinceId: scope_id === nation ? null : scope_id, regencyId: null, scopeId: scope_id }
  c.record({ name: `learning.${what}`, subject: { kind: 'learning-module', id }, at, data })
}
