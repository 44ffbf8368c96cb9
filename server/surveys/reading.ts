import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { followUpOf, type SurveyText, surveyKinds } from '../../contract/survey-rules.ts'
import * as contract from '../../contract/surveys.ts'
import { dayIn } from '../platform/clock.ts'
import type { Context } from '../platform/endpoint.ts'
import * as answers from './answer-queries.ts'
import { mayKeep } from './policy.ts'
import * as queries from './queries.ts'
import { pairsOf, resultsOf } from './results.ts'

export async function list(
  c: Context,
  { limit, offset, ...filter }: InputOf<typeof contract.listSurveys>,
): Promise<ResultOf<typeof contract.listSurveys>> {
  const where = queries.matches(c.actor, { ...filter, today: dayIn(c.now) })
  const { total, surveys } = await queries.page(c.tx, where, { limit, offset })
  return { total, surveys: surveys.map(row => surveyOf(c, row)) }
}

export async function get(
  c: Context,
  _: InputOf<typeof contract.getSurvey>,
  survey: queries.SurveyRow,
): Promise<ResultOf<typeof contract.getSurvey>> {
  const otherId = survey.follows ?? survey.follow
  const other = otherId === null ? undefined : await queries.one(c.tx, otherId)
  const rows = await answers.shownOf(c.tx, survey.id)
  const others = other ? await answers.shownOf(c.tx, other.id) : []
  const [before, after] = survey.kind === 'immediate' ? [rows, others] : [others, rows]
  // by the alphabet, so that it does not tell whose answers belong together
  const texts = (name: SurveyText) =>
    rows.flatMap(row => row[name] ?? []).toSorted((a, b) => a.localeCompare(b, 'id'))
  const areClosed = survey.state === 'closed' && other?.state === 'closed'
  return {
    survey: surveyOf(c, survey),
    results: resultsOf(survey.steps),
    texts: { best: texts('best'), better: texts('better') },
    other: other ? { survey: surveyOf(c, other), results: resultsOf(other.steps) } : null,
    // while answers come, one more pair would tell of one person
    pairs: areClosed ? pairsOf(before, after) : [],
  }
}

export async function sums(
  c: Context,
  { region, year }: Pick<InputOf<typeof contract.sumSurveys>, 'region' | 'year'>,
): Promise<ResultOf<typeof contract.sumSurveys>> {
  const where = queries.matches(c.actor, { region, today: dayIn(c.now) })
  const rows = await queries.sums(c.tx, where, year)
  const told = ({
    area,
    kind,
    surveys,
    answers: n,
    steps,
  }: Omit<queries.Summed, 'area'> & { area: queries.Summed['area'] | null }) => ({
    ...{ area, kind, surveys, answers: n, results: resultsOf(steps) },
  })
  const whole = surveyKinds.flatMap(kind => {
    const of = rows.filter(row => row.kind === kind)
    const add = (value: (row: queries.Summed) => number) => of.reduce((sum, row) => sum + value(row), 0)
    const steps = of[0]?.steps.map((_, at) => add(row => row.steps[at] ?? 0))
    return steps
      ? [{ area: null, kind, surveys: add(row => row.surveys), answers: add(row => row.answers), steps }]
      : []
  })
  return { areas: [...whole, ...rows].map(told) }
}

function surveyOf(c: Context, row: queries.SurveyRow): contract.Survey {
  const { id, about, kind, title, of, area, people, state, answers: n, shown, held, version } = row
  const mine = mayKeep(c.actor, row)
  const facts = { kind, heldOn: row.held_on, follow: row.follow }
  return {
    ...{
      id: id as never,
      about,
      kind,
      title,
      of,
      area,
      heldOn: row.held_on,
      people,
      state,
      shown,
      held,
      mine,
    },
    ...{ libraryId: row.library_id as never, activityId: row.activity_id as never, answers: n, version },
    ...{ meetingId: row.meeting_id as never, follows: row.follows as never, follow: row.follow as never },
    ...{ token: mine ? row.token : null, closedAt: row.closed_at },
    followUp: followUpOf(facts, dayIn(c.now)),
  }
}
