import * as z from 'zod/mini'
import { commitment, giverSides, mostPromised, mostReceivers } from './commitments.ts'
import { command, paper, query, upload } from './endpoint.ts'
import { day, line, listParam, maybeText } from './fields.ts'
import {
  activityId,
  commitmentChangeId,
  commitmentId,
  commitmentPaperId,
  meetingId,
  needId,
  pairingId,
  partnerId,
  personId,
  planItemId,
  pledgeId,
} from './ids.ts'
import { givingForms } from './minutes.ts'
import { said } from './needs.ts'

const amount = z.int().check(z.minimum(1), z.maximum(mostPromised))
const worth = z.nullable(z.int().check(z.minimum(0), z.maximum(mostPromised)))
const facts = {
  form: z.enum(givingForms),
  what: line(300),
  forWhom: maybeText(200),
  promisedOn: day,
  deadline: day,
  ownerId: z.nullable(personId),
}
const share = z.object({
  id: commitmentId,
  /** Of a library, or of a region whose office receives. */
  scopeId: z.int().check(z.minimum(1), z.maximum(2_000_000_000)),
  amount,
  worth,
  needId: z.nullable(needId),
  planItemId: z.nullable(planItemId),
  activityId: z.nullable(activityId),
})
const unfit = [
  ...(['commitment.deadline-before', 'commitment.deadline-far', 'commitment.promised-ahead'] as const),
  ...(['commitment.unit-missing', 'commitment.worth-unfit', 'commitment.link-unfit'] as const),
  ...(['commitment.owner-unfit', 'library.closed', 'partner.merged'] as const),
] as const
export const pledge = command('commitments.pledge', {
  summary:
    'Enter what a giver promised to one receiver or to several in one breath; a partner enters its own',
  input: z.object({
    pledgeId,
    partnerId: z.nullable(partnerId),
    /** Where it is no partner on record. */
    giver: maybeText(160),
    meetingId: z.nullable(meetingId),
    pairingId: z.nullable(pairingId),
    ...facts,
    /** Of all forms that are not money. */
    unit: maybeText(40),
    shares: z.array(share).check(z.minLength(1), z.maxLength(mostReceivers)),
    said,
    /** What looked like the same, and is another. */
    apartFrom: z.array(commitmentId).check(z.maxLength(200)),
  }),
  result: z.object({ commitments: z.int() }),
  problems: [
    ...unfit,
    ...(['commitment.giver-missing', 'commitment.alike', 'commitment.pairing-unfit'] as const),
    ...(['offer.said-missing', 'command.id-reused'] as const),
  ],
})
export const alikeCommitments = query('commitments.alike', {
  summary: 'Promises that are likely the one being typed',
  input: z.object({
    partnerId: z.optional(partnerId),
    giver: z.optional(z.string().check(z.trim(), z.maxLength(160))),
    form: z.enum(givingForms),
    scopes: listParam(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(2_000_000_000))),
    deadline: day,
    meetingId: z.optional(meetingId),
  }),
  result: z.object({ alike: z.array(commitment) }),
})

const seen = { id: commitmentId, version: z.int() }
const told = ['record.changed-meanwhile', 'commitment.wrong-state'] as const
const versioned = z.object({ version: z.int() })
export const amendCommitment = command('commitments.amend', {
  summary: 'Change what was entered, as long as the giver has not said yes',
  input: z.object({
    ...seen,
    ...facts,
    unit: maybeText(40),
    amount,
    worth,
    needId: z.nullable(needId),
    planItemId: z.nullable(planItemId),
    activityId: z.nullable(activityId),
  }),
  result: versioned,
  problems: [...told, ...unfit, 'commitment.pairing-unfit'],
})
export const assignCommitment = command('commitments.assign', {
  summary: 'Say who sees to a promise, and where it stands in the chain, at any time',
  input: z.object({
    ...seen,
    ownerId: z.nullable(personId),
    needId: z.nullable(needId),
    planItemId: z.nullable(planItemId),
    activityId: z.nullable(activityId),
  }),
  result: versioned,
  problems: [...told, 'commitment.owner-unfit', 'commitment.link-unfit'],
})
export const agreeCommitments = command('commitments.agree', {
  summary: 'The giver, signed in, says yes to its promises',
  input: z.object({ commitments: z.array(z.object(seen)).check(z.minLength(1), z.maxLength(mostReceivers)) }),
  result: z.object({ agreed: z.int() }),
  problems: told,
})
export const withdrawCommitment = command('commitments.withdraw', {
  summary: 'The giver takes a promise back, or the office does; with the reason. What arrived stays',
  input: z.object({ ...seen, side: z.enum(giverSides), reason: line(300), said }),
  result: versioned,
  problems: [...told, 'offer.said-missing'],
})
export const proposeChange = command('commitments.propose-change', {
  summary: 'One side proposes another amount, worth or deadline; it counts once the other has agreed',
  input: z.object({
    ...seen,
    changeId: commitmentChangeId,
    side: z.enum(giverSides),
    amount,
    worth,
    deadline: day,
    reason: line(300),
    said,
  }),
  result: versioned,
  problems: [
    ...told,
    ...(['commitment.deadline-before', 'commitment.deadline-far', 'commitment.worth-unfit'] as const),
    ...(['commitment.below-delivered', 'commitment.change-pending', 'commitment.same-facts'] as const),
    'offer.said-missing',
  ],
})
export const answerChange = command('commitments.answer-change', {
  summary: 'The other side agrees to a change, or refuses it with a reason; who proposed it takes it back',
  input: z.object({
    id: commitmentChangeId,
    version: z.int(),
    answer: z.enum(['accept', 'refuse', 'take-back']),
    reason: maybeText(300),
    said,
  }),
  result: versioned,
  problems: [
    ...told,
    ...(['commitment.change-answered', 'commitment.reason-missing', 'commitment.below-delivered'] as const),
    'offer.said-missing',
  ],
})
export const joinCommitments = command('commitments.join', {
  summary: 'Two entries are one promise: one of them counts, the other only tells where it was said, too',
  input: z.object({ ...seen, as: commitmentId }),
  result: versioned,
  problems: [...told, 'commitment.join-unfit'],
})
export const keepCommitmentsApart = command('commitments.keep-apart', {
  summary: 'What looked like one promise are two',
  input: z.object(seen),
  result: versioned,
  problems: told,
})
export const attachCommitmentPaper = upload('commitments.attach-paper', {
  summary: 'A signed agreement on a pledge (PDF, 20 MB at the most): with it the giver has said yes',
  input: z.object({ id: commitmentPaperId, pledgeId, number: line(80), dated: day }),
  result: z.object({ agreed: z.int() }),
  problems: [
    'request.too-large',
    'commitment.paper-unfit',
    'commitment.paper-ahead',
    'commitment.wrong-state',
  ],
})
export const withdrawCommitmentPaper = command('commitments.withdraw-paper', {
  summary:
    'A signed agreement does not count any more, with the reason: a yes that rests on it alone is taken back, where nothing was sent yet',
  input: z.object({ id: commitmentPaperId, reason: line(300) }),
  result: z.object({ waiting: z.int() }),
  problems: ['commitment.paper-withdrawn', 'commitment.paper-used'],
})
export const commitmentPaperFile = paper('commitments.paper', {
  summary: 'A signed agreement as it was sent',
  input: z.object({ id: commitmentPaperId }),
  problems: ['file.missing'],
})
