import { type exportForm, type QuestionResult } from '../../contract/forms.ts'
import type { InputOf } from '../../contract/endpoint.ts'
import { localIn } from '../../contract/zones.ts'
import { forms as text } from '../../text/meeting-forms.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { shownOf } from './answer-queries.ts'
import { type FormRow, questionsOf } from './queries.ts'
import { resultsOf } from './results.ts'
import type { Answers } from './rules.ts'

type Row = {
  number: number
  question: string
  topic: string | null
  answer: string | number
  right: boolean | null
  count: number
  name: string | null
  at: string | null
}

/**
 * What was answered, a row for each answer that was given to a question: of an anonymous form with how many gave it, so
 * that no row is one person's; of one with names a row for each person.
 */
export async function sheet(c: Context, _: InputOf<typeof exportForm>, form: FormRow): Promise<Sheet> {
  const words = text[c.actor.language]
  const questions = await questionsOf(c.tx, form)
  const rows = await shownOf(c.tx, form.id)
  const cells = form.anonymous
    ? resultsOf(questions, rows, true).flatMap(counted)
    : rows.flatMap(({ answers, name, at }) =>
        questions.flatMap((question, number) =>
          given(question, answers).map(one => ({
            ...{ number: number + 1, question: question.text, topic: question.topic, count: 1, ...one },
            ...{ name, at: at && localIn(form.zone, new Date(at)).replace('T', ' ') },
          })),
        ),
      )
  const column = (name: keyof typeof words.columns, value: Column<Row>['value']): Column<Row> => ({
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const columns = [
    column('number', row => row.number),
    column('question', row => row.question),
    column('topic', row => row.topic),
    column('answer', row => row.answer),
    column('right', row => (row.right === null ? null : row.right ? words.yes : words.no)),
    column('count', row => row.count),
    ...(form.anonymous ? [] : [column('name', row => row.name), column('at', row => row.at)]),
  ]
  async function* pages() {
    yield cells
  }
  return { name: `${words.files[form.kind]}-${form.starts_at.slice(0, 10)}`, columns, rows: pages() }
}

function counted(result: QuestionResult, at: number): Row[] {
  const row = { number: at + 1, question: result.text, topic: result.topic, name: null, at: null }
  if (result.kind === 'text') return result.texts.map(answer => ({ ...row, answer, right: null, count: 1 }))
  return result.counts.map((count, place) => ({
    ...{ ...row, count, right: isRight(result, place) },
    answer: result.kind === 'scale' ? place + 1 : (result.options[place]?.text ?? ''),
  }))
}

type Asked = Pick<QuestionResult, 'id' | 'kind' | 'options'>
function given(question: Asked, answers: Answers): Pick<Row, 'answer' | 'right'>[] {
  const answer = answers[question.id]
  if (answer === undefined) return []
  if (typeof answer === 'string' || question.kind === 'scale') return [{ answer, right: null }]
  return [{ answer: question.options[answer]?.text ?? '', right: isRight(question, answer) }]
}

function isRight({ options }: Asked, place: number): boolean | null {
  return options.some(({ right }) => right) ? options[place]?.right === true : null
}
