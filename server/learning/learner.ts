import { neededRight } from '../../contract/learning.ts'
import type { answerQuiz, doItem, myHours } from '../../contract/learning.ts'
import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { makeId } from '../../contract/ids.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import { refuse } from '../platform/problems.ts'
import * as queries from './learner-queries.ts'
import type { OfItem } from './queries.ts'

/** What was read or seen; a quiz has to be answered. */
export async function done(
  c: Context,
  { id }: InputOf<typeof doItem>,
  item: OfItem,
): Promise<ResultOf<typeof doItem>> {
  requireOffered(item)
  if (item.kind === 'quiz') refuse('learning.answers-needed')
  await queries.markDone(c.tx, id, learnerOf(c))
  return { completed: await completeWith(c, item) }
}

/** Marks the answers to a quiz; it can be taken again, and once passed it stays so. */
export async function answer(
  c: Context,
  { id, answers }: InputOf<typeof answerQuiz>,
  item: OfItem,
): Promise<ResultOf<typeof answerQuiz>> {
  requireOffered(item)
  if (item.kind !== 'quiz' || item.pass === null) return refuse('learning.no-quiz')
  if (answers.length !== item.questions) refuse('learning.answers-missing')
  const marks = await queries.marksOf(c.tx, id, answers)
  const passed = marks.filter(Boolean).length >= neededRight(marks.length, item.pass)
  await queries.addAttempt(c.tx, { id: makeId(c.now.getTime()), itemId: id, marks, passed }, learnerOf(c))
  if (passed) await queries.markDone(c.tx, id, learnerOf(c))
  return { marks, passed, completed: passed && (await completeWith(c, item)) }
}

const learnerOf = (c: Context) => ({ personId: c.actor.personId, at: c.now })

function requireOffered({ published, retired }: OfItem): void {
  if (retired) refuse('learning.retired')
  if (!published) refuse('learning.not-published')
}

/** Where nothing is left, the module counts as training hours, where the person works now. */
async function completeWith(c: Context, { module_id: moduleId, hours }: OfItem): Promise<boolean> {
  const { personId, grants } = c.actor
  const [grant] = grants
  if (!grant || !(await queries.isComplete(c.tx, moduleId, personId))) return false
  const of = { hours, scopeId: grant.scopeId, on: dayIn(c.now) }
  return queries.complete(c.tx, moduleId, of, learnerOf(c))
}

export async function hours(c: Context, _: InputOf<typeof myHours>): Promise<ResultOf<typeof myHours>> {
  const modules = await queries.completed(c.tx, c.actor.personId)
  const certificates = await queries.certificates(c.tx)
  const all = [...modules, ...certificates].reduce((sum, one) => sum + (one.hours ?? 0), 0)
  return { hours: all, modules, certificates }
}
