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
  maybeText,
  moment,
  paging,
  sorting,
} from './fields.ts'
import { libraryId } from './ids.ts'

/** How a criterion is asked. */
export const criterionKinds = ['yes-no', 'number', 'choice'] as const
/** Facts of the registry that answer a criterion, so that nobody is asked for them twice. */
export const registryFacts = [
  'titles',
  'floorArea',
  'weeklyHours',
  'staff',
  'computers',
  'internet',
  'power',
  'npp',
] as const
export type RegistryFact = (typeof registryFacts)[number]

/** Yes or no, a number, or the code of a choice; null: not known. */
export const answerValue = z.nullable(
  z.union([z.boolean(), count(10_000_000), z.string().check(z.minLength(1), z.maxLength(40))]),
)
export type AnswerValue = z.output<typeof answerValue>

const code = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/))
const words = (max: number) => z.object({ id: line(max), en: line(max) })
const choice = z.object({ code, label: words(120), fulfils: z.boolean() })
const choices = z.array(choice).check(z.maxLength(8))
const weight = z.int().check(z.minimum(1), z.maximum(100))

/**
 * One criterion of the standard of village libraries, as data with dated versions. Source of the first ones: the
 * national standard of village libraries (Perpusnas); each names its own.
 */
export const criterion = z.object({
  code: z.string(),
  version: z.int(),
  kind: z.enum(criterionKinds),
  /** The registry's fact that answers it; null: it is asked. */
  fact: z.nullable(z.enum(registryFacts)),
  wording: words(200),
  explanation: words(600),
  /** What to do where it is not fulfilled. */
  step: words(200),
  /** Of a number: from here on it is fulfilled. */
  threshold: z.nullable(z.int()),
  choices: z.array(choice),
  weight: z.int(),
  source: z.string(),
  validFrom: day,
  /** The last day it is asked; null: still asked. */
  validTo: z.nullable(day),
})
export type Criterion = z.output<typeof criterion>

type Question = {
  kind: Criterion['kind']
  threshold: number | null
  choices: readonly { code: string; fulfils: boolean }[]
}

/** Whether a value fulfils a criterion; null where that is not known: no value, or a choice offered no longer. */
export function meets(of: Question, value: AnswerValue): boolean | null {
  if (of.kind === 'yes-no') return typeof value === 'boolean' ? value : null
  if (of.kind === 'choice') return of.choices.find(one => one.code === value)?.fulfils ?? null
  return typeof value === 'number' && of.threshold !== null ? value >= of.threshold : null
}

/** True where a value is one that the criterion asks for; null takes an answer back. */
export function fitsQuestion(of: Question, value: AnswerValue): boolean {
  if (value === null) return true
  if (of.kind === 'yes-no') return typeof value === 'boolean'
  return of.kind === 'number' ? typeof value === 'number' : of.choices.some(one => one.code === value)
}

/**
 * The score, 0 to 100: weight fulfilled of weight asked. What nobody has answered is not fulfilled and not missing
 * either: it is told apart as `unknown`, which the score may still gain.
 */
export function scoreOf(items: readonly { weight: number; met: boolean | null }[]): {
  score: number
  unknown: number
} {
  const sum = (of: typeof items) => of.reduce((all, item) => all + item.weight, 0)
  const asked = sum(items)
  const share = (part: number) => (asked === 0 ? 0 : Math.round((100 * part) / asked))
  return {
    score: share(sum(items.filter(item => item.met === true))),
    unknown: share(sum(items.filter(item => item.met === null))),
  }
}

export const checklistItem = z.object({
  criterion,
  value: answerValue,
  met: z.nullable(z.boolean()),
  /** Of answers: the last one's number (0: none yet), when, by whom and with which note. */
  version: z.int(),
  at: z.nullable(moment),
  by: z.nullable(z.string()),
  note: z.nullable(z.string()),
})
export type ChecklistItem = z.output<typeof checklistItem>

export const listCriteria = query('standards.criteria', {
  summary: 'The criteria in force on a day (today, where none is named), or all versions ever',
  input: z.object({ day: z.optional(day), all: z._default(flagParam, false) }),
  result: z.object({ criteria: z.array(criterion) }),
})
export const getChecklist = query('standards.checklist', {
  summary: "A library's checklist: every criterion with its answer, the score, and what is missing",
  input: z.object({ libraryId }),
  result: z.object({
    library: z.object({ id: libraryId, name: z.string() }),
    /** False for kinds of library that the standard is not written for: then there are no items. */
    applies: z.boolean(),
    score: z.int(),
    /** The weight of 100 that nobody has answered. */
    unknown: z.int(),
    items: z.array(checklistItem),
  }),
})
export const answerHistory = query('standards.history', {
  summary: 'Every answer to one criterion of a library, newest first',
  input: z.object({ libraryId, code: z.string().check(z.maxLength(40)) }),
  result: z.object({
    answers: z.array(
      z.object({
        version: z.int(),
        value: answerValue,
        note: z.nullable(z.string()),
        at: moment,
        by: z.nullable(z.string()),
      }),
    ),
  }),
})
export const answerCriterion = command('standards.answer', {
  summary: 'Answer a criterion of a library; `version` is the last answer that was seen, 0 for none',
  input: z.object({
    libraryId,
    code: z.string().check(z.maxLength(40)),
    version: count(),
    value: answerValue,
    note: maybeText(300),
  }),
  result: z.object({ version: z.int(), score: z.int() }),
  problems: [
    'record.changed-meanwhile',
    'library.closed',
    'standard.other-kind',
    'criterion.not-asked',
    'criterion.answered-by-registry',
    'criterion.wrong-answer',
  ],
})

const filter = {
  q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
  /** Inside this region (id), nation to district. */
  region: z.optional(intParam(1, 9_999_999)),
  /** Answered and not fulfilled: a criterion's code. */
  missing: z.optional(z.string().check(z.maxLength(40))),
  /** Score from and to, both included. */
  from: z._default(intParam(0, 100), 0),
  to: z._default(intParam(0, 100), 100),
  ...sorting(['score', 'library', 'unknown'], 'score'),
}
export const scoredLibrary = z.object({
  libraryId,
  name: z.string(),
  district: z.nullable(z.string()),
  regency: z.nullable(z.string()),
  province: z.string(),
  score: z.int(),
  unknown: z.int(),
  /** Codes of criteria that are answered and not fulfilled. */
  missing: z.array(z.string()),
})
export type ScoredLibrary = z.output<typeof scoredLibrary>

export const listScores = query('standards.list', {
  summary: 'Village libraries in my scope by score, with how the scores are spread',
  input: z.object({ ...filter, ...paging }),
  result: z.object({
    total: z.int(),
    libraries: z.array(scoredLibrary),
    /** How many libraries of the filter (its score range apart) score 0–9, 10–19 … 90–100. */
    spread: z.array(z.int()),
    /** Half of them score this or less; null where there are none. */
    median: z.nullable(z.int()),
  }),
})
/** The columns that the list of scores can have. */
export const scoreColumns = [
  'library',
  'score',
  'unknown',
  'missing',
  'district',
  'regency',
  'province',
] as const
export const exportScores = download('standards.export', {
  summary: 'The list of scores as filtered, as a file; with the columns asked for, in their order',
  input: z.object({ ...filter, columns: columnsParam(scoreColumns), format }),
})

const asked = {
  wording: words(200),
  explanation: words(600),
  step: words(200),
  threshold: z.nullable(count(10_000_000)),
  choices,
  weight,
  source: line(300),
  validFrom: day,
}
export const addCriterion = command('standards.add-criterion', {
  summary: 'Add a criterion to the standard from a day on',
  input: z.object({ code, kind: z.enum(criterionKinds), ...asked }),
  result: z.object({}),
  problems: ['criterion.code-taken', 'criterion.date-past'],
})
export const rewordCriterion = command('standards.reword-criterion', {
  summary: 'Change the words, threshold, choices or weight of a criterion from a day on',
  input: z.object({ code: z.string().check(z.maxLength(40)), version: z.int(), ...asked }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'criterion.dates-overlap', 'criterion.date-past'],
})
export const retireCriterion = command('standards.retire-criterion', {
  summary: 'Ask a criterion no longer after a day; answers are kept',
  input: z.object({ code: z.string().check(z.maxLength(40)), version: z.int(), lastDay: day }),
  result: z.object({}),
  problems: ['record.changed-meanwhile', 'criterion.dates-overlap', 'criterion.date-past'],
})
