import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { answerPledgeLink } from '../../contract/pledge-links.ts'
import { hashOfToken } from '../people/tokens.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { among, sayYes, takeBack } from './agreeing.ts'
import { requireStep } from './amending.ts'
import { type ChangeRow, read } from './change-queries.ts'
import { settle } from './changes.ts'
import * as links from './link-queries.ts'
import { askedOf } from './links.ts'
import { type Held, lockLinked } from './queries.ts'
import { mayStep } from './rules.ts'

/** @throws commitment.link-not-valid: unknown, over, replaced or ended, which nobody is told apart */
export async function linkOf(c: Context, token: string, hold: boolean): Promise<links.LinkRow> {
  const link = await links.inForce(c.tx, hashOfToken(token), dayIn(c.now), hold)
  return link ?? refuse('commitment.link-not-valid')
}

/** Takes down all that the giver answers by its link, or nothing; with nothing left to answer the link is over. */
export async function answer(
  c: Context,
  { token, name, agreed, declined, changes }: InputOf<typeof answerPledgeLink>,
): Promise<ResultOf<typeof answerPledgeLink>> {
  const link = await linkOf(c, token, false)
  const pledged = await lockLinked(c.tx, link.pledge_id)
  // promises are held before links, by all: it may have ended meanwhile
  await linkOf(c, token, true)
  const kept = seen(c, pledged, 'agree', agreed)
  const left = seen(c, pledged, 'withdraw', declined)
  if (kept.some(row => left.includes(row))) refuse('commitment.wrong-state')
  for (const { id, accepted, reason } of changes) {
    const { change, row } = await asked(c, pledged, id)
    await settle(c, row, change, { side: 'giver', accepted, reason, name })
  }
  await sayYes(c, kept, { how: 'link', name })
  for (const [n, row] of left.entries())
    await takeBack(c, row, { side: 'giver', reason: declined[n]?.reason ?? '', name })
  const { waiting, changes: open } = await askedOf(c, await lockLinked(c.tx, link.pledge_id))
  if (waiting.length + open.length === 0) await links.end(c.tx, link.pledge_id, c.now)
  return { agreed: kept.length, declined: left.length, changes: changes.length }
}

type Seen = { id: string; version: number }
/** Those of the pledge that are named, each once, as they were seen. */
function seen(
  c: Context,
  pledged: readonly Held[],
  step: 'agree' | 'withdraw',
  given: readonly Seen[],
): Held[] {
  const rows = given.map(({ id, version }) => {
    const row = among(pledged, id)
    requireStep(c, row, step, version)
    return row
  })
  return new Set(rows).size < rows.length ? refuse('commitment.wrong-state') : rows
}

/** A change of this pledge that the office proposed. */
async function asked(
  c: Context,
  pledged: readonly Held[],
  id: string,
): Promise<{ change: ChangeRow; row: Held }> {
  const change = await read(c.tx, id)
  const row = change && pledged.find(one => one.id === change.commitment_id)
  if (!change || !row || change.side !== 'office') return refuse('commitment.wrong-state')
  if (change.answered_at !== null) refuse('commitment.change-answered')
  if (!mayStep('answer-change', row, dayIn(c.now))) refuse('commitment.wrong-state')
  return { change, row }
}
