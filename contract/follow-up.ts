import * as z from 'zod/mini'
import { itemStates } from './action-items.ts'
import { download, query } from './endpoint.ts'
import { columnsParam, day, flagParam, format, intParam, listParam, moment } from './fields.ts'
import { paging, sorting } from './fields.ts'
import { meetingId, partnerId, personId } from './ids.ts'

/**
 * What somebody has to see to: an action of a meeting, a promise that is open, a delivery to be confirmed, a survey whose
 * people are to be asked again.
 */
export const followUpKinds = ['action', 'commitment', 'delivery', 'survey'] as const
export type FollowUpKind = (typeof followUpKinds)[number]
/** `waiting`: for the giver to agree to a promise, for the receiver to confirm a delivery, for people to be asked again. */
export const followUpStates = ['waiting', ...itemStates] as const
export type FollowUpState = (typeof followUpStates)[number]

export const followUp = z.object({
  kind: z.enum(followUpKinds),
  id: z.uuid(),
  text: z.string(),
  /** Of an action its owner, of a promise or delivery who gives, of a survey the library or office. */
  owner: z.string(),
  personId: z.nullable(personId),
  partnerId: z.nullable(partnerId),
  scopeId: z.int(),
  region: z.string(),
  province: z.nullable(z.string()),
  /** The meeting from which it comes, as far as that is in sight. */
  meetingId: z.nullable(meetingId),
  meeting: z.nullable(z.string()),
  meetingDay: z.nullable(day),
  /** The promise, of which a delivery is a part. */
  commitmentId: z.nullable(z.uuid()),
  /** Of a delivery the day on which it was sent, of a survey the last on which asking again tells something. */
  deadline: day,
  state: z.enum(followUpStates),
  /** Its deadline is over and it is still open. */
  late: z.boolean(),
  /** What was told of it last, and when. */
  last: z.nullable(z.string()),
  lastAt: z.nullable(moment),
  /** Whether I, or the partner that I sign in for, own it; a delivery: whether I confirm it; a survey: whether I keep it. */
  mine: z.boolean(),
  /** Whether I see to it, as its owner or as the office of its region. */
  progressed: z.boolean(),
})
export type FollowUp = z.output<typeof followUp>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  kind: z.optional(listParam(z.enum(followUpKinds))),
  /** Mine alone. */
  mine: z.optional(flagParam),
  region: z.optional(intParam(1, 9_999_999)),
  meetingId: z.optional(meetingId),
  /** Over their deadline. */
  late: z.optional(flagParam),
  state: z.optional(listParam(z.enum(followUpStates))),
  ...sorting(['deadline', 'text', 'kind', 'owner', 'region', 'state', 'meeting'], 'deadline'),
}
const counted = z.record(z.string(), z.int())
export const listFollowUps = query('follow-up.list', {
  summary:
    'What is to be seen to: actions that I own and those of meetings in my sight, open promises that I own, keep or gave, deliveries that I am to confirm, and surveys of my place whose people are to be asked again',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    items: z.array(followUp),
    /** Of the filter, whatever states it asks for. */
    byState: counted,
    /** Of the filter, whatever kinds it asks for. */
    byKind: counted,
    /** Of the filter, whatever states it asks for: over their deadline. */
    late: z.int(),
  }),
})
export const followUpColumns = [
  ...(['text', 'kind', 'owner', 'deadline', 'state', 'region', 'meeting', 'last'] as const),
] as const
export const exportFollowUps = download('follow-up.export', {
  summary: 'What is to be seen to, as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(followUpColumns), format }),
})
