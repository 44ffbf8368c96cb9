import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { comparedMeasures } from './comparison.ts'
import { intParam } from './fields.ts'
import { adoptionId, libraryId, practiceId } from './ids.ts'
import { strategies, topics } from './themes.ts'

/**
 * Why a practice is advised, each with the most points it can give and the params of its sentence in `text/advice.ts`:
 * - `weak` {measure, standing}: it is of a topic that moves a measure that is low here
 * - `need` {topic}: it answers a need of that topic that is open here
 * - `works` {n, of}: it works at n of the libraries that began with it
 * - `alike` {n}: n libraries of the same kind, in the same kind of region (regency or city), have taken it on
 * - `conditions` {codes}: it was done under conditions that this place has too, comma between
 * - `near` {km}: it works at a library so near
 * - `cost` {cost}: it costs nothing, or little
 */
export const adviceRules = ['weak', 'need', 'works', 'alike', 'conditions', 'near', 'cost'] as const
export type AdviceRule = (typeof adviceRules)[number]
export const mostPoints = {
  weak: 30,
  need: 20,
  works: 20,
  alike: 15,
  conditions: 10,
  near: 10,
  cost: 5,
} as const satisfies Record<AdviceRule, number>

/** How a measure stands here against what is usual for libraries like this one. */
export const standings = ['low', 'watch'] as const
export type Standing = (typeof standings)[number]
const weak = z.object({
  measure: z.enum(comparedMeasures),
  label: z.object({ id: z.string(), en: z.string() }),
  standing: z.enum(standings),
  /** Mean of the last verified months here, and the median of similar libraries. */
  here: z.number(),
  usual: z.number(),
})
export type WeakMeasure = z.output<typeof weak>

const place = {
  libraryId,
  name: z.string(),
  regency: z.nullable(z.string()),
  province: z.string(),
}
const reason = z.object({
  rule: z.enum(adviceRules),
  points: z.int(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type AdviceReason = z.output<typeof reason>

const advised = z.object({
  id: practiceId,
  title: z.string(),
  strategy: z.enum(strategies),
  topic: z.enum(topics),
  /** Whole rupiah; null: not known. */
  cost: z.nullable(z.int()),
  days: z.nullable(z.int()),
  origin: z.object(place),
  points: z.int(),
  reasons: z.array(reason),
  /** The nearest library where it works: who wrote it, or who took it on. */
  peer: z.nullable(
    z.object({
      ...place,
      /** Null: the library that wrote it. */
      adoptionId: z.nullable(adoptionId),
      km: z.nullable(z.number()),
      /** The number on which it answers others; null: it gave none. */
      phone: z.nullable(z.string()),
    }),
  ),
})
export type Advised = z.output<typeof advised>

export const advisePractices = query('advice.practices', {
  summary:
    'Practices advised to a library by open rules, best first, each with its reasons and the nearest library where it works',
  input: z.object({
    libraryId,
    /** A measure that is low: practices that move it come first. */
    measure: z.optional(z.enum(comparedMeasures)),
    limit: z._default(intParam(1, 50), 12),
  }),
  result: z.object({
    libraryId,
    libraryName: z.string(),
    weak: z.array(weak),
    advised: z.array(advised),
    /** Published practices that were looked at. */
    looked: z.int(),
  }),
})
