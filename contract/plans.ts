import * as z from 'zod/mini'
import { command, download, paper, query } from './endpoint.ts'
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
  moneySources,
  month,
  paging,
  rupiah,
  sorting,
} from './fields.ts'
import { libraryId, needId, partnerId, planItemId } from './ids.ts'
import { libraryKinds } from './libraries.ts'
import { strategies, topics } from './themes.ts'

/** planned → under way → done | dropped (with a reason) | carried over (to an item of a later year). */
export const planItemStates = ['planned', 'under-way', 'done', 'dropped', 'carried-over'] as const
export type PlanItemState = (typeof planItemStates)[number]
/** Whether the level above has looked the plan over as it stands; a change of it takes that back. */
export const planReviews = ['waiting', 'reviewed', 'returned'] as const
export type PlanReview = (typeof planReviews)[number]
/** More than this for one item of a library is a slip of the hand: whole rupiah. */
export const mostCost = 100_000_000_000

/** The dated facts of an item; null: has not happened. */
export type PlanItemFacts = {
  begunOn: string | null
  finishedOn: string | null
  droppedOn: string | null
  carriedOn: string | null
  /** How many activities were held for it. */
  activities: number
}

/** Derives the state from the facts: what an activity was held for is under way, whether or not somebody said so. */
export function planItemState(facts: PlanItemFacts): PlanItemState {
  if (facts.carriedOn) return 'carried-over'
  if (facts.droppedOn) return 'dropped'
  if (facts.finishedOn) return 'done'
  return facts.begunOn || facts.activities > 0 ? 'under-way' : 'planned'
}

/**
 * Whether an item's month has passed and nobody told how it ended.
 * @param month its first day @param today ISO 8601
 */
export function isLate(state: PlanItemState, month: string, today: string): boolean {
  return (state === 'planned' || state === 'under-way') && today.slice(0, 7) > month.slice(0, 7)
}

const facts = {
  /** The activity that is planned. */
  title: line(160),
  month,
  strategy: z.enum(strategies),
  topic: z.enum(topics),
  need: maybeText(400),
  needId: z.optional(z.nullable(needId)),
  /** From which lesson of a training it came. */
  lesson: maybeText(400),
  /** How it is done, a line each. */
  steps: z.optional(z.nullable(z.string().check(z.trim(), z.maxLength(4000)))),
  targetGroup: maybeText(160),
  /** How many people it is for. */
  targetNumber: z.nullable(count(1_000_000)),
  responsible: maybeText(120),
  partner: maybeText(200),
  partnerId: z.optional(z.nullable(partnerId)),
  /** Whole rupiah; zero: it costs nothing; null: not known yet. */
  cost: z.nullable(rupiah),
  /** Where the money comes from; null: not known yet, or it costs nothing. */
  source: z.nullable(z.enum(moneySources)),
  /** How one will see that it went well. */
  measure: maybeText(400),
}
export const planItemFacts = z.object(facts)
export type PlannedFacts = z.output<typeof planItemFacts>

export const planItem = z.object({
  ...facts,
  id: planItemId,
  needId: z.nullable(needId),
  partnerId: z.nullable(partnerId),
  steps: z.nullable(z.string()),
  year: z.int(),
  state: z.enum(planItemStates),
  /** Its month has passed, and nobody told how it ended. */
  late: z.boolean(),
  begunOn: z.nullable(day),
  finishedOn: z.nullable(day),
  /** What came of it. */
  result: z.nullable(z.string()),
  droppedOn: z.nullable(day),
  dropReason: z.nullable(z.string()),
  carriedOn: z.nullable(day),
  carriedTo: z.nullable(z.object({ id: planItemId, month })),
  /** The item of an earlier year that it goes on with. */
  carriedFrom: z.nullable(z.object({ id: planItemId, month })),
  /** What the activities held for it add up to. */
  progress: z.object({
    activities: z.int(),
    attendances: z.int(),
    /** Null: none of them told different people. */
    people: z.nullable(z.int()),
    lastOn: z.nullable(day),
  }),
  version: z.int(),
})
export type PlanItem = z.output<typeof planItem>

const year = z.int().check(z.minimum(2018), z.maximum(2100))
const review = {
  review: z.enum(planReviews),
  reviewedAt: z.nullable(moment),
  reviewedBy: z.nullable(z.string()),
  /** What was said at the last review of the plan as it stands. */
  remark: z.nullable(z.string()),
}

export const getPlan = query('plans.get', {
  summary:
    'A library’s plan of a year, with what became of each item; without items where nobody planned anything',
  input: z.object({ libraryId, year: intParam(2018, 2100) }),
  result: z.object({
    libraryId,
    libraryName: z.string(),
    year: z.int(),
    ...review,
    changedAt: z.nullable(moment),
    /** Of the plan as a whole; 0: nothing was planned yet. */
    version: z.int(),
    items: z.array(planItem),
    /** Every review there was, newest first. */
    reviews: z.array(
      z.object({
        at: moment,
        by: z.nullable(z.string()),
        outcome: z.enum(['reviewed', 'returned']),
        remark: z.nullable(z.string()),
      }),
    ),
  }),
})

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  region: z.optional(intParam(1, 9_999_999)),
  libraryId: z.optional(libraryId),
  year: z.optional(intParam(2018, 2100)),
  review: z.optional(listParam(z.enum(planReviews))),
  late: z.optional(flagParam),
  ...sorting(['library', 'year', 'changed', 'review', 'items', 'late', 'cost'], 'library'),
}
const planRow = z.object({
  libraryId,
  libraryName: z.string(),
  libraryKind: z.enum(libraryKinds),
  regency: z.nullable(z.string()),
  province: z.string(),
  year: z.int(),
  review: z.enum(planReviews),
  reviewedAt: z.nullable(moment),
  remark: z.nullable(z.string()),
  changedAt: moment,
  items: z.int(),
  done: z.int(),
  late: z.int(),
  dropped: z.int(),
  /** Held for its items. */
  activities: z.int(),
  /** Whole rupiah, of the items whose cost is known and that were not dropped or carried over. */
  cost: z.int(),
  version: z.int(),
})
export type PlanRow = z.output<typeof planRow>
export const listPlans = query('plans.list', {
  summary: 'Work plans in my scope, with how far each has got',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    plans: z.array(planRow),
    /** Of the filter, whatever review or lateness it asks for. */
    counts: z.object({ waiting: z.int(), returned: z.int(), late: z.int() }),
  }),
})
/** The columns that a list of plans can have; a library stands with its regions. */
export const planColumns = [
  ...(['library', 'year', 'review', 'items', 'done', 'late', 'activities', 'cost', 'changed'] as const),
  ...(['regency', 'province', 'dropped', 'reviewedAt', 'remark'] as const),
] as const
export const exportPlans = download('plans.export', {
  summary: 'Work plans as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(planColumns), format }),
})
export const exportPlanItems = download('plans.export-items', {
  summary: 'The items of work plans as filtered, a row each, as a file',
  input: z.object({ ...filter, format }),
})

const changing = ['record.changed-meanwhile', 'library.closed'] as const
const pointing = ['plan.need-unknown', 'plan.partner-unknown'] as const
const planning = [
  'plan.month-outside',
  'plan.year-over',
  'plan.year-ahead',
  'plan.cost-too-high',
  'library.closed',
  ...pointing,
] as const

export const addPlanItem = command('plans.add-item', {
  summary: 'A library plans an activity of this year or the next',
  input: z.object({ id: planItemId, libraryId, year, ...facts }),
  result: z.object({ id: planItemId, version: z.int() }),
  problems: planning,
})
export const amendPlanItem = command('plans.amend-item', {
  summary: 'Change what is planned; the plan waits to be reviewed anew. `version` is the one that was seen',
  input: z.object({ id: planItemId, version: z.int(), ...facts }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'plan.wrong-state', ...planning],
})
const one = { id: planItemId, version: z.int(), on: day }
const told = [...changing, 'plan.wrong-state', 'plan.date-ahead', 'plan.date-before'] as const
export const beginPlanItem = command('plans.begin', {
  summary: 'The library tells that it has begun with what was planned',
  input: z.object(one),
  result: z.object({ version: z.int() }),
  problems: told,
})
export const finishPlanItem = command('plans.finish', {
  summary: 'The library tells that it is done, also before its month, and what came of it',
  input: z.object({ ...one, result: line(600) }),
  result: z.object({ version: z.int() }),
  problems: told,
})
export const dropPlanItem = command('plans.drop-item', {
  summary: 'It will not be done, with the reason',
  input: z.object({ ...one, reason: line(400) }),
  result: z.object({ version: z.int() }),
  problems: told,
})
export const reopenPlanItem = command('plans.reopen', {
  summary: 'What was told as done or dropped goes on after all',
  input: z.object({ id: planItemId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: [...changing, 'plan.wrong-state'],
})
export const carryPlanItem = command('plans.carry-over', {
  summary: 'What was not done goes on in the plan of a later year, as an item of its own that points back',
  input: z.object({
    id: planItemId,
    version: z.int(),
    /** The id of the item that is made, and its month. */
    into: planItemId,
    month,
  }),
  result: z.object({ version: z.int(), into: planItemId, year: z.int() }),
  problems: [...changing, 'plan.wrong-state', 'plan.month-outside', 'plan.year-over', 'plan.year-ahead'],
})
export const reviewPlan = command('plans.review', {
  summary: 'The level above has looked a plan over, or returns it with a reason',
  input: z.object({
    libraryId,
    year,
    /** Of the plan as it was seen. */
    version: z.int(),
    outcome: z.enum(['reviewed', 'returned']),
    /** Needed where it is returned. */
    remark: maybeText(600),
  }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'plan.reason-missing', 'plan.own-plan', 'plan.empty'],
})
/** The plan as officials expect it (*Rencana Kerja Tindak Lanjut*): a table by month, with room to sign. */
export const printPlan = paper('plans.print', {
  summary: 'A library’s plan of a year on paper, with who signs it',
  input: z.object({ libraryId, year }),
  problems: ['plan.empty'],
})
