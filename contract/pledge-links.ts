import * as z from 'zod/mini'
import { change, commitment } from './commitments.ts'
import { command, query } from './endpoint.ts'
import { day, line, maybeText } from './fields.ts'
import { commitmentChangeId, commitmentId, pledgeId } from './ids.ts'

/** Under which address a giver answers. */
export const pledgePath = '/janji'
/** For so many days a giver can answer by its link. */
export const linkDays = 30
const token = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

export const makePledgeLink = command('commitments.make-link', {
  summary:
    'A link by which the giver of a pledge says yes without an account, to share or to send by e-mail to a contact; the one before it ends',
  input: z.object({
    pledgeId,
    /** A contact of the partner whom it is sent to by e-mail; null: shared by whoever made it. */
    contactId: z.nullable(z.uuid()),
  }),
  result: z.object({ token: z.string(), expiresOn: day, sent: z.boolean() }),
  // whoever has the token answers as the giver
  kept: false,
  problems: ['commitment.wrong-state', 'commitment.contact-unfit'],
})
export const endPledgeLink = command('commitments.end-link', {
  summary: 'A link is not valid any more',
  input: z.object({ pledgeId }),
  result: z.object({}),
})
/** What somebody with the link sees: the promises of that pledge, who asks, and nothing else. */
export const readPledgeLink = query('commitments.by-link', {
  summary: 'The promises of a pledge and the changes that wait for the giver, for who has its link',
  input: z.object({ token }),
  result: z.object({
    giver: z.string(),
    /** Who asks: the office or library that keeps it, by its place. */
    office: z.string(),
    expiresOn: day,
    commitments: z.array(z.omit(commitment, { owner: true })),
    changes: z.array(z.object({ commitmentId, change })),
  }),
  open: true,
  limited: true,
  problems: ['commitment.link-not-valid'],
})
export const answerPledgeLink = command('commitments.answer-link', {
  summary:
    'The giver says yes to promises, or takes them back with a reason, and answers changes, by its link',
  input: z.object({
    token,
    /** Who says so, by name and position. */
    name: line(120),
    agreed: z.array(z.object({ id: commitmentId, version: z.int() })).check(z.maxLength(100)),
    declined: z
      .array(z.object({ id: commitmentId, version: z.int(), reason: line(300) }))
      .check(z.maxLength(100)),
    changes: z
      .array(z.object({ id: commitmentChangeId, accepted: z.boolean(), reason: maybeText(300) }))
      .check(z.maxLength(100)),
  }),
  result: z.object({ agreed: z.int(), declined: z.int(), changes: z.int() }),
  open: true,
  kept: false,
  problems: [
    ...(['commitment.link-not-valid', 'commitment.wrong-state', 'record.changed-meanwhile'] as const),
    ...(['commitment.reason-missing', 'commitment.change-answered', 'commitment.below-delivered'] as const),
  ],
})
