import { randomBytes } from 'node:crypto'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { LibraryId } from '../../contract/ids.ts'
import { followUpOf } from '../../contract/survey-rules.ts'
import * as contract from '../../contract/surveys.ts'
import { batchOf } from '../forms/rules.ts'
import { type LibraryRow, lockShared } from '../libraries/libraries.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as answers from './answer-queries.ts'
import type { Placed } from './policy.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'

export const find = (c: Context, { id }: { id: string }) => queries.one(c.tx, id)
export const hold = (c: Context, { id }: { id: string }) => queries.one(c.tx, id, true)
export const holdFollowed = (c: Context, { of }: { of: string }) => queries.one(c.tx, of, true)

type About = Placed & { library?: LibraryRow; heldOn?: string; people?: number | null }
/** What a new survey is about, in sight: a library, or a meeting. */
export async function findAbout(
  c: Context,
  { about, libraryId, meetingId }: InputOf<typeof contract.makeSurvey>,
): Promise<About | undefined> {
  if (about === 'meeting') return meetingId === null ? undefined : queries.meetingOf(c.tx, c.actor, meetingId)
  const library = libraryId === null ? undefined : await lockShared(c.tx, libraryId as LibraryId)
  return library && { ...library, library }
}

/** Makes a survey; its link is the phone's, so that its code is there before the signal is. */
export async function make(
  c: Context,
  input: InputOf<typeof contract.makeSurvey>,
  found: About,
): Promise<ResultOf<typeof contract.makeSurvey>> {
  const { id, token, about, area, activityId, meetingId, service } = input
  const { library } = found
  if (library && library.closed_on !== null) refuse('library.closed')
  if (about === 'service' && service === null) refuse('survey.no-service')
  const activity =
    about === 'activity' && library && activityId !== null
      ? await queries.activityOf(c.tx, activityId, library.id)
      : undefined
  if (about === 'activity' && !activity) refuse('survey.about-unknown')
  const survey = {
    ...{ id, token, about, area, kind: 'immediate' as const, follows: null, page_key: randomBytes(32) },
    ...{ library_id: library?.id ?? null, province_id: found.province_id, regency_id: found.regency_id },
    ...{ scope_id: found.scope_id, activity_id: about === 'activity' ? activityId : null },
    ...{ meeting_id: about === 'meeting' ? meetingId : null, service: about === 'service' ? service : null },
    held_on: activity?.heldOn ?? found.heldOn ?? dayIn(c.now),
    people: about === 'service' ? input.people : (found.people ?? null),
  }
  if (await queries.isMade(c.tx, survey)) refuse('survey.made-already')
  await queries.insert(c.tx, survey, { at: c.now, by: c.actor.personId })
  happen(c, 'made', survey, { data: { about, area, kind: 'immediate' } })
  return { version: 1 }
}

export async function followUp(
  c: Context,
  { id, token }: InputOf<typeof contract.followUpSurvey>,
  first: queries.SurveyRow,
): Promise<ResultOf<typeof contract.followUpSurvey>> {
  if (first.kind === 'follow-up') refuse('survey.is-follow-up')
  if (first.follow !== null) refuse('survey.made-already')
  const today = dayIn(c.now)
  if (followUpOf({ ...first, heldOn: first.held_on }, today) === 'early')
    refuse('survey.too-early', { day: first.held_on })
  const survey = {
    ...{ ...first, id, token, kind: 'follow-up' as const, follows: first.id, page_key: randomBytes(32) },
    held_on: today,
  }
  if (await queries.isMade(c.tx, { ...survey, activity_id: null, meeting_id: null }))
    refuse('survey.made-already')
  await queries.insert(c.tx, survey, { at: c.now, by: c.actor.personId })
  happen(c, 'made', survey, { data: { about: first.about, area: first.area, kind: 'follow-up' } })
  return { version: 1 }
}

type Step = { version: number }
/** Closes it; those that wait are shown where they are enough. */
export async function close(c: Context, { version }: Step, survey: queries.SurveyRow): Promise<Step> {
  if (survey.version !== version) refuse('record.changed-meanwhile')
  if (survey.state !== 'open') refuse('survey.wrong-state')
  await queries.setState(c.tx, survey.id, c.now)
  await answers.release(c.tx, survey.id, batchOf(await answers.waiting(c.tx, survey.id), true))
  happen(c, 'closed', survey)
  return { version: version + 1 }
}
export async function reopen(c: Context, { version }: Step, survey: queries.SurveyRow): Promise<Step> {
  if (survey.version !== version) refuse('record.changed-meanwhile')
  if (survey.state !== 'closed') refuse('survey.wrong-state')
  await queries.setState(c.tx, survey.id, null)
  happen(c, 'reopened', survey)
  return { version: version + 1 }
}

export async function judge(
  c: Context,
  { version, people }: InputOf<typeof contract.judgeSurvey>,
  survey: queries.SurveyRow,
): Promise<Step> {
  if (survey.version !== version) refuse('record.changed-meanwhile')
  if (survey.held === 0) refuse('survey.nothing-held')
  await answers.judge(c.tx, survey.id, people)
  const waiting = await answers.waiting(c.tx, survey.id)
  await answers.release(c.tx, survey.id, batchOf(waiting, survey.state === 'closed'))
  await queries.touch(c.tx, survey.id)
  happen(c, 'judged', survey, { data: { people, held: survey.held } })
  return { version: version + 1 }
}

export async function remove(
  c: Context,
  { version }: Step,
  survey: queries.SurveyRow,
): Promise<Record<string, never>> {
  if (survey.version !== version) refuse('record.changed-meanwhile')
  if (survey.answers + survey.held > 0 || survey.follow !== null) refuse('survey.has-answers')
  await queries.remove(c.tx, survey.id)
  happen(c, 'removed', survey)
  return {}
}
