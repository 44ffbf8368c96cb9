import * as z from 'zod/mini'
import { roles } from './access.ts'
import { command, query } from './endpoint.ts'
import { line, maybeText, moment, paging } from './fields.ts'
import { questionId } from './ids.ts'

/** The levels that answer, each the next of the one before. */
export const answering = ['regency', 'province', 'national'] as const
export type Answering = (typeof answering)[number]

export const question = z.object({
  id: questionId,
  title: z.string(),
  text: z.string(),
  at: moment,
  /** Who asked; name and place only for those who see the asker's place. */
  asker: z.object({ role: z.enum(roles), name: z.nullable(z.string()), place: z.nullable(z.string()) }),
  /** The level that has it now. */
  level: z.enum(answering),
  passedOnAt: z.nullable(moment),
  answer: z.nullable(
    z.object({ text: z.string(), at: moment, by: z.nullable(z.string()), place: z.string() }),
  ),
  /** Whether all of the answering level's area can find it. */
  useful: z.boolean(),
  mine: z.boolean(),
  /** Whether I am of the level that has it. */
  toMe: z.boolean(),
  version: z.int(),
})
export type Question = z.output<typeof question>

export const ask = command('talk.ask', {
  summary: 'Ask the level above something',
  input: z.object({
    id: questionId,
    /** The scope of the role in which I ask. */
    scopeId: z.int(),
    title: line(160),
    text: maybeText(2000),
  }),
  result: z.object({ id: questionId }),
  problems: ['question.nobody-above'],
})
const seen = { id: questionId, version: z.int() }
const changed = ['question.answered', 'record.changed-meanwhile'] as const
export const passOn = command('talk.pass-on', {
  summary: 'Pass a question on to the next level up',
  input: z.object(seen),
  result: z.object({ version: z.int() }),
  problems: [...changed, 'question.nobody-above'],
})
export const answerQuestion = command('talk.answer', {
  summary: 'Answer a question, or put the answer right; with `useful`, for all of my area to find',
  input: z.object({ ...seen, text: line(4000), useful: z.boolean() }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile'],
})

/** `useful`: what everybody of an area can find; `mine`: asked by me; `waiting`: open at my level, the oldest first. */
export const views = ['useful', 'mine', 'waiting'] as const
export const listQuestions = query('talk.questions', {
  summary: 'Questions and answers: to find, asked by me, or waiting for my office',
  input: z.object({
    view: z._default(z.enum(views), 'useful'),
    q: z.optional(z.string().check(z.trim(), z.maxLength(80))),
    ...paging,
  }),
  result: z.object({ total: z.int(), questions: z.array(question) }),
})
export const getQuestion = query('talk.question', {
  summary: 'One question with its answer',
  input: z.object({ id: questionId }),
  result: z.object({ question }),
})
