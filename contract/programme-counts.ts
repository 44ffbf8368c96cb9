import * as z from 'zod/mini'
import { query } from './endpoint.ts'
import { day, intParam, moment, moneySources } from './fields.ts'
import { enrolmentKinds, enrolmentStates } from './programme.ts'

/**
 * What is counted of each kind of enrolment: how many stand in a state on the day; `going` takes part then (decreed or
 * active); `ever` was decreed or active up to then, whatever became of it.
 */
export const countedAs = [...enrolmentStates, 'going', 'ever'] as const
export type CountedAs = (typeof countedAs)[number]

export const programmeCount = z.object({
  kind: z.enum(enrolmentKinds),
  as: z.enum(countedAs),
  /** Libraries of villages, each once, and the regencies and provinces these are in. */
  villages: z.int(),
  inRegencies: z.int(),
  inProvinces: z.int(),
  /** Libraries of other kinds, each once. */
  regencyLibraries: z.int(),
  provinceLibraries: z.int(),
  communityLibraries: z.int(),
  /** All libraries together, and how many of them the level above has confirmed up to then (replications). */
  libraries: z.int(),
  confirmed: z.int(),
})
export type ProgrammeCount = z.output<typeof programmeCount>

export const countEnrolments = query('programme.counts', {
  summary:
    'How many take part in the programme, by kind and state, as of any day; today is asked in the same way',
  input: z.object({
    /** Left out: today. */
    asOf: z.optional(day),
    region: z.optional(intParam(1, 9_999_999)),
  }),
  result: z.object({
    asOf: day,
    countedAt: moment,
    counts: z.array(programmeCount),
    /** Of the places directly below: villages that take part on the day, by kind. */
    below: z.array(
      z.object({
        regionId: z.int(),
        name: z.string(),
        kind: z.enum(enrolmentKinds),
        going: z.int(),
        ever: z.int(),
      }),
    ),
    /** Money of the replications that began up to the day: what a decree grants to several counts once. */
    money: z.array(
      z.object({
        funding: z.nullable(z.enum(moneySources)),
        libraries: z.int(),
        /** Of these, without a sum of their own or of a decree. */
        unknown: z.int(),
        budget: z.int(),
      }),
    ),
  }),
})
export type ProgrammeCounts = z.output<(typeof countEnrolments)['result']>

/** What of the records stands beside a published figure, by the figure's code; they are never added up. */
export const beside: Readonly<
  Record<string, { kind: ProgrammeCount['kind']; as: CountedAs; of: keyof ProgrammeCount }>
> = {
  'beneficiary-villages': { kind: 'beneficiary', as: 'ever', of: 'villages' },
  'beneficiary-regencies': { kind: 'beneficiary', as: 'ever', of: 'regencyLibraries' },
  'beneficiary-provinces': { kind: 'beneficiary', as: 'ever', of: 'provinceLibraries' },
  'replication-villages': { kind: 'replication', as: 'ever', of: 'villages' },
  'replication-provinces': { kind: 'replication', as: 'ever', of: 'inProvinces' },
  'villages-improving': { kind: 'improving', as: 'ever', of: 'villages' },
  'kepri-villages-2022': { kind: 'beneficiary', as: 'going', of: 'villages' },
  'kepri-regencies-2022': { kind: 'beneficiary', as: 'going', of: 'inRegencies' },
}
