import type { InputOf } from '../../contract/endpoint.ts'
import {
  type exportSurvey,
  type exportSurveySums,
  type SurveyArea,
  type SurveyResult,
} from '../../contract/surveys.ts'
import { activities } from '../../text/activities.ts'
import { surveyFiles } from '../../text/survey-files.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import type { SurveyRow } from './queries.ts'
import { questionsOf } from './questions.ts'
import { get, sums } from './reading.ts'

type Cell = { question: string; answer: string | number; count: number; n: number }
type Words = (typeof surveyFiles)['id']

/** What was answered: a row for each step of a question with how many chose it, so that no row is one person's. */
export async function sheet(
  c: Context,
  { id }: InputOf<typeof exportSurvey>,
  survey: SurveyRow,
): Promise<Sheet> {
  const words = surveyFiles[c.actor.language]
  const { results, texts } = await get(c, { id }, survey)
  const asked = new Map(
    questionsOf(survey.kind, survey.area, c.actor.language).map(({ id: name, text }) => [String(name), text]),
  )
  const steps: Cell[] = results.flatMap(({ scale, counts, n }) =>
    counts.map((count, at) => ({ question: asked.get(scale) ?? scale, answer: at + 1, count, n })),
  )
  const said: Cell[] = (['best', 'better'] as const).flatMap(name =>
    texts[name].map(answer => ({
      question: asked.get(name) ?? name,
      answer,
      count: 1,
      n: texts[name].length,
    })),
  )
  const columns: Column<Cell>[] = [
    { title: titleOf('question'), value: row => row.question },
    { title: titleOf('answer'), value: row => row.answer },
    { title: titleOf('count'), value: row => row.count },
    { title: titleOf('n'), value: row => row.n },
  ]
  return { name: `${words.survey}-${survey.held_on}`, columns, rows: once([...steps, ...said]) }
}

type Summed = SurveyArea & { result: SurveyResult }
/** The sums of a year: a row for each outcome area, kind and question. */
export async function sumsSheet(c: Context, input: InputOf<typeof exportSurveySums>): Promise<Sheet> {
  const words = surveyFiles[c.actor.language]
  const { topics } = activities[c.actor.language]
  const { areas } = await sums(c, input)
  const rows = areas.flatMap(area => area.results.map(result => ({ ...area, result })))
  const share = (value: number) => Math.round(value * 10_000) / 10_000
  const columns: Column<Summed>[] = [
    { title: titleOf('area'), value: row => (row.area === null ? words.all : topics[row.area]) },
    { title: titleOf('kind'), value: row => words.kinds[row.kind] },
    { title: titleOf('scale'), value: row => words.scales[row.result.scale] },
    { title: titleOf('surveys'), value: row => row.surveys },
    { title: titleOf('n'), value: row => row.result.n },
    { title: titleOf('agree'), value: row => row.result.agree },
    { title: titleOf('share'), value: row => share(row.result.share) },
    { title: titleOf('from'), value: row => share(row.result.shareFrom) },
    { title: titleOf('to'), value: row => share(row.result.shareTo) },
    { title: titleOf('mean'), value: row => share(row.result.mean) },
  ]
  return { name: `${words.sums}-${input.year}`, columns, rows: once(rows) }
}

const titleOf = (name: keyof Words['columns']) => ({
  ...{ id: surveyFiles.id.columns[name], en: surveyFiles.en.columns[name] },
})
async function* once<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows
}
