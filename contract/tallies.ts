import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { flagParam, line, maybeText, month } from './fields.ts'

/** What is counted: visits, people … */
export const units = [
  'visits',
  'people',
  'attendances',
  'activities',
  'members',
  'loans',
  'hours',
  'titles',
  'libraries',
  'reports',
] as const

/**
 * A measure: one figure of the instrument, as data. `flow` adds up over months, `stock` is a level at the month's
 * end. `source` tells where its figures come from: asked in the monthly report, counted from activities, or counted
 * by the programme itself. A breakdown (female, male …) is a set of measures that are `partOf` another.
 */
export const measure = z.object({
  id: z.int(),
  code: z.string(),
  unit: z.enum(units),
  nature: z.enum(['flow', 'stock']),
  source: z.enum(['report', 'activities', 'programme']),
  partOf: z.nullable(z.string()),
  /** Order in the form. */
  position: z.int(),
  wording: z.object({ id: z.string(), en: z.string() }),
  /** What exactly is counted, as a definition to show beside the number. */
  definition: z.object({ id: z.string(), en: z.string() }),
  /** False: may be left empty ("not counted"). */
  required: z.boolean(),
  validFrom: month,
  /** The last month it is asked for; null: still asked. */
  validTo: z.nullable(month),
  version: z.int(),
})
export type Measure = z.output<typeof measure>

/**
 * A rule across the figures of one report: `left op right`, each a measure's code. Where it does not hold, a note
 * is asked for; a report is never blocked by it.
 */
export const rule = z.object({
  code: z.string(),
  left: z.string(),
  op: z.enum(['<=', '=']),
  right: z.string(),
  message: z.object({ id: z.string(), en: z.string() }),
})
export type Rule = z.output<typeof rule>

export const listMeasures = query('tallies.measures', {
  summary: 'The instrument: measures in force in a month, or all versions ever',
  input: z.object({ month: z.optional(month), all: z._default(flagParam, false) }),
  result: z.object({ measures: z.array(measure), rules: z.array(rule) }),
})

const wording = z.object({ id: line(200), en: line(200) })
const definition = z.object({ id: line(600), en: line(600) })

export const addMeasure = command('tallies.add-measure', {
  summary: 'Add a question to the monthly report from a month on, with parts if it is broken down',
  input: z.object({
    code: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}$/)),
    unit: z.enum(units),
    nature: z.enum(['flow', 'stock']),
    wording,
    definition,
    required: z.boolean(),
    validFrom: month,
    parts: z
      .array(z.object({ code: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,19}$/)), wording }))
      .check(z.maxLength(8)),
  }),
  result: z.object({ id: z.int() }),
  problems: ['measure.code-taken', 'measure.dates-overlap'],
})
export const rewordMeasure = command('tallies.reword-measure', {
  summary: 'Give a question a new wording from a month on; older months keep theirs',
  input: z.object({ code: z.string(), wording, definition, required: z.boolean(), validFrom: month }),
  result: z.object({ version: z.int() }),
  problems: ['measure.dates-overlap', 'measure.fixed'],
})
export const retireMeasure = command('tallies.retire-measure', {
  summary: 'Ask a question no longer after a month; older months keep it',
  input: z.object({ code: z.string(), lastMonth: month, reason: maybeText(300) }),
  result: z.object({}),
  problems: ['measure.dates-overlap', 'measure.fixed'],
})

/** A reported and a verified sum side by side; reported includes what is verified. */
export const pair = z.object({ reported: z.int(), verified: z.int() })
export type Pair = z.output<typeof pair>
