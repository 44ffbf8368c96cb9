import * as z from 'zod/mini'
import { command, paper, query } from './endpoint.ts'
import { day, line, maybeText, moment, paging } from './fields.ts'

/** What somebody may wait for at the most: hours, after articles 30 and 46 of Law 27/2022. */
export const hoursToAnswer = 72
/** Requests of one person that wait. */
export const mostWaiting = 5

export const fetchMyCopy = paper('privacy.my-copy', {
  summary:
    'Everything that is kept about oneself, to be read and to be taken along: a ZIP with HTML and JSON',
  input: z.object({}),
})

const outcomes = ['corrected', 'declined'] as const
const asked = {
  id: z.uuid(),
  what: z.string(),
  wish: z.string(),
  askedAt: moment,
  outcome: z.nullable(z.enum(outcomes)),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(moment),
  version: z.int(),
}
export const correction = z.object({ ...asked, person: z.string(), place: z.string(), dueAt: moment })
export type Correction = z.output<typeof correction>
export const askCorrection = command('privacy.ask-correction', {
  summary: 'A person says what is wrong about them, and how it should be',
  input: z.object({ id: z.uuid(), what: line(200), wish: line(1000) }),
  result: z.object({ version: z.int() }),
  problems: ['correction.too-many'],
})
export const myCorrections = query('privacy.my-corrections', {
  summary: 'What one asked to be corrected, and the answers',
  input: z.object({}),
  result: z.object({ corrections: z.array(z.object(asked)) }),
})
export const listCorrections = query('privacy.corrections', {
  summary: 'What people of an area asked to be corrected: what waits first, the longest first',
  input: z.object(paging),
  result: z.object({ total: z.int(), waiting: z.int(), corrections: z.array(correction) }),
})
export const answerCorrection = command('privacy.answer-correction', {
  summary: 'An office says that it was corrected, or why not',
  input: z.object({ id: z.uuid(), version: z.int(), outcome: z.enum(outcomes), answer: line(1000) }),
  result: z.object({ version: z.int() }),
  problems: ['correction.answered', 'record.changed-meanwhile'],
})

export const breachKinds = [
  ...(['name', 'contact', 'login', 'official-number', 'attendance', 'answers'] as const),
  ...(['income', 'words', 'photo', 'voice'] as const),
] as const
const breachFacts = {
  /** When somebody first knew: the 72 hours run from here. */
  foundAt: moment,
  happenedOn: z.nullable(day),
  what: line(500),
  how: line(2000),
  measures: line(2000),
  whose: line(300),
  kinds: z.array(z.enum(breachKinds)).check(z.minLength(1), z.maxLength(breachKinds.length)),
  people: z.nullable(z.int().check(z.minimum(0), z.maximum(300_000_000))),
}
export const breach = z.object({
  id: z.uuid(),
  ...breachFacts,
  kinds: z.array(z.string()),
  place: z.string(),
  enteredBy: z.nullable(z.string()),
  dueAt: moment,
  peopleToldOn: z.nullable(day),
  authorityToldOn: z.nullable(day),
  closedAt: z.nullable(moment),
  closing: z.nullable(z.string()),
  version: z.int(),
})
export type Breach = z.output<typeof breach>
export const listBreaches = query('privacy.breaches', {
  summary: 'Personal data that got into wrong hands: what is open first',
  input: z.object(paging),
  result: z.object({ total: z.int(), open: z.int(), breaches: z.array(breach) }),
})
export const enterBreach = command('privacy.enter-breach', {
  summary: 'An office enters what got out, whose it is and what is done: 72 hours begin',
  input: z.object({ id: z.uuid(), ...breachFacts }),
  result: z.object({ version: z.int() }),
  problems: ['breach.ahead'],
})
export const tellBreach = command('privacy.tell-breach', {
  summary: 'An office notes when the people and the authority were told in writing',
  input: z.object({
    ...{ id: z.uuid(), version: z.int() },
    ...{ peopleToldOn: z.nullable(day), authorityToldOn: z.nullable(day) },
    /** What was done since, in the place of what stood there. */
    measures: maybeText(2000),
  }),
  result: z.object({ version: z.int() }),
  problems: ['breach.closed', 'breach.ahead', 'record.changed-meanwhile'],
})
export const closeBreach = command('privacy.close-breach', {
  summary: 'An office closes what everybody was told of, with what was learned',
  input: z.object({ id: z.uuid(), version: z.int(), closing: line(2000) }),
  result: z.object({ version: z.int() }),
  problems: ['breach.closed', 'breach.not-told', 'record.changed-meanwhile'],
})
