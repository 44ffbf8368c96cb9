import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { learnedBeside } from '../../contract/minutes.ts'
import { localTimes, type MeetingRow, sharing } from '../meetings/list-queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { learnedAt } from './line-queries.ts'
import { mayKeep } from './policy.ts'
import { minutesOf } from './queries.ts'

/** What was learned at the peer-learning meetings that share the event, as far as their minutes are in sight. */
export async function learned(
  c: Context,
  _: InputOf<typeof learnedBeside>,
  meeting: MeetingRow,
): Promise<ResultOf<typeof learnedBeside>> {
  const found: ResultOf<typeof learnedBeside>['learned'] = []
  for (const row of await sharing(c.tx, c.actor, meeting)) {
    if (row.kind !== 'peer-learning') continue
    const known = await minutesOf(c.tx, row.id)
    // what is still being written is for those who write it
    if (!known || (known.state === 'writing' && !mayKeep(c.actor, row))) continue
    const lines = await learnedAt(c.tx, row.id)
    const { starts } = localTimes(row, row.zone)
    if (lines.length > 0) found.push({ id: row.id, title: row.title, starts, lines })
  }
  return { learned: found }
}
