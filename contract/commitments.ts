import * as z from 'zod/mini'
import { download, query } from './endpoint.ts'
import {
  columnsParam,
  day,
  flagParam,
  format,
  intParam,
  listParam,
  moment,
  paging,
  sorting,
} from './fields.ts'
import {
  activityId,
  commitmentChangeId,
  commitmentId,
  commitmentPaperId,
  libraryId,
  meetingId,
  needId,
  pairingId,
  partnerId,
  personId,
  planItemId,
  pledgeId,
} from './ids.ts'
import { givingForms } from './minutes.ts'
import { spoken } from './needs.ts'
import { partnerKinds } from './partners.ts'

/** Derived: proposed → agreed → part → fulfilled; overdue once its deadline is over; withdrawn with a reason. */
export const commitmentStates = ['proposed', 'agreed', 'part', 'overdue', 'fulfilled', 'withdrawn'] as const
export type CommitmentState = (typeof commitmentStates)[number]
/** From where a promise came: a line of a meeting’s minutes, an agreed pairing, or a call, a letter, a visit. */
export const origins = ['meeting', 'pairing', 'desk'] as const
/** By what the giver said yes. */
export const agreedHows = ['link', 'account', 'document'] as const
/** What the numbers are of, each the promises that it counts; see `commitments.sums`. */
export const sumParts = [
  ...(['pledged', 'delivered', 'coming', 'overdue', 'withdrawn', 'fulfilled', 'waiting'] as const),
] as const
export type SumPart = (typeof sumParts)[number]
export const giverSides = ['giver', 'office'] as const
export type GiverSide = (typeof giverSides)[number]

/** The dated facts of a commitment. */
export type CommitmentFacts = {
  amount: number
  delivered: number
  deadline: string
  agreedOn: string | null
  withdrawnOn: string | null
}

/** Derives the state from the facts: what was promised is never fulfilled by saying so. @param today ISO 8601 */
export function commitmentState(facts: CommitmentFacts, today: string): CommitmentState {
  if (facts.withdrawnOn) return 'withdrawn'
  if (!facts.agreedOn) return 'proposed'
  if (facts.delivered >= facts.amount) return 'fulfilled'
  if (facts.deadline < today) return 'overdue'
  return facts.delivered > 0 ? 'part' : 'agreed'
}

/** Nobody promises more: whole rupiah, or a number of a unit. */
export const mostPromised = 100_000_000_000_000
/** The same giver, receiver and form within so many days are likely one promise entered twice. */
export const alikeWithin = 60
export const mostReceivers = 100
export const mostPaperBytes = 20 * 1024 * 1024

const region = intParam(1, 9_999_999)

const receiver = z.object({
  scopeId: z.int(),
  libraryId: z.nullable(libraryId),
  name: z.string(),
  regency: z.nullable(z.string()),
  province: z.nullable(z.string()),
})
export const change = z.object({
  id: commitmentChangeId,
  side: z.enum(giverSides),
  amount: z.int(),
  worth: z.nullable(z.int()),
  deadline: day,
  was: z.object({ amount: z.int(), worth: z.nullable(z.int()), deadline: day }),
  reason: z.string(),
  at: moment,
  by: z.nullable(z.string()),
  answeredAt: z.nullable(moment),
  answeredBy: z.nullable(z.string()),
  /** Null: not answered, or taken back where it has an `answeredAt`. */
  accepted: z.nullable(z.boolean()),
  answer: z.nullable(z.string()),
})
export type CommitmentChange = z.output<typeof change>

export const commitment = z.object({
  id: commitmentId,
  pledgeId,
  giver: z.string(),
  partnerId: z.nullable(partnerId),
  partnerKind: z.nullable(z.enum(partnerKinds)),
  receiver,
  origin: z.enum(origins),
  /** The meeting at which it was promised, in sight. */
  meeting: z.nullable(z.object({ id: meetingId, title: z.string() })),
  form: z.enum(givingForms),
  what: z.string(),
  /** Whole rupiah where `unit` is null, else a number of it. */
  amount: z.int(),
  unit: z.nullable(z.string()),
  /** Whole rupiah; an estimate where there is a unit; null: nobody knows. */
  worth: z.nullable(z.int()),
  forWhom: z.nullable(z.string()),
  promisedOn: day,
  deadline: day,
  owner: z.nullable(z.object({ id: personId, name: z.string() })),
  state: z.enum(commitmentStates),
  /** Days over the deadline; 0 where it is not overdue. */
  daysLate: z.int(),
  agreedOn: z.nullable(day),
  agreedHow: z.nullable(z.enum(agreedHows)),
  agreedBy: z.nullable(z.string()),
  withdrawnOn: z.nullable(day),
  withdrawnSide: z.nullable(z.enum(giverSides)),
  withdrawnReason: z.nullable(z.string()),
  /** What was confirmed to have arrived. */
  delivered: z.int(),
  deliveredWorth: z.int(),
  lastDeliveredOn: z.nullable(day),
  /** An older promise that looks like the same; somebody has to say. */
  alikeTo: z.nullable(commitmentId),
  /** A change that waits for an answer. */
  changing: z.boolean(),
  needId: z.nullable(needId),
  planItemId: z.nullable(planItemId),
  activityId: z.nullable(activityId),
  /** What I may do: as the office or library that keeps it; as its giver. */
  kept: z.boolean(),
  given: z.boolean(),
  version: z.int(),
})
export type Commitment = z.output<typeof commitment>

/** What lists and sums are of. */
export const commitmentFilter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(region),
  libraryId: z.optional(libraryId),
  partnerId: z.optional(partnerId),
  meetingId: z.optional(meetingId),
  pledgeId: z.optional(pledgeId),
  /** Made from this pairing, and not withdrawn. */
  pairingId: z.optional(pairingId),
  form: z.optional(z.enum(givingForms)),
  /** Of the day it was promised. */
  year: z.optional(intParam(2000, 2100)),
  state: z.optional(listParam(z.enum(commitmentStates))),
  /** Those that a number of the sums counts. */
  counted: z.optional(z.enum(sumParts)),
  /** That I own. */
  mine: z.optional(flagParam),
  /** That look like another, and wait for somebody to say. */
  alike: z.optional(flagParam),
}
const filter = {
  ...commitmentFilter,
  ...sorting(['deadline', 'giver', 'receiver', 'worth', 'promised', 'state'], 'deadline'),
}
export const listCommitments = query('commitments.list', {
  summary: 'Promises to places in my scope; a partner sees its own',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    /** Of the filter, whatever states it asks for. */
    byState: z.record(z.string(), z.int()),
    commitments: z.array(commitment),
  }),
})
export const commitmentColumns = [
  ...(['giver', 'receiver', 'form', 'what', 'amount', 'worth', 'delivered', 'deadline', 'state'] as const),
  ...(['promised', 'agreed', 'meeting', 'owner', 'forWhom', 'reason'] as const),
] as const
export const exportCommitments = download('commitments.export', {
  summary: 'Promises as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(commitmentColumns), format }),
})

export const commitmentStep = z.object({
  step: z.string(),
  side: z.nullable(z.enum([...giverSides, 'receiver'])),
  at: moment,
  by: z.nullable(z.string()),
  note: z.nullable(z.string()),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export const getCommitment = query('commitments.get', {
  summary:
    'One promise, the others of its pledge, its changes, papers and everything that was told, newest first',
  input: z.object({ id: commitmentId }),
  result: z.object({
    commitment,
    /** Of the same pledge, in sight. */
    beside: z.array(commitment),
    /** What it looks like. */
    alike: z.nullable(commitment),
    changes: z.array(change),
    papers: z.array(
      z.object({ id: commitmentPaperId, number: z.string(), dated: day, at: moment, withdrawn: z.boolean() }),
    ),
    spoken: z.array(spoken),
    steps: z.array(commitmentStep),
    /** Of its giver, for the programme alone: what came of agreed promises that are over. */
    reliability: z.nullable(z.object({ kept: z.int(), late: z.int(), broken: z.int() })),
    /** A link of the giver that is in force, until this day. */
    linkUntil: z.nullable(day),
  }),
})
