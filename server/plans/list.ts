import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import type { exportPlans, listPlans, PlanRow } from '../../contract/plans.ts'
import { plans as text } from '../../text/plans.ts'
import { searchFor } from '../libraries/search-queries.ts'
import { dayIn, monthOf } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { planEach } from '../platform/planning.ts'
import * as queries from './list-queries.ts'

/** A page of work plans, with how many wait and how many have something late. */
export async function list(
  c: Context,
  input: InputOf<typeof listPlans>,
): Promise<ResultOf<typeof listPlans>> {
  const filter = await filterOf(c, input)
  const { total, counts } = await queries.count(c.tx, c.actor, filter)
  return { total, counts, plans: await queries.page(c.tx, c.actor, filter, input) }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportPlans>): Promise<Sheet> {
  const { language } = c.actor
  const filter = await filterOf(c, input)
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(language, input.columns),
    rows: queries.pages(c.tx, c.actor, filter),
  }
}

/** A filter with what its words mean, and what is late on this day. */
export async function filterOf(
  c: Context,
  input: Omit<InputOf<typeof exportPlans>, 'format' | 'columns'>,
): Promise<queries.Filter> {
  await planEach(c.tx)
  const search = await searchFor(c.tx, queries.scopesOf(c.actor), input.q)
  return { ...input, search, thisMonth: monthOf(dayIn(c.now)) }
}

function columnsIn(language: 'id' | 'en', asked?: readonly string[]): Column<PlanRow>[] {
  const words = text[language]
  const column = (name: keyof typeof words.columns, value: Column<PlanRow>['value']): Named<PlanRow> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('library', plan => plan.libraryName),
    column('regency', plan => plan.regency),
    column('province', plan => plan.province),
    column('year', plan => plan.year),
    column('review', plan => words.reviews[plan.review]),
    column('items', plan => plan.items),
    column('done', plan => plan.done),
    column('late', plan => plan.late),
    column('dropped', plan => plan.dropped),
    column('activities', plan => plan.activities),
    column('cost', plan => plan.cost),
    column('changed', plan => plan.changedAt),
    column('reviewedAt', plan => plan.reviewedAt),
    column('remark', plan => plan.remark),
  ]
  return columnsAsked(all, asked, { library: ['library', 'regency', 'province'] })
}
