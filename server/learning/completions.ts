import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { exportCompletions, LearningCompletion, listCompletions } from '../../contract/learning.ts'
import { learning as text } from '../../text/learning.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import * as queries from './completion-queries.ts'

/** Who of an area has completed what, with all of the filter added up. */
export async function list(
  c: Context,
  input: InputOf<typeof listCompletions>,
): Promise<ResultOf<typeof listCompletions>> {
  const sums = await queries.count(c.tx, c.actor, input)
  return { ...sums, completions: await queries.page(c.tx, c.actor, input, input) }
}

export async function sheet(c: Context, input: InputOf<typeof exportCompletions>): Promise<Sheet> {
  const { language } = c.actor
  const column = (
    id: keyof typeof text.id.columns,
    value: Column<LearningCompletion>['value'],
  ): Named<LearningCompletion> => ({
    id,
    title: { id: text.id.columns[id], en: text.en.columns[id] },
    value,
  })
  const all = [
    column('person', row => row.name),
    column('place', row => row.place),
    column('module', row => row.module),
    column('hours', row => row.hours),
    column('completed', row => row.on),
    column('regency', row => row.regency),
    column('province', row => row.province),
  ]
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsAsked(all, input.columns),
    rows: queries.pages(c.tx, c.actor, input),
  }
}
