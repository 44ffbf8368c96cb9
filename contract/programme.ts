import * as z from 'zod/mini'
import { roles } from './access.ts'
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
  moneySources,
  month,
  paging,
  rupiah,
  sorting,
} from './fields.ts'
import { decreeId, enrolmentId, libraryId } from './ids.ts'
import { stepTaken } from './replications.ts'

/**
 * How a library takes part: `beneficiary` is funded by the programme, `replication` copies it on other money,
 * `improving` is a village that has only begun to better its library.
 */
export const enrolmentKinds = ['beneficiary', 'replication', 'improving'] as const
export type EnrolmentKind = (typeof enrolmentKinds)[number]

/** proposed → reviewed → decreed → active → independent | lapsed; declined may end the first two. */
export const enrolmentStates = [
  'proposed',
  'reviewed',
  'declined',
  'decreed',
  'active',
  'independent',
  'lapsed',
] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

/** Where the money comes from. */
export const fundings = moneySources

/** What a village must bring (article of 9 August 2022): weights add up to 100. */
export const criteria = {
  'budget-policy': 20,
  'head-commitment': 20,
  room: 15,
  staff: 15,
  electricity: 10,
  internet: 10,
  'strategic-site': 10,
} as const satisfies Record<string, number>
export const criterionCodes = Object.keys(criteria) as (keyof typeof criteria)[]
const criteriaMet = z.array(z.enum(criterionCodes as [keyof typeof criteria, ...(keyof typeof criteria)[]]))

/** Score of a proposal: the weights of the criteria met, 0 to 100. */
export function score(met: readonly (keyof typeof criteria)[]): number {
  return [...new Set(met)].reduce((sum, code) => sum + criteria[code], 0)
}

const regionId = z.int().check(z.minimum(1), z.maximum(9_999_999))
const year = z.int().check(z.minimum(2018), z.maximum(2100))
const yearParam = intParam(2018, 2100)

/**
 * Derives an enrolment's state from its dated facts.
 * @param facts days, null where it has not happened
 */
export function stateOf(facts: {
  reviewedOn: string | null
  declinedOn: string | null
  decreedOn: string | null
  activeFrom: string | null
  endedOn: string | null
  outcome: 'independent' | 'lapsed' | null
}): EnrolmentState {
  if (facts.endedOn && facts.outcome) return facts.outcome
  if (facts.activeFrom) return 'active'
  if (facts.decreedOn) return 'decreed'
  if (facts.declinedOn) return 'declined'
  return facts.reviewedOn ? 'reviewed' : 'proposed'
}

export const enrolment = z.object({
  id: enrolmentId,
  libraryId,
  libraryName: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
  path: z.array(z.int()),
  year,
  kind: z.enum(enrolmentKinds),
  state: z.enum(enrolmentStates),
  criteria: criteriaMet,
  score: z.int(),
  letter: z.nullable(z.object({ number: z.string(), date: day, signedBy: z.string() })),
  funding: z.nullable(z.enum(fundings)),
  budget: z.nullable(rupiah),
  learnedFrom: z.nullable(z.object({ libraryId, name: z.string() })),
  /** The library that accompanies a replication: the one it learned from, unless another was named. */
  mentor: z.nullable(z.object({ libraryId, name: z.string() })),
  /** The steps of its path that a replication has taken, each once; empty for others. */
  steps: z.array(stepTaken),
  /** A replication that goes on and stands still: the day of its last step; null for others. */
  stalledSince: z.nullable(day),
  /** `budget`: whole rupiah for all libraries of the decree together; null where it has none or stands at each. */
  decree: z.nullable(z.object({ number: z.string(), date: day, budget: z.nullable(rupiah) })),
  proposedOn: day,
  reviewedOn: z.nullable(day),
  declinedOn: z.nullable(day),
  decreedOn: z.nullable(day),
  activeFrom: z.nullable(day),
  /** A replication: when the level above confirmed it; null while that is awaited. */
  confirmedOn: z.nullable(day),
  /** A replication: the role that confirms it, one level above whoever declared it; null for others. */
  confirmer: z.nullable(z.enum(roles)),
  endedOn: z.nullable(day),
  outcome: z.nullable(z.enum(['independent', 'lapsed'])),
  /** The newest of: why it ended, what the review said, what the proposal said. */
  note: z.nullable(z.string()),
  /** The list that it was taken over from, and as of which day it stood there; null: it was entered here. */
  source: z.nullable(z.string()),
  sourceAsOf: z.nullable(day),
  version: z.int(),
})
export type Enrolment = z.output<typeof enrolment>

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  year: z.optional(yearParam),
  kind: z.optional(z.enum(enrolmentKinds)),
  state: z.optional(listParam(z.enum(enrolmentStates))),
  region: z.optional(intParam(1, 9_999_999)),
  funding: z.optional(z.enum(fundings)),
  /** Replications that have come to a standstill, only. */
  stalled: z.optional(flagParam),
  libraryId: z.optional(libraryId),
  ...sorting(['library', 'score', 'proposed', 'state'], 'library'),
}
export const listEnrolments = query('programme.enrolments', {
  summary: 'Enrolments in my scope',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    byState: z.record(z.string(), z.int()),
    enrolments: z.array(enrolment),
  }),
})
/** The columns that a list of enrolments can have; a library stands with its regions. */
export const enrolmentColumns = [
  ...(['library', 'year', 'kind', 'state', 'score', 'progress', 'funding', 'proposed'] as const),
  ...(['regency', 'province', 'criteria', 'letter', 'budget', 'learnedFrom', 'decree'] as const),
  ...(['mentor', 'stalledSince'] as const),
  ...(['reviewedOn', 'activeFrom', 'confirmedOn', 'endedOn', 'note', 'source'] as const),
] as const
export const exportEnrolments = download('programme.export-enrolments', {
  summary: 'Enrolments as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(enrolmentColumns), format }),
})

const letter = z.object({ number: line(80), date: day, signedBy: line(120) })

export const proposeEnrolment = command('programme.propose', {
  summary:
    'Regency proposes a village library as beneficiary, with the criteria met and the commitment letter',
  input: z.object({
    id: enrolmentId,
    libraryId,
    year,
    criteria: criteriaMet,
    letter: z.nullable(letter),
    note: maybeText(600),
  }),
  result: z.object({ id: enrolmentId, score: z.int() }),
  problems: ['year.unknown', 'enrolment.exists', 'enrolment.letter-missing', 'library.closed'],
})

/** What a bulk command did with each: done, or left with the refusal's code. */
const outcomes = z.object({
  done: z.int(),
  left: z.array(z.object({ id: z.string(), problem: z.string() })),
})
const many = z.array(enrolmentId).check(z.minLength(1), z.maxLength(500))

export const reviewEnrolments = command('programme.review', {
  summary: 'Province reviews proposals, singly or in bulk: forward them or decline with a reason',
  input: z.object({ ids: many, forward: z.boolean(), note: maybeText(600) }),
  result: outcomes,
  problems: ['enrolment.wrong-state', 'report.reason-missing'],
})
export const decreeEnrolments = command('programme.decree', {
  summary: 'Nation decrees reviewed proposals in bulk, with decree number and date',
  input: z.object({ ids: many, decreeId, number: line(80), date: day, activeFrom: day }),
  result: outcomes,
  problems: ['decree.number-taken', 'decree.date-ahead'],
})
export const replicate = command('programme.replicate', {
  summary:
    "Libraries that copy the programme on other money: one village, or a regency's batch with its decree and budget",
  input: z.object({
    /** One enrolment id for each library, in the same order. */
    libraries: z
      .array(z.object({ id: enrolmentId, libraryId, learnedFrom: z.nullable(libraryId) }))
      .check(z.minLength(1), z.maxLength(500)),
    year,
    funding: z.enum(fundings),
    /** Whole rupiah for the whole batch; null: not known. */
    budget: z.nullable(rupiah),
    decree: z.nullable(z.object({ id: decreeId, number: line(80), date: day })),
    startedOn: day,
    note: maybeText(600),
  }),
  result: outcomes,
  problems: [
    'year.unknown',
    'enrolment.exists',
    'enrolment.wrong-funding',
    'enrolment.learned-from-self',
    'decree.number-taken',
    'decree.date-ahead',
    'library.closed',
  ],
})
export const confirmReplication = command('programme.confirm-replication', {
  summary: 'The level above confirms replications that were declared, in bulk',
  input: z.object({ ids: many }),
  result: outcomes,
})
export const startImproving = command('programme.start-improving', {
  summary: 'Record that a village has begun to better its library, without being enrolled',
  input: z.object({ id: enrolmentId, libraryId, year, startedOn: day, note: maybeText(600) }),
  result: z.object({ id: enrolmentId }),
  problems: ['enrolment.exists', 'year.unknown', 'library.closed'],
})
export const endEnrolment = command('programme.end-enrolment', {
  summary: 'An enrolment ends: the library goes on by itself, or has lapsed',
  input: z.object({
    id: enrolmentId,
    on: day,
    outcome: z.enum(['independent', 'lapsed']),
    reason: line(600),
  }),
  result: z.object({ version: z.int() }),
  problems: ['enrolment.wrong-state'],
})

export const programmeYear = z.object({
  year,
  title: z.string(),
  openedAt: moment,
  targets: z.array(z.object({ regionId: z.int(), region: z.string(), measure: z.string(), value: z.int() })),
})
export const listYears = query('programme.years', {
  summary: 'Programme years with their targets',
  input: z.object({}),
  result: z.object({ years: z.array(programmeYear) }),
})
export const openYear = command('programme.open-year', {
  summary: 'Open a programme year',
  input: z.object({ year, title: line(160) }),
  result: z.object({ year }),
  problems: ['year.exists'],
})
/** What a target can be set for: enrolments decreed in the year, and the share of expected reports (percent). */
export const targetMeasures = ['beneficiary', 'replication', 'reporting-rate'] as const
export const setTarget = command('programme.set-target', {
  summary: 'Set (or, with null, take away) a target of a region for a year',
  input: z.object({
    year,
    regionId,
    measure: z.enum(targetMeasures),
    value: z.nullable(count(1_000_000)),
  }),
  result: z.object({}),
  problems: ['year.unknown', 'region.unknown'],
})

/** A reporting month: until when to send and to verify, and from when it is locked (days in Asia/Jakarta). */
export const period = z.object({ month, submitBy: day, verifyBy: day, locksOn: day, locked: z.boolean() })
export type Period = z.output<typeof period>
export const listPeriods = query('programme.periods', {
  summary: 'Reporting months with their deadlines',
  input: z.object({ year: yearParam }),
  result: z.object({ periods: z.array(period) }),
})
export const setPeriod = command('programme.set-period', {
  summary: "Change a month's deadlines; a month that is locked stays so",
  input: z.object({ month, submitBy: day, verifyBy: day, locksOn: day }),
  result: z.object({}),
  problems: ['report.month-locked'],
})

/**
 * The deadlines a month has unless changed: send by the 5th, verify by the 25th of the next month, locked from the
 * first day of the month after.
 */
export function usualPeriod(of: string): {
  month: string
  submitBy: string
  verifyBy: string
  locksOn: string
} {
  const [y = 0, m = 1] = of.split('-').map(Number)
  const at = (months: number, date: number) =>
    new Date(Date.UTC(y, m - 1 + months, date)).toISOString().slice(0, 10)
  return { month: of, submitBy: at(1, 5), verifyBy: at(1, 25), locksOn: at(2, 1) }
}

/** A published fact: a figure as a source printed it, never added to what the records count. */
export const figure = z.object({
  code: z.string(),
  label: z.object({ id: z.string(), en: z.string() }),
  value: z.number(),
  unit: z.string(),
  /** The day it speaks of; null where the source does not say. */
  asOf: z.nullable(day),
  source: z.object({ name: z.string(), date: z.nullable(day), page: z.nullable(z.string()) }),
  /** Why the figure is disputed, in both languages; null where it is not. */
  disputed: z.nullable(z.object({ id: z.string(), en: z.string() })),
  regionId: z.nullable(z.int()),
})
export type Figure = z.output<typeof figure>
export const listFigures = query('programme.figures', {
  summary: 'Published facts, each with as-of and source',
  input: z.object({}),
  result: z.object({ figures: z.array(figure) }),
  open: true,
})
export const publishFigure = command('programme.publish-figure', {
  summary: 'Enter a published fact with its as-of and source',
  input: z.extend(figure, {
    code: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,79}$/)),
    label: z.object({ id: line(200), en: line(200) }),
    unit: line(60),
    source: z.object({ name: line(200), date: z.nullable(day), page: maybeText(300) }),
    disputed: z.nullable(z.object({ id: line(600), en: line(600) })),
    regionId: z.nullable(regionId),
  }),
  result: z.object({}),
  problems: ['region.unknown'],
})
