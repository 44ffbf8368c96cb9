import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { readPledgeLink } from '../../contract/pledge-links.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { linkOf } from './answering.ts'
import type { ChangeRow } from './change-queries.ts'
import { askedOf } from './links.ts'
import { readLinked, shownLinked } from './queries.ts'
import { commitmentOf } from './shown.ts'

type Shown = ResultOf<typeof readPledgeLink>

/** What a giver promised and is asked, for who has its link; looking at it answers nothing. */
export async function read(c: Context, { token }: InputOf<typeof readPledgeLink>): Promise<Shown> {
  const link = await linkOf(c, token, false)
  const pledged = await shownLinked(c.tx, c.actor, link.pledge_id)
  const [first] = pledged
  if (!first) return refuse('commitment.link-not-valid')
  const { changes } = await askedOf(c, await readLinked(c.tx, link.pledge_id))
  return {
    giver: first.partner_name ?? first.giver,
    office: link.office,
    expiresOn: link.expires_on,
    commitments: pledged.map(row => {
      // who sees to it, and what it may be the same as, is for the programme
      const { owner: _, ...told } = commitmentOf(c, row)
      return { ...told, alikeTo: null, kept: false, given: true }
    }),
    changes: changes.map(row => ({ commitmentId: row.commitment_id as never, change: changeOf(row) })),
  }
}

const changeOf = (row: ChangeRow): Shown['changes'][number]['change'] => ({
  ...{ id: row.id as never, side: row.side, amount: row.amount, worth: row.worth, deadline: row.deadline },
  was: { amount: row.was_amount, worth: row.was_worth, deadline: row.was_deadline },
  ...{ reason: row.reason, at: row.proposed_at, by: null },
  ...{ answeredAt: null, answeredBy: null, accepted: null, answer: null },
})
