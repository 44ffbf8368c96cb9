import * as z from 'zod/mini'
import { command, download, query } from './endpoint.ts'
import { count, day, flagParam, format, intParam, listParam, maybeText, moment, paging } from './fields.ts'
import { activityId, libraryId, meetingId, surveyId } from './ids.ts'
import { followUps, surveyAbouts, surveyKinds, surveyScales, surveyStates } from './survey-rules.ts'
import { topics } from './themes.ts'

/** Signs of a survey's link; made on the phone, so that its code can be shown at once. */
const token = z.string().check(z.regex(/^[23456789abcdefghjkmnpqrtvwxyz]{12}$/))
const version = z.int().check(z.minimum(1), z.maximum(1_000_000))

export const survey = z.object({
  id: surveyId,
  about: z.enum(surveyAbouts),
  kind: z.enum(surveyKinds),
  /** What it is about, in words. */
  title: z.string(),
  libraryId: z.nullable(libraryId),
  /** The library, or the office that keeps the meeting. */
  of: z.string(),
  activityId: z.nullable(activityId),
  meetingId: z.nullable(meetingId),
  area: z.enum(topics),
  heldOn: day,
  /** How many came, as far as that is on record. */
  people: z.nullable(z.int()),
  /** Null to those who only look on. */
  token: z.nullable(z.string()),
  state: z.enum(surveyStates),
  /** All that came, shown or not. */
  answers: z.int(),
  shown: z.int(),
  /** Came too fast to be people: somebody has to say what they are. */
  held: z.int(),
  /** The survey that this one follows up. */
  follows: z.nullable(surveyId),
  /** The one that followed this. */
  follow: z.nullable(surveyId),
  followUp: z.nullable(z.enum(followUps)),
  /** Whether I keep it. */
  mine: z.boolean(),
  closedAt: z.nullable(moment),
  version: z.int(),
})
export type Survey = z.output<typeof survey>

/** Of one question: how many agree, with the interval in which the share of all would lie (95 of 100 such surveys). */
export const surveyResult = z.object({
  scale: z.enum(surveyScales),
  n: z.int(),
  /** How many chose each step, from the lowest. */
  counts: z.array(z.int()),
  agree: z.int(),
  share: z.number(),
  /** Wilson 1927. */
  shareFrom: z.number(),
  shareTo: z.number(),
  mean: z.number(),
  /** By Student's t; null where all answered the same. */
  meanFrom: z.nullable(z.number()),
  meanTo: z.nullable(z.number()),
})
export type SurveyResult = z.output<typeof surveyResult>
/** Of people who gave the same code both times. */
const pair = z.object({
  scale: z.enum(surveyScales),
  n: z.int(),
  before: z.number(),
  after: z.number(),
  /** How much the mean changed, with its interval by Student's t of the differences. */
  change: z.number(),
  changeFrom: z.nullable(z.number()),
  changeTo: z.nullable(z.number()),
})
export type SurveyPair = z.output<typeof pair>

const filter = {
  libraryId: z.optional(libraryId),
  activityId: z.optional(activityId),
  meetingId: z.optional(meetingId),
  region: z.optional(intParam(1, 9_999_999)),
  area: z.optional(listParam(z.enum(topics))),
  kind: z.optional(z.enum(surveyKinds)),
  state: z.optional(z.enum(surveyStates)),
  /** Those of which people should be asked again now. */
  due: z.optional(flagParam),
}
export const listSurveys = query('surveys.list', {
  summary: 'Surveys in my scope, newest first',
  input: z.object({ ...filter, ...paging }),
  result: z.object({ total: z.int(), surveys: z.array(survey) }),
})
export const getSurvey = query('surveys.get', {
  summary:
    'A survey with what was answered, of five answers at the least, and beside it the one before or after',
  input: z.object({ id: surveyId }),
  result: z.object({
    survey,
    results: z.array(surveyResult),
    texts: z.object({ best: z.array(z.string()), better: z.array(z.string()) }),
    /** The results at once where this is a follow-up, else of the follow-up. */
    other: z.nullable(z.object({ survey, results: z.array(surveyResult) })),
    pairs: z.array(pair),
  }),
})
const area = z.object({
  /** Null: all together. */
  area: z.nullable(z.enum(topics)),
  kind: z.enum(surveyKinds),
  surveys: z.int(),
  answers: z.int(),
  results: z.array(surveyResult),
})
export type SurveyArea = z.output<typeof area>
const summed = { region: z.optional(intParam(1, 9_999_999)), year: intParam(2000, 2100) }
export const sumSurveys = query('surveys.sums', {
  summary: 'What was answered in a region in a year, by outcome area; of what is shown of each survey',
  input: z.object(summed),
  result: z.object({ areas: z.array(area) }),
})
export const exportSurvey = download('surveys.export', {
  summary: 'The results of a survey as a file: by question and step, never by person',
  input: z.object({ id: surveyId, format }),
})
export const exportSurveySums = download('surveys.export-sums', {
  summary: 'What was answered in a region in a year by outcome area, as a file',
  input: z.object({ ...summed, format }),
})

export const makeSurvey = command('surveys.make', {
  summary: 'Make a survey of an activity, a service of a library, or a meeting; it is open at once',
  input: z.object({
    ...{ id: surveyId, token, about: z.enum(surveyAbouts), area: z.enum(topics) },
    /** Of an activity and of a service. */
    libraryId: z.nullable(libraryId),
    activityId: z.nullable(activityId),
    meetingId: z.nullable(meetingId),
    /** Of a service: what it is, and about how many use it in the weeks that are asked of. */
    service: maybeText(120),
    people: z.nullable(count(100_000)),
  }),
  result: z.object({ version: z.int() }),
  problems: ['survey.about-unknown', 'survey.made-already', 'survey.no-service', 'library.closed'],
})
export const followUpSurvey = command('surveys.follow-up', {
  summary: 'Ask again, four weeks later or more, who was asked at once',
  input: z.object({ id: surveyId, of: surveyId, token }),
  result: z.object({ version: z.int() }),
  problems: ['survey.too-early', 'survey.made-already', 'survey.is-follow-up'],
})
const step = { input: z.object({ id: surveyId, version }), result: z.object({ version: z.int() }) }
export const closeSurvey = command('surveys.close', {
  ...step,
  summary: 'Close a survey: no answer is taken any more',
  problems: ['record.changed-meanwhile', 'survey.wrong-state'],
})
export const reopenSurvey = command('surveys.reopen', {
  ...step,
  summary: 'Open a survey again',
  problems: ['record.changed-meanwhile', 'survey.wrong-state'],
})
export const judgeSurvey = command('surveys.judge', {
  summary: 'Say of answers that came too fast whether people gave them; if not, they go',
  input: z.object({ id: surveyId, version, people: z.boolean() }),
  result: z.object({ version: z.int() }),
  problems: ['record.changed-meanwhile', 'survey.nothing-held'],
})
export const removeSurvey = command('surveys.remove', {
  summary: 'Remove a survey that nobody answered',
  input: step.input,
  result: z.object({}),
  problems: ['record.changed-meanwhile', 'survey.has-answers'],
})
