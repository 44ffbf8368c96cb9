import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, flagParam, intParam, latitude, line, listParam, longitude, maybeText } from './fields.ts'
import { paging } from './fields.ts'
import {
  libraryId,
  mentoringRequestId,
  mentoringStepId,
  mentoringVisitId,
  personId,
  planItemId,
} from './ids.ts'
import { rankingRuleNames } from './mentoring-ranking.ts'

export const visitKinds = ['visit', 'call', 'online'] as const
export type VisitKind = (typeof visitKinds)[number]
export const visitStates = ['planned', 'held', 'cancelled'] as const
export type VisitState = (typeof visitStates)[number]
/** Who sees to a next step. */
export const stepSides = ['library', 'trainer'] as const
export type StepSide = (typeof stepSides)[number]
export const stepStates = ['open', 'done', 'dropped'] as const
/** So many next steps one visit leaves at the most: more are not done. */
export const mostSteps = 5
/** So many days ahead a visit is planned at the most. */
export const mostDaysAhead = 365

export const mentoringStep = z.object({
  id: mentoringStepId,
  visitId: mentoringVisitId,
  text: z.string(),
  due: day,
  by: z.enum(stepSides),
  state: z.enum(stepStates),
  closedOn: z.nullable(day),
  closedBy: z.nullable(z.string()),
  /** What was told when it was closed. */
  word: z.nullable(z.string()),
  version: z.int(),
})
export type MentoringStep = z.output<typeof mentoringStep>

const place = {
  libraryId,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
}
export const mentoringVisit = z.object({
  id: mentoringVisitId,
  ...place,
  kind: z.enum(visitKinds),
  state: z.enum(visitStates),
  /** Null: it was held without having been planned. */
  plannedOn: z.nullable(day),
  /** What it is to be about. */
  about: z.nullable(z.string()),
  heldOn: z.nullable(day),
  advice: z.nullable(z.string()),
  planItemId: z.nullable(planItemId),
  planItem: z.nullable(z.string()),
  /** Of what was cancelled. */
  reason: z.nullable(z.string()),
  /** Who holds it, or held it. */
  trainer: z.string(),
  /** Whether I do, or mentor the library now. */
  mine: z.boolean(),
  steps: z.array(mentoringStep),
  version: z.int(),
})
export type MentoringVisit = z.output<typeof mentoringVisit>

/** `open` until a visit was held after it; `planned` once one has its day. */
export const requestStates = ['open', 'planned', 'met', 'withdrawn'] as const
export const mentoringRequest = z.object({
  id: mentoringRequestId,
  reason: z.string(),
  askedOn: day,
  askedBy: z.nullable(z.string()),
  state: z.enum(requestStates),
  version: z.int(),
})
export type MentoringRequest = z.output<typeof mentoringRequest>

const nullableCount = z.nullable(z.int())
const ranked = z.object({
  ...place,
  /** Its own point, else that of its village. */
  latitude: z.nullable(latitude),
  longitude: z.nullable(longitude),
  isVillagePoint: z.boolean(),
  trainer: z.string(),
  facts: z.object({
    ...{ asked: nullableCount, silent: z.int(), dropped: nullableCount },
    ...{ late: z.int(), unvisited: nullableCount, owed: z.int() },
  }),
  request: z.nullable(mentoringRequest),
  lastOn: z.nullable(day),
  planned: z.nullable(
    z.object({
      ...{ id: mentoringVisitId, on: day, kind: z.enum(visitKinds), about: z.nullable(z.string()) },
      version: z.int(),
    }),
  ),
  openSteps: z.int(),
  points: z.int(),
  /** Nearness is left to who knows where the trainer is. */
  reasons: z.array(
    z.object({ rule: z.enum(rankingRuleNames), value: z.nullable(z.number()), points: z.int() }),
  ),
})
export type Ranked = z.output<typeof ranked>
export const nextMentoring = query('mentoring.next', {
  summary:
    'Whom to visit next among the libraries that I, or a trainer, mentor, each with its reasons and points',
  input: z.object({ trainerId: z.optional(personId), region: z.optional(intParam(1, 9_999_999)) }),
  result: z.object({ total: z.int(), today: day, libraries: z.array(ranked) }),
})

export const listMentoringVisits = query('mentoring.visits', {
  summary: 'Visits and calls in my scope, the newest first',
  input: z.object({
    libraryId: z.optional(libraryId),
    trainerId: z.optional(personId),
    region: z.optional(intParam(1, 9_999_999)),
    state: z.optional(listParam(z.enum(visitStates))),
    /** Only those that I hold or held. */
    mine: z.optional(flagParam),
    ...paging,
  }),
  result: z.object({ total: z.int(), visits: z.array(mentoringVisit) }),
})
export const getMentoringVisit = query('mentoring.get', {
  summary: 'One visit, with its next steps',
  input: z.object({ id: mentoringVisitId }),
  result: z.object({ visit: mentoringVisit }),
})

const monthly = z.nullable(z.number())
/** A month's mean of verified figures in the three months before the first visit and the three after. */
const change = z.object({ measure: z.enum(['visits', 'activities']), before: monthly, after: monthly })
export const libraryMentoring = query('mentoring.library', {
  summary:
    'The mentoring of one library: who mentors it, visits, next steps, what it asked for, its figures before and after',
  input: z.object({ libraryId }),
  result: z.object({
    ...place,
    trainer: z.nullable(z.object({ id: personId, name: z.string(), since: day, mine: z.boolean() })),
    trainers: z.array(
      z.object({ name: z.string(), from: day, until: z.nullable(day), note: z.nullable(z.string()) }),
    ),
    requests: z.array(mentoringRequest),
    visits: z.array(mentoringVisit),
    changes: z.array(change),
  }),
})

const assigned = z.object({
  ...place,
  trainerId: z.nullable(personId),
  trainer: z.nullable(z.string()),
  /** Of a trainer whose role has ended: somebody else has to take it over. */
  isLeft: z.boolean(),
  since: z.nullable(day),
  lastOn: z.nullable(day),
  openSteps: z.int(),
  lateSteps: z.int(),
  asked: z.nullable(day),
})
export type Assigned = z.output<typeof assigned>
export const listMentored = query('mentoring.libraries', {
  summary: 'Libraries in my scope with who mentors them and when they were last visited',
  input: z.object({
    q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
    region: z.optional(intParam(1, 9_999_999)),
    trainerId: z.optional(personId),
    /** `none`: nobody mentors it; `left`: its trainer's role has ended; `asked`: it waits for a visit. */
    show: z.optional(z.enum(['some', 'none', 'left', 'asked'])),
    ...paging,
  }),
  result: z.object({ total: z.int(), libraries: z.array(assigned) }),
})
export const listTrainers = query('mentoring.trainers', {
  summary:
    'Trainers of my scope: how many libraries they mentor, how many of these were visited, what is open',
  input: z.object({ region: z.optional(intParam(1, 9_999_999)) }),
  result: z.object({
    total: z.int(),
    trainers: z.array(
      z.object({
        ...{ id: personId, name: z.string(), provinceId: z.int(), province: z.string() },
        /** The role is in force. */
        active: z.boolean(),
        ...{ libraries: z.int(), visited: z.int(), never: z.int(), days: nullableCount },
        ...{ visits: z.int(), stepsOpen: z.int(), stepsLate: z.int(), stepsDone: z.int(), asked: z.int() },
      }),
    ),
  }),
})

/** Fewer libraries than that say nothing of what changed. */
export const fewestCompared = 3
export const mentoringChanges = query('mentoring.changes', {
  summary:
    'What came of mentoring in my scope: libraries visited, days since, next steps done, figures before and after',
  input: z.object({ region: z.optional(intParam(1, 9_999_999)), trainerId: z.optional(personId) }),
  result: z.object({
    asOf: day,
    /** Libraries that somebody mentors; visited in 90 days; never visited. */
    ...{ libraries: z.int(), visited: z.int(), never: z.int() },
    /** The median of days since the last visit. */
    days: nullableCount,
    /** In twelve months, by kind. */
    visits: z.object({ visit: z.int(), call: z.int(), online: z.int() }),
    steps: z.object({ ...{ set: z.int(), done: z.int(), inTime: z.int() }, late: z.int(), dropped: z.int() }),
    changes: z.array(
      z.object({
        measure: z.enum(['visits', 'activities']),
        /** Libraries with verified figures on both sides; null figures where they are fewer than three. */
        libraries: z.int(),
        ...{ before: monthly, after: monthly, up: nullableCount, down: nullableCount },
      }),
    ),
  }),
})

const on = day
const dated = ['mentoring.date-ahead', 'mentoring.date-before'] as const
const changed = ['record.changed-meanwhile', 'mentoring.wrong-state'] as const
const moved = z.object({ libraries: z.int(), visits: z.int(), requests: z.int(), steps: z.int() })
export const assignMentoring = command('mentoring.assign', {
  summary: 'Libraries get a trainer, or another one: planned visits, requests and next steps go along',
  input: z.object({
    libraryIds: z.array(libraryId).check(z.minLength(1), z.maxLength(500)),
    /** Null: nobody from then on. */
    trainerId: z.nullable(personId),
    on,
    /** For who takes over: needed where somebody else mentored one of them. */
    note: maybeText(600),
  }),
  result: moved,
  problems: [...dated, 'mentoring.not-trainer', 'mentoring.note-missing', 'library.closed'],
})
export const handOverMentoring = command('mentoring.hand-over', {
  summary:
    'All libraries of a trainer in a province go to another, with planned visits, requests and next steps',
  input: z.object({
    provinceId: z.int().check(z.minimum(1), z.maximum(9_999_999)),
    ...{ fromId: personId, toId: personId, on, note: line(600) },
  }),
  result: moved,
  problems: [...dated, 'mentoring.not-trainer', 'mentoring.nothing-to-hand-over'],
})

const plannedFacts = { kind: z.enum(visitKinds), on, about: maybeText(300) }
export const planMentoring = command('mentoring.plan', {
  summary: 'A trainer plans a visit, a call or an online talk with a library of their own',
  input: z.object({ id: mentoringVisitId, libraryId, ...plannedFacts }),
  result: z.object({ version: z.int() }),
  problems: ['mentoring.not-yours', 'mentoring.plan-past', 'mentoring.too-far', 'library.closed'],
})
export const moveMentoring = command('mentoring.move', {
  summary: 'Another day, kind or subject for a planned visit',
  input: z.object({ id: mentoringVisitId, version: z.int(), ...plannedFacts }),
  result: z.object({ version: z.int() }),
  problems: [...changed, 'mentoring.not-yours', 'mentoring.plan-past', 'mentoring.too-far'],
})
export const cancelMentoring = command('mentoring.cancel', {
  summary: 'A planned visit does not take place; what the library asked for waits again',
  input: z.object({ id: mentoringVisitId, version: z.int(), reason: line(300) }),
  result: z.object({ version: z.int() }),
  problems: [...changed, 'mentoring.not-yours'],
})
export const holdMentoring = command('mentoring.hold', {
  summary: 'What was seen and advised at a visit, planned or not, and what is to be done next by whom',
  input: z.object({
    id: mentoringVisitId,
    libraryId,
    /** Null: it was not planned. */
    version: z.nullable(z.int()),
    kind: z.enum(visitKinds),
    on,
    advice: line(2000),
    planItemId: z.nullable(planItemId),
    steps: z
      .array(z.object({ id: mentoringStepId, text: line(300), due: day, by: z.enum(stepSides) }))
      .check(z.maxLength(mostSteps)),
  }),
  result: z.object({ version: z.int() }),
  problems: [
    ...dated,
    ...changed,
    ...(['mentoring.not-yours', 'mentoring.step-past', 'mentoring.plan-item-unknown'] as const),
  ],
})
export const closeMentoringStep = command('mentoring.close-step', {
  summary: 'Who sees to a next step says that it is done, or why it will not be',
  input: z.object({
    id: mentoringStepId,
    version: z.int(),
    outcome: z.enum(['done', 'dropped']),
    on,
    word: line(300),
  }),
  result: z.object({ version: z.int() }),
  problems: [...dated, ...changed, 'mentoring.step-not-yours', 'mentoring.not-yours'],
})
export const askForMentoring = command('mentoring.ask', {
  summary: 'A library asks to be visited or called, and says why',
  input: z.object({ id: mentoringRequestId, libraryId, reason: line(600) }),
  result: z.object({ version: z.int() }),
  problems: ['mentoring.asked-already', 'library.closed'],
})
export const withdrawMentoringRequest = command('mentoring.withdraw-request', {
  summary: 'The library does not need the visit any more',
  input: z.object({ id: mentoringRequestId, version: z.int() }),
  result: z.object({ version: z.int() }),
  problems: changed,
})
