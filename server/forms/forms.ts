import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type * as contract from '../../contract/forms.ts'
import { makeLinkToken } from '../../contract/pair-codes.ts'
import { localIn } from '../../contract/zones.ts'
import { formTemplates } from '../../text/form-templates.ts'
import { linesOf } from '../meetings/agenda-queries.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import { release, room } from './answer-queries.ts'
import { mayKeep } from './policy.ts'
import * as queries from './queries.ts'
import { happen } from './recording.ts'
import { batchOf, otherTest, plainQuestion, questionProblem } from './rules.ts'
import { topicsOf, usualQuestions } from './templates.ts'
import { tell } from './told.ts'

export const findMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  queries.meetingOf(c.tx, c.actor, meetingId)
export const holdMeeting = (c: Context, { meetingId }: { meetingId: string }) =>
  queries.meetingOf(c.tx, c.actor, meetingId, true)
export const find = (c: Context, { id }: { id: string }) => queries.one(c.tx, id)
export const hold = (c: Context, { id }: { id: string }) => queries.one(c.tx, id, true)

export async function list(
  c: Context,
  { meetingId }: InputOf<typeof contract.listForms>,
  meeting: queries.MeetingOf,
): Promise<ResultOf<typeof contract.listForms>> {
  const forms = await queries.ofMeeting(c.tx, meetingId)
  return {
    meeting: meetingOf(meeting),
    mine: mayKeep(c.actor, meeting),
    forms: forms.map(form => formOf(c, form)),
  }
}

export async function get(
  c: Context,
  _: InputOf<typeof contract.getForm>,
  form: queries.FormRow,
): Promise<ResultOf<typeof contract.getForm>> {
  return {
    meeting: meetingOf(form),
    mine: mayKeep(c.actor, form),
    form: formOf(c, form),
    intro: form.intro,
    questions: await queries.questionsOf(c.tx, form),
    fixed: await queries.hasAnswers(c.tx, form),
    topics: topicsOf(await linesOf(c.tx, form.meeting_id)),
  }
}

export async function results(
  c: Context,
  _: InputOf<typeof contract.formResults>,
  form: queries.FormRow,
): Promise<ResultOf<typeof contract.formResults>> {
  return { form: formOf(c, form), ...(await tell(c.tx, form)) }
}

export async function make(
  c: Context,
  { id, kind, anonymous, own }: InputOf<typeof contract.makeForm>,
  meeting: queries.MeetingOf,
): Promise<ResultOf<typeof contract.makeForm>> {
  if (meeting.meeting_state === 'cancelled') refuse('meeting.wrong-state')
  const others = await queries.ofMeeting(c.tx, meeting.meeting_id)
  if (others.some(form => form.kind === kind)) refuse('form.kind-taken')
  const other = own ? undefined : others.find(form => form.kind === otherTest(kind))
  const words = formTemplates[c.actor.language]
  const form = {
    ...{ id, meeting_id: meeting.meeting_id, kind, anonymous, token: makeLinkToken() },
    ...{ title: words.titles[kind], intro: words.intros[kind], same_as: other?.id ?? null },
  }
  await queries.insert(c.tx, form, { at: c.now, by: c.actor.personId })
  if (!other)
    await queries.writeQuestions(c.tx, { ...form, twin: null }, usualQuestions(kind, c.actor.language))
  happen(c, 'made', { ...meeting, id }, { data: { kind, anonymous } })
  return { id }
}

/** Writes all that a form says; with a question that somebody answered already, it stays as it was. */
export async function write(
  c: Context,
  { id, version, title, intro, anonymous, questions: given }: InputOf<typeof contract.writeForm>,
  form: queries.FormRow,
): Promise<ResultOf<typeof contract.writeForm>> {
  if (form.version !== version) refuse('record.changed-meanwhile')
  if (form.opened_at !== null && anonymous !== form.anonymous) refuse('form.promise-stays')
  const questions = given.map(question => plainQuestion(form.kind, question))
  const problem = questionProblem(form.kind, questions)
  if (problem)
    refuse(problem.code, { number: problem.at + 1 }, [
      { path: `questions.${problem.at}`, rule: problem.code },
    ])
  if (new Set(questions.map(question => question.id)).size < questions.length)
    refuse('request.invalid', undefined, [{ path: 'questions', rule: 'double' }])
  const before = await queries.questionsOf(c.tx, form)
  const isNew = JSON.stringify(before.map(ordered)) !== JSON.stringify(questions.map(ordered))
  if (isNew) {
    if (await queries.isAnswered(c.tx, form)) refuse('form.fixed')
    if (form.state === 'open' && questions.length === 0) refuse('form.no-questions')
    await queries.writeQuestions(c.tx, form, questions)
  }
  await queries.write(c.tx, { id, title, intro, anonymous })
  happen(c, 'written', form, { data: { questions: questions.length } })
  return { version: version + 1 }
}

/** Rows and inputs have the same parts in another order. */
const ordered = ({ id, kind, text, required, topic, options, area }: contract.Question) => [
  ...[id, kind, text, required, topic, area],
  options.map(option => [option.text, option.right]),
]

export async function open(
  c: Context,
  { id, version }: InputOf<typeof contract.openForm>,
  form: queries.FormRow,
): Promise<ResultOf<typeof contract.openForm>> {
  if (form.version !== version) refuse('record.changed-meanwhile')
  if (form.state === 'open') refuse('form.wrong-state')
  if (form.meeting_state === 'cancelled') refuse('meeting.wrong-state')
  if (form.questions === 0) refuse('form.no-questions')
  await queries.open(c.tx, id, c.now)
  happen(c, 'opened', form)
  return { version: version + 1 }
}

/** Closes a form; of an anonymous one those that were held back are shown, where they are enough. */
export async function close(
  c: Context,
  { id, version }: InputOf<typeof contract.closeForm>,
  form: queries.FormRow,
): Promise<ResultOf<typeof contract.closeForm>> {
  if (form.version !== version) refuse('record.changed-meanwhile')
  if (form.state !== 'open') refuse('form.wrong-state')
  await queries.close(c.tx, id, c.now)
  const { left } = await room(c.tx, form)
  await release(c.tx, id, batchOf(left, true))
  happen(c, 'closed', form)
  return { version: version + 1 }
}

export async function remove(
  c: Context,
  { version }: InputOf<typeof contract.removeForm>,
  form: queries.FormRow,
): Promise<ResultOf<typeof contract.removeForm>> {
  if (form.version !== version) refuse('record.changed-meanwhile')
  const { answers } = await room(c.tx, form)
  if (answers > 0) refuse('form.has-answers')
  await queries.remove(c.tx, form)
  happen(c, 'removed', form)
  return {}
}

function formOf(c: Context, form: queries.FormRow): contract.Form {
  const { id, meeting_id, kind, title, anonymous, state, same_as, questions, answers, version } = form
  return {
    ...{ id: id as never, meetingId: meeting_id as never, kind, title, anonymous, state, questions, answers },
    ...{ sameAs: same_as as never, openedAt: form.opened_at, closedAt: form.closed_at, version },
    token: mayKeep(c.actor, form) ? form.token : null,
  }
}

function meetingOf({ meeting_id, meeting_title, meeting_state, region, zone, ...at }: queries.MeetingOf) {
  return {
    ...{ id: meeting_id as never, title: meeting_title, state: meeting_state, region, zone },
    starts: localIn(zone, new Date(at.starts_at)),
    ends: localIn(zone, new Date(at.ends_at)),
  }
}
