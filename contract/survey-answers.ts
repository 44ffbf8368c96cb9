import * as z from 'zod/mini'
import { command } from './endpoint.ts'
import { line, maybeText, pageWord } from './fields.ts'
import { surveyId } from './ids.ts'
import { longestWords, surveyPath, surveySteps } from './survey-rules.ts'

/* What people answer: on the library’s phone handed round, or on the page that a survey’s link opens. */

const scale = z.int().check(z.minimum(1), z.maximum(surveySteps))
export const surveyAnswer = z.object({
  ...{ knowledge: scale, confidence: scale, application: scale, awareness: scale },
  ...{ best: maybeText(longestWords), better: maybeText(longestWords) },
  /** Given at once, typed again at the follow-up: by it two answers are known to be one person's. */
  code: z.nullable(line(20)),
})
export type SurveyAnswer = z.output<typeof surveyAnswer>
export const answerHere = command('surveys.answer-here', {
  summary: 'What somebody answered on the library’s own phone, which was handed round',
  input: z.object({
    id: surveyId,
    /** One-time, so that a second sending counts once. */
    once: z.uuid(),
    answer: surveyAnswer,
  }),
  result: z.object({}),
  // a receipt would tell when it was answered, and by its hash what
  kept: false,
  problems: ['survey.closed', 'survey.full', 'survey.code-wrong'],
})

export const readSurvey = command('surveys.read', {
  summary: 'A survey as a page, for whoever has its link',
  input: z.object({
    token: z.string().check(z.maxLength(100)),
    /** The language: `en`. */
    bahasa: pageWord(5),
    /** That it was answered; of an immediate survey the code to be typed at the follow-up. */
    selesai: pageWord(20),
    lagi: pageWord(5),
  }),
  result: z.object({ html: z.string() }),
  open: true,
  kept: false,
  page: surveyPath,
  problems: ['survey.unknown', 'survey.closed'],
})
export const answerSurvey = command('surveys.answer', {
  summary: 'Answer a survey, as its page sends it: leads on where it was taken, else the page again',
  input: z.object({
    token: z.string().check(z.maxLength(100)),
    fields: z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(20_000))),
  }),
  result: z.object({ html: z.nullable(z.string()), to: z.nullable(z.string()) }),
  open: true,
  kept: false,
  form: surveyPath,
  problems: ['survey.unknown'],
})
