import * as z from 'zod/mini'
import { actionItem } from './action-items.ts'
import { command, query } from './endpoint.ts'
import { day, line, maybeText, moment, rupiah } from './fields.ts'
import { agendaItemId, correctionId, libraryId, meetingId, minuteLineId, partnerId, personId } from './ids.ts'
import { meetingKinds, meetingStates } from './meetings.ts'
import { zones } from './zones.ts'

/**
 * What a line tells: as A1 has them a development, a challenge, an opportunity; what a participant takes home; or what
 * follows from the meeting.
 */
export const lineKinds = [
  ...(['note', 'development', 'challenge', 'opportunity', 'learned'] as const),
  ...(['decision', 'action', 'commitment'] as const),
] as const
export type LineKind = (typeof lineKinds)[number]
export const givingForms = [
  ...(['money', 'goods', 'training', 'packaging', 'promotion'] as const),
  ...(['market-access', 'finance', 'volunteers', 'space', 'policy'] as const),
] as const
/** Written → sent to the region for correction → approved, and fixed from then on. */
export const minutesStates = ['writing', 'correcting', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]
const text = line(2000)
const scope = z.int().check(z.minimum(1), z.maximum(9_999_999))
export const lineFacts = z.object({
  kind: z.enum(lineKinds),
  text,
  /** By name. */
  saidBy: maybeText(120),
  /** From which library or agency they are, by name. */
  saidFrom: maybeText(160),
  agendaItemId: z.nullable(agendaItemId),
  /** Who owns the action, or gives what the commitment promises: an account, a partner on record, or a name. */
  personId: z.nullable(personId),
  partnerId: z.nullable(partnerId),
  who: maybeText(160),
  deadline: z.nullable(day),
  /** Of an action: where it is done, the meeting's region or one within; null: the meeting's. */
  scopeId: z.nullable(scope),
  /** Of a commitment. */
  form: z.nullable(z.enum(givingForms)),
  value: z.nullable(rupiah),
  inKind: maybeText(300),
  forWhom: maybeText(200),
  /** Of a commitment: the libraries that receive it, none: the meeting’s region; and how much of what, for all of them. */
  receivers: z._default(z.array(libraryId).check(z.maxLength(100)), []),
  amount: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(1_000_000_000))), null),
  unit: z._default(maybeText(40), null),
})
export type LineFacts = z.output<typeof lineFacts>

export const minuteLine = z.object({
  id: minuteLineId,
  ...lineFacts.shape,
  saidBy: z.nullable(z.string()),
  saidFrom: z.nullable(z.string()),
  who: z.nullable(z.string()),
  inKind: z.nullable(z.string()),
  forWhom: z.nullable(z.string()),
  receivers: z.array(libraryId),
  /** By their names, in the same order. */
  receiverNames: z.array(z.string()),
  amount: z.nullable(z.int()),
  unit: z.nullable(z.string()),
  /** Where the action is done. */
  region: z.nullable(z.string()),
  at: moment,
  /** An action that goes on from an earlier meeting. */
  carried: z.boolean(),
  /** Added after the minutes were approved. */
  addendum: z.boolean(),
  /** Who wrote it last. */
  by: z.nullable(z.string()),
  removed: z.boolean(),
  version: z.int(),
})
export type MinuteLine = z.output<typeof minuteLine>

export const correction = z.object({
  id: correctionId,
  lineId: minuteLineId,
  text: z.string(),
  state: z.enum(['open', 'accepted', 'refused']),
  reason: z.nullable(z.string()),
  by: z.nullable(z.string()),
  at: moment,
  /** Whether I proposed it. */
  mine: z.boolean(),
})
export type Correction = z.output<typeof correction>

export const getMinutes = query('minutes.get', {
  summary:
    'The minutes of a meeting and what it has led to; before they are sent for correction for who keeps it and above',
  input: z.object({ meetingId }),
  result: z.object({
    meeting: z.object({
      id: meetingId,
      title: z.string(),
      kind: z.enum(meetingKinds),
      scopeId: z.int(),
      region: z.string(),
      starts: z.string(),
      ends: z.string(),
      zone: z.enum(zones),
      state: z.enum(meetingStates),
      version: z.int(),
    }),
    /** Whether I write them. */
    mine: z.boolean(),
    state: z.enum(minutesStates),
    /** Until when, that day included, corrections are proposed. */
    correctBy: z.nullable(day),
    sentAt: z.nullable(moment),
    sentBy: z.nullable(z.string()),
    approvedAt: z.nullable(moment),
    approvedBy: z.nullable(z.string()),
    /** 0: nothing was written yet. */
    version: z.int(),
    agenda: z.array(z.object({ id: agendaItemId, title: z.string() })),
    /** By the agenda, then by when they were typed; what was taken away last, for who writes them. */
    lines: z.array(minuteLine),
    corrections: z.array(correction),
    /** What earlier meetings of the region left open, for who writes these minutes. */
    unfinished: z.array(actionItem),
    /** Of the approved minutes. */
    items: z.array(actionItem),
  }),
})
export const learnedBeside = query('minutes.learned', {
  summary: 'What participants took home from the peer-learning meetings that share the event of a meeting',
  input: z.object({ meetingId }),
  result: z.object({
    learned: z.array(
      z.object({
        ...{ id: meetingId, title: z.string(), starts: z.string() },
        lines: z.array(
          z.object({
            ...{ id: minuteLineId, text: z.string() },
            ...{ saidBy: z.nullable(z.string()), saidFrom: z.nullable(z.string()) },
          }),
        ),
      }),
    ),
  }),
})
export const listOwners = query('minutes.owners', {
  summary: 'Who has an account in the meeting’s region, above it or within, and can own an action',
  input: z.object({ meetingId, q: z._default(z.string().check(z.trim(), z.maxLength(80)), '') }),
  result: z.object({
    owners: z.array(z.object({ personId, name: z.string(), role: z.string(), place: z.string() })),
  }),
})

const seen = ['record.changed-meanwhile', 'minutes.fixed', 'minutes.not-now'] as const
const fitting = [
  ...(['minutes.no-owner', 'minutes.owner-unfit', 'minutes.no-deadline', 'minutes.deadline-before'] as const),
  ...(['minutes.deadline-far', 'minutes.region-unfit', 'minutes.no-form', 'minutes.no-value'] as const),
  ...(['minutes.agenda-unfit', 'minutes.receiver-unfit', 'minutes.fewer-than-receivers'] as const),
  'minutes.no-unit',
] as const
export const putLine = command('minutes.put-line', {
  summary: 'Write a line: a new one (version 0), one that changed, or one that was taken away',
  input: z.object({
    id: minuteLineId,
    meetingId,
    version: z.int().check(z.minimum(0), z.maximum(1_000_000)),
    ...lineFacts.shape,
    /** Of a new one: when it was typed. */
    at: moment,
  }),
  result: z.object({ version: z.int() }),
  problems: [...seen, ...fitting, 'minutes.carried-stays', 'minutes.item-over'],
})
export const removeLine = command('minutes.remove-line', {
  summary: 'Take a line away; it can be brought back until the minutes are approved',
  input: z.object({ id: minuteLineId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: seen,
})
export const sendMinutes = command('minutes.send', {
  summary: 'Send the minutes for correction to all who see the meeting, until a day; or change that day',
  input: z.object({ meetingId, version: z.int(), correctBy: day }),
  result: z.object({ version: z.int() }),
  problems: [...seen, 'minutes.empty', 'minutes.correct-by-unfit'],
})
export const proposeCorrection = command('minutes.propose', {
  summary: 'Propose what a line should say',
  input: z.object({ id: correctionId, lineId: minuteLineId, text }),
  result: z.object({ id: correctionId }),
  problems: ['minutes.fixed', 'minutes.not-now', 'minutes.correcting-over', 'minutes.same-text'],
})
export const answerCorrection = command('minutes.answer', {
  summary: 'Accept a proposed correction, which becomes the text of its line, or refuse it with the reason',
  input: z.object({
    id: correctionId,
    /** Of the line, as it was seen. */
    version: z.int(),
    accepted: z.boolean(),
    reason: maybeText(300),
  }),
  result: z.object({ version: z.int() }),
  problems: [...seen, 'minutes.no-reason', 'minutes.answered'],
})
export const approveMinutes = command('minutes.approve', {
  summary: 'Approve the minutes: no line changes after that, and each action goes to its owner',
  input: z.object({ meetingId, version: z.int() }),
  result: z.object({ version: z.int(), items: z.int() }),
  problems: [
    ...seen,
    'minutes.not-sent',
    'minutes.correcting-still',
    'minutes.corrections-open',
    'minutes.not-held',
  ],
})
export const addNote = command('minutes.add-note', {
  summary: 'Add a dated note to approved minutes',
  input: z.object({ id: minuteLineId, meetingId, text, saidBy: maybeText(120) }),
  result: z.object({ version: z.int() }),
  problems: ['minutes.not-approved'],
})
export const closeMeeting = command('minutes.close', {
  summary: 'Close a meeting: nothing it has led to is open, or the reason why it is closed all the same',
  input: z.object({ meetingId, version: z.int(), reason: maybeText(300) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'minutes.not-approved', 'meeting.wrong-state', 'minutes.items-open'],
})
export const carryOver = command('minutes.carry-over', {
  summary: 'An open action of an earlier meeting goes on as an action of this one, with a new deadline',
  input: z.object({ id: minuteLineId, meetingId, itemId: minuteLineId, deadline: day, at: moment }),
  result: z.object({ version: z.int() }),
  problems: [...seen, ...fitting, 'minutes.item-over', 'minutes.item-unfit'],
})
