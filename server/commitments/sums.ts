import type { sumCommitments } from '../../contract/commitment-sums.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import { type SumRow, sumsOf } from './sum-queries.ts'

/** What was pledged, came, is to come and is overdue: in all, and by a dimension. */
export async function sums(
  c: Context,
  { by, ...filter }: InputOf<typeof sumCommitments>,
): Promise<ResultOf<typeof sumCommitments>> {
  await planEach(c.tx)
  const [total, ...rows] = await sumsOf(c.tx, c.actor, { by, filter, today: dayIn(c.now) })
  if (!total) throw new Error('a total is always there')
  return { asOf: c.now.toISOString(), total: sumsIn(total), rows: rows.map(rowOf) }
}

const rowOf = ({ whole: _, ...row }: SumRow) => row
const sumsIn = ({ whole: _, key: __, name: ___, deeper: ____, ...sums }: SumRow) => sums
