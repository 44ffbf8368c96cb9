import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import { type endPledgeLink, linkDays, type makePledgeLink } from '../../contract/pledge-links.ts'
import { officeOf } from '../needs/on-behalf.ts'
import { hashOfToken, makeToken } from '../people/tokens.ts'
import { dayIn } from '../platform/clock.ts'
import { type Context, placeOf } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { sendsMail } from '../reminders/mail.ts'
import { lockWhole } from './agreements.ts'
import { type ChangeRow, pending } from './change-queries.ts'
import * as letters from './letter-queries.ts'
import * as rows from './link-queries.ts'
import { type Held, sizeOf, tell } from './queries.ts'
import { doneBy, happen } from './recording.ts'
import { mayStep } from './rules.ts'

/** A pledge in sight, and how many promises it has in all. */
export async function lockLinkable(c: Context, input: { pledgeId: string }) {
  const found = await lockWhole(c, input)
  return found && { rows: found, size: await sizeOf(c.tx, input.pledgeId) }
}
type Found = NonNullable<Awaited<ReturnType<typeof lockLinkable>>>

/** What a giver is still asked: promises without a yes, and changes that the office proposed. */
export async function askedOf(
  c: Pick<Context, 'tx' | 'now'>,
  pledged: readonly Held[],
): Promise<{ waiting: Held[]; changes: ChangeRow[] }> {
  const today = dayIn(c.now)
  const open = pledged.filter(row => mayStep('answer-change', row, today))
  const changes = await pending(
    c.tx,
    open.map(({ id }) => id),
  )
  return {
    waiting: pledged.filter(row => mayStep('agree', row, today)),
    changes: changes.filter(({ side }) => side === 'office'),
  }
}

/** Makes the link of a pledge, which ends the one before. */
export async function make(
  c: Context,
  { pledgeId, contactId }: InputOf<typeof makePledgeLink>,
  { rows: pledged }: Found,
): Promise<ResultOf<typeof makePledgeLink>> {
  const { waiting, changes } = await askedOf(c, pledged)
  const [first] = pledged
  if (!first || waiting.length + changes.length === 0) return refuse('commitment.wrong-state')
  if (contactId !== null && !(await rows.isReached(c.tx, first.partner_id, contactId)))
    refuse('commitment.contact-unfit', undefined, [{ path: 'contactId', rule: 'unfit' }])
  const done = doneBy(c)
  await rows.end(c.tx, pledgeId, c.now)
  const expiresOn = dayIn(new Date(c.now.getTime() + linkDays * 86_400_000))
  const link = { pledgeId, expiresOn, office: officeOf(c.actor, 'commitments.keep', placeOf(first)) }
  const token = makeToken()
  await rows.add(c.tx, hashOfToken(token), link, done)
  const sent = contactId !== null && sendsMail()
  if (sent) {
    const letter = { id: makeId<string>(c.now.getTime()), contactId, language: c.actor.language, ...link }
    await letters.queue(c.tx, letter, done)
  }
  await toldOf(c, pledged, 'link-made', { until: expiresOn, way: sent ? 'mail' : 'shared' })
  return { token, expiresOn, sent }
}

/** Ends the link of a pledge. */
export async function end(
  c: Context,
  { pledgeId }: InputOf<typeof endPledgeLink>,
  { rows: pledged }: Found,
): Promise<ResultOf<typeof endPledgeLink>> {
  await rows.end(c.tx, pledgeId, c.now)
  await toldOf(c, pledged, 'link-ended', {})
  return {}
}

async function toldOf(
  c: Context,
  pledged: readonly Held[],
  step: 'link-made' | 'link-ended',
  data: Record<string, string>,
): Promise<void> {
  await tell(c.tx, { of: pledged.map(({ id }) => id), step, side: 'office', data }, doneBy(c))
  for (const row of pledged) happen(c, step, row, { pledge: row.pledge_id })
}
