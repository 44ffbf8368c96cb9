import type { InputOf, ResultOf } from '../../contract/endpoint.ts'
import { type exportItems, itemStates, type listItems } from '../../contract/action-items.ts'
import { minutes as text } from '../../text/minutes.ts'
import { dayIn } from '../platform/clock.ts'
import { columnsAsked, type Named } from '../platform/columns.ts'
import type { Column, Context, Sheet } from '../platform/endpoint.ts'
import * as queries from './item-list-queries.ts'
import type { ItemRow } from './item-queries.ts'
import { itemOf } from './items.ts'

/** A page of actions, with counts by state over the filter without its states. */
export async function list(
  c: Context,
  input: InputOf<typeof listItems>,
): Promise<ResultOf<typeof listItems>> {
  const today = dayIn(c.now)
  const { byState, late } = await queries.count(c.tx, c.actor, input, today)
  const wanted = new Set(input.state?.length ? input.state : itemStates)
  const total = [...wanted].reduce((sum, state) => sum + byState[state], 0)
  const rows = total > input.offset ? await queries.page(c.tx, c.actor, input, today) : []
  return { total, items: rows.map(row => itemOf(c, row)), byState, late }
}

/** The same list as a file, its words in the reader's language. */
export async function sheet(c: Context, input: InputOf<typeof exportItems>): Promise<Sheet> {
  const { language } = c.actor
  return {
    name: `${text[language].file}-${dayIn(c.now)}`,
    columns: columnsIn(c, input.columns),
    rows: queries.pages(c.tx, c.actor, input, dayIn(c.now)),
  }
}

function columnsIn(c: Context, asked?: readonly string[]): Column<ItemRow>[] {
  const words = text[c.actor.language]
  const column = (name: keyof typeof words.columns, value: Column<ItemRow>['value']): Named<ItemRow> => ({
    id: name,
    title: { id: text.id.columns[name], en: text.en.columns[name] },
    value,
  })
  const all = [
    column('text', row => row.text),
    column('owner', row => row.owner),
    column('deadline', row => row.deadline),
    column('state', row => words.itemStates[row.state]),
    column('late', row => (itemOf(c, row).late ? words.yes : null)),
    column('region', row => row.region),
    column('province', row => row.province),
    column('meeting', row => row.meeting),
    column('meetingDay', row => row.meetingDay),
    column('last', row => row.last),
  ]
  return columnsAsked(all, asked, {
    ...{ state: ['state', 'late'], region: ['region', 'province'], meeting: ['meeting', 'meetingDay'] },
  })
}
