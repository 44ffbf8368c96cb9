import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { day, intParam } from './fields.ts'
import { practiceId } from './ids.ts'
import { units } from './tallies.ts'

/** What adopters’ numbers can be compared by: figures of the monthly report, and what is counted from activities. */
export const comparedMeasures = [
  ...(['visits', 'users', 'new-members', 'members', 'internet-users', 'loans'] as const),
  ...(['activities', 'attendances'] as const),
] as const
export type ComparedMeasure = (typeof comparedMeasures)[number]
/** Adopters from which on a range is told, and from which on it is not called few any more. */
export const leastForRange = 6
export const fewAdopters = 20
/** Fewer libraries than this are not told of at all. */
export const leastToTell = 3

const sides = z.object({ before: z.number(), after: z.number() })
export const getComparison = query('adoptions.comparison', {
  summary:
    'Adopters’ verified monthly figures before and after they began, against similar libraries that did not adopt; sums alone, for all signed in. See docs/comparison.md',
  input: z.object({
    practiceId,
    measure: z._default(z.enum(comparedMeasures), 'visits'),
    /** Months on each side of the month in which a library began. */
    months: z._default(intParam(2, 6), 3),
  }),
  result: z.object({
    measure: z.object({
      code: z.enum(comparedMeasures),
      unit: z.enum(units),
      label: z.object({ id: z.string(), en: z.string() }),
      definition: z.object({ id: z.string(), en: z.string() }),
    }),
    months: z.int(),
    asOf: day,
    /** Libraries that began trying, also those that dropped it later. */
    began: z.int(),
    /** Those of them whose figures could be compared; null: fewer than `leastToTell`, but some. */
    compared: z.nullable(z.int()),
    /** Why the others are not in it. */
    left: z.object({
      /** Its months after are not over. */
      recent: z.int(),
      /** Too few verified months on one side. */
      reports: z.int(),
      /** No similar library that did not adopt reported in the same months. */
      alone: z.int(),
    }),
    /** Different libraries they are compared with. */
    controls: z.int(),
    /** Whole percent by which adopters’ figures moved more than those of similar libraries; null: too few to tell. */
    effect: z.nullable(
      z.object({
        percent: z.int(),
        /** The 95 % range; null below `leastForRange`. */
        low: z.nullable(z.int()),
        high: z.nullable(z.int()),
      }),
    ),
    /** none: too few to tell anything; no-range; few: with a warning; enough. */
    strength: z.enum(['none', 'no-range', 'few', 'enough']),
    /** Means per library and month; null where there are too few to tell. */
    adopters: z.nullable(sides),
    similar: z.nullable(sides),
  }),
})
export type Comparison = z.output<typeof getComparison.result>
