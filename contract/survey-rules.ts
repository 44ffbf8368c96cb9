import { fewestShown, outcomeAreas, scaleSteps } from './forms.ts'

/* What a survey asks, of whom, when, and what may be shown of it. */

/** Of what people are asked: an activity of a library, a meeting or training, a service as it is used from day to day. */
export const surveyAbouts = ['activity', 'meeting', 'service'] as const
export type SurveyAbout = (typeof surveyAbouts)[number]
/** At once, and after four to eight weeks, as Project Outcome does. */
export const surveyKinds = ['immediate', 'follow-up'] as const
export type SurveyKind = (typeof surveyKinds)[number]
export const surveyStates = ['open', 'closed'] as const
/** What each survey asks on five steps: one set, so that all can be summed. */
export const surveyScales = outcomeAreas
export type SurveyScale = (typeof surveyScales)[number]
/** What it asks in words. */
export const surveyTexts = ['best', 'better'] as const
export type SurveyText = (typeof surveyTexts)[number]
/** Where a survey is opened by its link. */
export const surveyPath = '/s'
export const surveySteps = scaleSteps
/** From this step on somebody agrees. */
export const agreeFrom = 4
/** Nothing is shown of fewer answers than these. */
export const fewestAnswers = fewestShown
export const longestWords = 1000
/** Days after what it is about, when people are asked again. */
export const followUpFrom = 28
export const followUpTo = 56

/** So many answers a survey takes, by how many came: nobody stuffs it with more. */
export const mostAnswersOf = (people: number | null): number =>
  people === null ? 200 : Math.min(5000, Math.max(15, Math.ceil(people * 1.2) + 5))

/** The place in the chain of asking again: not yet, now, late, done; null of what is itself a follow-up. */
export const followUps = ['early', 'due', 'late', 'made'] as const
export type FollowUp = (typeof followUps)[number]
export function followUpOf(
  survey: { kind: SurveyKind; heldOn: string; follow: string | null },
  today: string,
) {
  if (survey.kind === 'follow-up') return null
  if (survey.follow !== null) return 'made' satisfies FollowUp
  const days = (Date.parse(today) - Date.parse(survey.heldOn)) / 86_400_000
  return days < followUpFrom ? 'early' : days <= followUpTo ? 'due' : 'late'
}
