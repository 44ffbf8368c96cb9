import type { getCommitment } from '../../contract/commitments.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { type CommitmentRow, ofPledge, see } from './commitment-queries.ts'
import * as queries from './getting-queries.ts'
import { mayJudge } from './policy.ts'
import { commitmentOf } from './shown.ts'

export const find = (c: Context, { id }: InputOf<typeof getCommitment>) =>
  queries.seeThatCounts(c.tx, c.actor, id)

export async function get(
  c: Context,
  _: unknown,
  row: CommitmentRow,
): Promise<ResultOf<typeof getCommitment>> {
  const today = dayIn(c.now)
  const beside = await ofPledge(c.tx, c.actor, row.pledge_id)
  const alike = row.alike_to ? await see(c.tx, c.actor, row.alike_to) : undefined
  const isJudged = row.survivor !== null && mayJudge(c.actor, row)
  return {
    commitment: commitmentOf(c, row),
    beside: beside.filter(({ id }) => id !== row.id).map(other => commitmentOf(c, other)),
    alike: alike ? commitmentOf(c, alike) : null,
    changes: await queries.changesOf(c.tx, row.id),
    papers: await queries.papersOf(c.tx, row.pledge_id),
    spoken: await queries.spokenFor(c.tx, row.id),
    steps: await queries.stepsOf(c.tx, row.id),
    reliability: isJudged ? await queries.recordOf(c.tx, row.survivor as string, today) : null,
    linkUntil: await queries.linkUntil(c.tx, row.pledge_id, today),
  }
}
