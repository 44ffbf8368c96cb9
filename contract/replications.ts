import * as z from 'zod/mini'
import { command, query } from './endpoint.ts'
import { day, line, maybeText, moneySources, rupiah } from './fields.ts'
import { enrolmentId, libraryId } from './ids.ts'

/** What is on the way of a replication, in the order that the programme teaches; the last two are told by records. */
export const pathSteps = ['commitment', 'room', 'staff', 'plan', 'activity'] as const
export type PathStep = (typeof pathSteps)[number]
/** The steps that somebody tells, with what bears them out. */
export const toldSteps = ['commitment', 'room', 'staff'] as const
export type ToldStep = (typeof toldSteps)[number]

/** Days without a further step after which a replication that goes on has come to a standstill. */
export const stalledAfter = 60

export const stepTaken = z.object({
  step: z.enum(pathSteps),
  on: day,
  /** Of the head's letter or a decree. */
  number: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** Who told it; null where the plan or an activity does. */
  by: z.nullable(z.enum(['regency', 'library'])),
})
export type StepTaken = z.output<typeof stepTaken>

export const startReplication = command('programme.start-replication', {
  summary: 'A village starts to copy the programme by itself, on other money',
  input: z.object({
    id: enrolmentId,
    libraryId,
    year: z.int().check(z.minimum(2018), z.maximum(2100)),
    learnedFrom: z.nullable(libraryId),
    funding: z.enum(moneySources),
    /** Whole rupiah; null: not known. */
    budget: z.nullable(rupiah),
    startedOn: day,
    note: maybeText(600),
  }),
  result: z.object({ id: enrolmentId, version: z.int() }),
  problems: [
    'year.unknown',
    'enrolment.exists',
    'enrolment.wrong-funding',
    'enrolment.learned-from-self',
    'library.closed',
  ],
})
export const noteStep = command('programme.note-step', {
  summary: 'A replication has taken a step: told with its day and what bears it out, or told anew',
  input: z.object({
    id: enrolmentId,
    step: z.enum(toldSteps),
    on: day,
    number: maybeText(80),
    note: maybeText(600),
  }),
  result: z.object({}),
  problems: ['enrolment.wrong-state', 'replication.evidence-missing'],
})
export const takeBackStep = command('programme.take-back-step', {
  summary: 'A step of a replication was told by mistake',
  input: z.object({ id: enrolmentId, step: z.enum(toldSteps) }),
  result: z.object({}),
  problems: ['enrolment.wrong-state'],
})
export const setMentor = command('programme.set-mentor', {
  summary: 'Which library accompanies a replication; null: the one it learned from',
  input: z.object({ id: enrolmentId, mentorId: z.nullable(libraryId) }),
  result: z.object({}),
  problems: ['enrolment.wrong-state', 'enrolment.learned-from-self'],
})

export const mentor = z.object({
  libraryId,
  name: z.string(),
  kind: z.enum(['beneficiary', 'replication']),
  regency: z.nullable(z.string()),
  province: z.string(),
  since: day,
  /** As the crow flies; null where one of the two has no place on the map. */
  km: z.nullable(z.number()),
})
export type Mentor = z.output<typeof mentor>
export const listMentors = query('programme.mentors', {
  summary:
    'Libraries that run the programme and could accompany this one: of its regency first, the nearest first',
  input: z.object({ libraryId, q: z.optional(line(80)) }),
  result: z.object({ mentors: z.array(mentor) }),
})
