import type { InputOf } from '../../contract/endpoint.ts'
import { type exportPlanItems, isLate, planItemState } from '../../contract/plans.ts'
import { activities } from '../../text/activities.ts'
import { plans as text } from '../../text/plans.ts'
import { programme } from '../../text/programme.ts'
import { dayIn } from '../platform/clock.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import { filterOf } from './list.ts'
import { type ItemOfList, itemPages } from './list-queries.ts'

/** The plans of a list, item by item: what is planned, for whom, with what, and what became of it. */
export async function itemSheet(c: Context, input: InputOf<typeof exportPlanItems>): Promise<Sheet> {
  const { language } = c.actor
  const filter = await filterOf(c, input)
  const today = dayIn(c.now)
  return {
    name: `${text[language].itemFile}-${today}`,
    columns: columnsIn(language, today),
    rows: itemPages(c.tx, c.actor, filter),
  }
}

const titlesIn = (language: 'id' | 'en') => {
  const { fields, columns, itemColumns } = text[language]
  return { ...fields, ...columns, ...itemColumns }
}
const titles = { id: titlesIn('id'), en: titlesIn('en') }

function columnsIn(language: 'id' | 'en', today: string): Column<ItemOfList>[] {
  const words = text[language]
  const { strategies, topics } = activities[language]
  const { fundings } = programme[language]
  const column = (name: keyof typeof titles.id, value: Column<ItemOfList>['value']) => ({
    title: { id: titles.id[name], en: titles.en[name] },
    value,
  })
  const late = (item: ItemOfList) => isLate(planItemState(item), item.month, today)
  return [
    column('library', item => item.libraryName),
    column('regency', item => item.regency),
    column('province', item => item.province),
    column('year', item => item.year),
    column('month', item => item.month.slice(0, 7)),
    column('title', item => item.title),
    column('need', item => item.need),
    column('lesson', item => item.lesson),
    column('strategy', item => strategies[item.strategy]),
    column('topic', item => topics[item.topic]),
    column('targetGroup', item => item.targetGroup),
    column('targetNumber', item => item.targetNumber),
    column('responsible', item => item.responsible),
    column('partner', item => item.partner),
    column('cost', item => item.cost),
    column('source', item => item.source && fundings[item.source]),
    column('measure', item => item.measure),
    column('state', item => words.states[planItemState(item)]),
    column('late', item => (late(item) ? words.late : null)),
    column('activities', item => item.activities),
    column('people', item => item.people),
    column('finishedOn', item => item.finishedOn),
    column('result', item => item.result),
    column('reason', item => item.dropReason),
    column('review', item => words.reviews[item.review]),
  ]
}
