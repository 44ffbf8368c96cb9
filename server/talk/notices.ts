import type { Actor } from '../../contract/access.ts'
import type { NewsOf } from '../../contract/talk.ts'
import type { Tx } from '../platform/db.ts'
import type { Happening } from '../platform/endpoint.ts'
import * as queries from './notice-queries.ts'

/**
 * Tells an office of something that nobody said: whoever holds its role has it counted by the bell until they have
 * seen it. To be called with the rights of the system.
 * @returns what is announced, so that bells look anew
 */
export async function tell(
  tx: Tx,
  notice: queries.Notice,
  at: Happening['at'],
  now: Date,
): Promise<Happening> {
  await queries.put(tx, notice, now)
  return { name: 'talk.noticed', subject: { kind: 'notice', id: notice.id }, at, data: { what: notice.what } }
}

export async function forActor(
  { tx, actor, now }: { tx: Tx; actor: Actor; now: Date },
  since: Date,
): Promise<NewsOf<'notice'>[]> {
  const rows = await queries.since(tx, actor, since, now)
  return rows.map(({ id, what, title, link, at, seen, period_from: from, period_to: to }) => ({
    ...{ kind: 'notice', id, what, title, link, at },
    period: from === null || to === null ? null : { from, to },
    unseen: seen ? 0 : 1,
  }))
}
