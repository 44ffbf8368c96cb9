import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import {
  columnsParam,
  count,
  day,
  flagParam,
  format,
  intParam,
  line,
  listParam,
  maybeText,
  moment,
  month,
  paging,
  sorting,
} from './fields.ts'
import { activityId, libraryId, needId, partnerId, planItemId } from './ids.ts'
import { strategies, topics } from './themes.ts'

export const ageGroups = ['child', 'teen', 'adult', 'elder'] as const
/** Groups that the programme names for special care. */
export const groups = [
  'disability',
  'poor',
  'women-headed',
  'out-of-school',
  'job-seeker',
  'indigenous',
  'remote',
] as const

/**
 * Who came. `attendances` counts every coming (a person who comes three times is three), `people` counts different
 * persons; the two are never mixed. All but `attendances` may be unknown (null); zero is an answer.
 */
export const reached = z.object({
  attendances: count(100_000),
  people: z.nullable(count(100_000)),
  female: z.nullable(count(100_000)),
  male: z.nullable(count(100_000)),
  child: z.nullable(count(100_000)),
  teen: z.nullable(count(100_000)),
  adult: z.nullable(count(100_000)),
  elder: z.nullable(count(100_000)),
  disability: z.nullable(count(100_000)),
  poor: z.nullable(count(100_000)),
  'women-headed': z.nullable(count(100_000)),
  'out-of-school': z.nullable(count(100_000)),
  'job-seeker': z.nullable(count(100_000)),
  indigenous: z.nullable(count(100_000)),
  remote: z.nullable(count(100_000)),
})
export type Reached = z.output<typeof reached>

const facts = {
  title: line(160),
  strategy: z.enum(strategies),
  topic: z.enum(topics),
  heldOn: day,
  place: maybeText(200),
  /** True: away from the library. */
  outreach: z.boolean(),
  reached,
  partner: maybeText(200),
  need: maybeText(400),
  notes: maybeText(2000),
  /** The item of the library's plan that it carries out; left out of a correction, what is on record stays. */
  planItemId: z.optional(z.nullable(planItemId)),
  /** The need of the library that it answers; left out of a correction, as above. */
  needId: z.optional(z.nullable(needId)),
  /** The partner on record that took part; `partner` has in words whoever else did. Left out, as above. */
  partnerId: z.optional(z.nullable(partnerId)),
}
export const activityFacts = z.object(facts)
export type ActivityFacts = z.output<typeof activityFacts>

/** submitted → returned (with reason) | verified → locked (with the period). */
export const activityStates = ['submitted', 'returned', 'verified', 'locked'] as const
export type ActivityState = (typeof activityStates)[number]

export const activity = z.object({
  id: activityId,
  libraryId,
  libraryName: z.string(),
  ...facts,
  planItemId: z.nullable(planItemId),
  /** What was planned, in its words. */
  planItemTitle: z.nullable(z.string()),
  needId: z.nullable(needId),
  /** Why the need was stated, in its words; null where it is not in sight. */
  needWhy: z.nullable(z.string()),
  /** Of one that was merged, what it became. */
  partnerId: z.nullable(partnerId),
  partnerName: z.nullable(z.string()),
  state: z.enum(activityStates),
  submittedAt: moment,
  submittedBy: z.string(),
  /** The list kept elsewhere that it was taken over from, by whoever `submittedBy` names; null: the library recorded it. */
  source: z.nullable(z.string()),
  verifiedAt: z.nullable(moment),
  verifiedBy: z.nullable(z.string()),
  returnedAt: z.nullable(moment),
  returnReason: z.nullable(z.string()),
  /** Why it came or was changed after the month was locked; null where it did not. */
  revisionReason: z.nullable(z.string()),
  version: z.int(),
})
export type Activity = z.output<typeof activity>

const pointing = [
  'activity.plan-item-unknown',
  'activity.need-unknown',
  'activity.need-closed',
  'activity.partner-unknown',
] as const
export const recordActivity = command('activities.record', {
  proof: true,
  summary: 'A library records an activity it has held',
  input: z.object({ id: activityId, libraryId, ...facts, revisionReason: maybeText(600) }),
  result: z.object({ id: activityId, version: z.int() }),
  problems: [
    'activity.date-ahead',
    'activity.too-old',
    'activity.people-over-attendances',
    'activity.parts-over-total',
    'activity.month-locked',
    ...pointing,
    'library.closed',
  ],
})
export const amendActivity = command('activities.amend', {
  proof: true,
  summary: 'Correct an activity; it goes back to be verified. `version` is the one that was seen',
  input: z.object({ id: activityId, version: z.int(), ...facts, revisionReason: maybeText(600) }),
  result: z.object({ version: z.int() }),
  problems: [
    'record.changed-meanwhile',
    'activity.date-ahead',
    'activity.too-old',
    'activity.people-over-attendances',
    'activity.parts-over-total',
    'activity.month-locked',
    ...pointing,
  ],
})
export const planActivity = command('activities.set-plan-item', {
  summary:
    'Tell which planned item an activity on record carries out, or that it is none; how it was judged stays',
  input: z.object({ id: activityId, version: z.int(), planItemId: z.nullable(planItemId) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'activity.plan-item-unknown'],
})
export const matchPartner = command('activities.set-partner', {
  summary:
    'Tell which partner on record took part in activities of a library, or that none did; how they were judged stays',
  input: z.object({
    libraryId,
    activities: z
      .array(z.object({ id: activityId, version: z.int() }))
      .check(z.minLength(1), z.maxLength(100)),
    partnerId: z.nullable(partnerId),
  }),
  /** How many were changed; the version of each goes up by one. */
  result: z.object({ activities: z.int() }),
  problems: ['record.changed-meanwhile', 'activity.partner-unknown'],
})
export const removeActivity = command('activities.remove', {
  summary: 'Take away an activity that was recorded by mistake, before it is verified',
  input: z.object({ id: activityId, version: z.int() }),
  result: z.object({}),
  problems: ['record.changed-meanwhile', 'activity.wrong-state', 'activity.month-locked'],
})
export const verifyActivity = command('activities.verify', {
  summary: 'The level above verifies an activity',
  input: z.object({ id: activityId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'activity.wrong-state', 'report.own-report'],
})
export const returnActivity = command('activities.return', {
  summary: 'The level above gives an activity back with a reason',
  input: z.object({ id: activityId, version: z.int(), reason: line(600) }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'activity.wrong-state', 'report.own-report'],
})

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  libraryId: z.optional(libraryId),
  region: z.optional(intParam(1, 9_999_999)),
  from: z.optional(day),
  to: z.optional(day),
  strategy: z.optional(z.enum(strategies)),
  topic: z.optional(z.enum(topics)),
  state: z.optional(listParam(z.enum(activityStates))),
  outreach: z.optional(flagParam),
  planItemId: z.optional(planItemId),
  /** Those that carry out nothing that was planned, as far as anybody said. */
  unplanned: z.optional(flagParam),
  /** Those that name a partner in words, and none on record. */
  unmatched: z.optional(flagParam),
  ...sorting(['heldOn', 'library', 'attendances', 'state'], 'heldOn'),
}
export const listActivities = query('activities.list', {
  summary: 'Activities in my scope',
  input: z.object({ ...filter, ...paging }),
  result: z.object({ total: z.int(), activities: z.array(activity) }),
})
/** The columns that a list of activities can have; a library stands with its regions. */
export const activityColumns = [
  ...(['heldOn', 'title', 'library', 'topic', 'attendances', 'state'] as const),
  ...([
    'strategy',
    'place',
    'outreach',
    'partner',
    'need',
    'notes',
    'submittedAt',
    'verifiedAt',
    'returnReason',
  ] as const),
] as const
export const exportActivities = download('activities.export', {
  summary: 'Activities as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(activityColumns), format }),
})
export const getActivity = query('activities.get', {
  summary: 'One activity',
  input: z.object({ id: activityId }),
  result: z.object({ activity }),
})
/** What is counted of a month's activities, keyed by measure code: the part of a report that nobody types. */
export const monthOfActivities = query('activities.month', {
  summary: "A library's month counted from its activities",
  input: z.object({ libraryId, month }),
  result: z.object({ figures: z.record(z.string(), z.int()), waiting: z.int(), returned: z.int() }),
})

/**
 * What does not hold in the figures of an activity: different people cannot be more than attendances; a breakdown
 * cannot be more than its whole. Ages and sexes may stay below it, for what nobody counted.
 */
export function checkReached(
  r: Reached,
): { rule: 'people-over-attendances' | 'parts-over-total'; fields: string[] } | undefined {
  if (r.people !== null && r.people > r.attendances) {
    return { rule: 'people-over-attendances', fields: ['people'] }
  }
  const whole = r.people ?? r.attendances
  const sum = (keys: readonly (keyof Reached)[]) => keys.reduce((total, key) => total + (r[key] ?? 0), 0)
  if (sum(['female', 'male']) > whole) return { rule: 'parts-over-total', fields: ['female', 'male'] }
  if (sum(ageGroups) > whole) return { rule: 'parts-over-total', fields: [...ageGroups] }
  const over = groups.filter(key => (r[key] ?? 0) > whole)
  return over.length > 0 ? { rule: 'parts-over-total', fields: over } : undefined
}

/**
 * With whom it was held, or what it answers, in words: what is on record first, then what was written beside it where
 * that says something else.
 */
export function inWords(onRecord: string | null, written: string | null): string | null {
  const isSame = onRecord !== null && written?.trim().toLowerCase() === onRecord.toLowerCase()
  return [onRecord, isSame ? null : written].filter(said => said !== null).join('; ') || null
}
